import TerminalUI

/// What holds of measuring, breaking and drawing for every text at every width.
public enum TextCheck {
    /// The first byte is the width, the second chooses how wide ambiguous characters are; the others are the text.
    public static func run(_ input: [UInt8]) throws(BrokenPromise) {
        guard input.count >= 2 else { return }
        let columns = Int(input[0])
        let measure = TextMeasure(ambiguousWidth: input[1] & 1 == 0 ? 1 : 2)
        let text = String(decoding: input.dropFirst(2), as: UTF8.self)
        let clusters = measure.clusters(in: text)
        try require(isSame(clusters.map(\.text).joined(), text), "clusters are not the text")
        try require(clusters.reduce(0) { $0 + $1.columns } == measure.columns(of: text), "clusters are not as wide")
        try checkVisible(text, measure)
        try checkLines(of: text, clusters, measure, max(1, columns))
        try checkFitting(text, measure, columns)
        try checkGrid(text, measure, max(1, columns))
        try checkEditor(text, measure, max(1, columns), seed: number(from: input))
    }

    /// Not ==, to which が and か with a combining mark are the same.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        one.unicodeScalars.elementsEqual(other.unicodeScalars)
    }

    private static func checkVisible(_ text: String, _ measure: TextMeasure) throws(BrokenPromise) {
        for keeping in [false, true] {
            let shown = visible(text, keepingLineFeeds: keeping)
            try require(shown.unicodeScalars.count == text.unicodeScalars.count, "a stand-in is not one scalar")
            let isClean = shown.unicodeScalars.allSatisfy { isDrawn($0) || keeping && $0 == "\n" }
            try require(isClean, "a control is visible")
            try require(isSame(visible(shown, keepingLineFeeds: keeping), shown), "what is visible changes again")
            if keeping { try require(measure.columns(of: shown) == measure.columns(of: text), "a stand-in's width") }
        }
    }

    /// Whether a terminal draws the scalar and neither obeys it nor turns text around for it.
    private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
            false
        default: true
        }
    }

    private static func checkLines(
        of text: String, _ clusters: [Cluster], _ measure: TextMeasure, _ columns: Int
    ) throws(BrokenPromise) {
        let lines = LineBreaker(measure: measure).lines(of: text, columns: columns)
        try require(lines.first?.range.lowerBound == 0, "lines do not begin with the text")
        var end = 0
        for line in lines {
            try require(line.range.lowerBound == end, "a cluster is lost or twice between lines")
            end = line.range.upperBound
            try require(end <= clusters.count, "a line ends behind the text")
            let isOneCluster = columns == 1 && measure.clusters(in: line.text).count == 1
            try require(
                line.indent + line.columns <= columns || isOneCluster,
                "a line is \(line.columns) columns wide, not \(columns)")
            try require(line.columns == measure.columns(of: line.text), "a line is not as wide as it says")
            var rest = clusters[line.range]
            if rest.last?.text == "\n" {
                try require(line.endsParagraph, "a line feed within a paragraph")
                rest.removeLast()
            }
            while let last = rest.last, last.text == " " || last.text == "\u{3000}" { rest.removeLast() }
            let drawn = visible(rest.map(\.text).joined(), keepingLineFeeds: false)
            try require(isSame(line.text, drawn), "a line is not its clusters")
        }
        try require(end == clusters.count, "lines do not end with the text")
    }

    private static func checkFitting(_ text: String, _ measure: TextMeasure, _ columns: Int) throws(BrokenPromise) {
        let prefix = measure.prefix(of: text, columns: columns)
        try require(
            prefix.columns <= columns && prefix.columns == measure.columns(of: prefix.text), "a prefix is too wide")
        try require(text.unicodeScalars.starts(with: prefix.text.unicodeScalars), "a prefix is another text")
        let cut = measure.truncated(text, columns: columns)
        try require(measure.columns(of: cut) <= columns, "what is cut is too wide")
        for alignment in [TextMeasure.Alignment.leading, .center, .trailing] {
            let padded = measure.padded(text, columns: columns, alignment: alignment)
            try require(measure.columns(of: padded) == columns, "what is padded is not as wide as asked")
        }
    }

    /// A row is as wide as the grid, and no wide character is halved.
    private static func checkGrid(_ text: String, _ measure: TextMeasure, _ columns: Int) throws(BrokenPromise) {
        var grid = Grid(size: Size(columns: columns, rows: 1), measure: measure)
        grid.put("漢字かな混じりの行", row: 0, column: 0)
        let column = text.utf8.count % columns
        let used = grid.put(text, row: 0, column: column)
        try require(used <= columns - column, "more columns are used than there are")
        var missing = 0
        for cell in grid.cells(inRow: 0) {
            try require((cell.columns == 0) == (missing == 1), "half a character in a row")
            missing = cell.columns == 2 ? 1 : 0
        }
        try require(missing == 0, "half a character at a row's end")
    }

    /// An editor with the text in it: its cursor is always on it, undo gives it back.
    private static func checkEditor(
        _ text: String, _ measure: TextMeasure, _ columns: Int, seed: Int
    ) throws(BrokenPromise) {
        let keys: [Key] = [
            Key(.left), Key(.up), Key("a", .control), Key("w", .control), Key("y", .control), Key("x"), Key(.backspace),
            Key(.down),
            Key("k", .control), Key("f", .alt), Key("d", .alt), Key(.enter), Key(.delete), Key("\u{301}"),
            Key("u", .control),
        ]
        var editor = TextEditor(text: text)
        var seed = seed
        for _ in 0..<8 {
            seed = (seed &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F) & .max
            _ = editor.handle(keys[(seed >> 33) % keys.count], columns: columns, measure: measure)
            let layout = editor.layout(columns: columns, measure: measure)
            try require(layout.lines.indices.contains(layout.cursorRow), "the cursor is on no line")
            try require((0...columns + 1).contains(layout.cursorColumn), "the cursor is beside the lines")
            try require(
                (0...measure.clusters(in: editor.text).count).contains(editor.cursor), "the cursor is not in the text")
        }
        while editor.undo() {}
        try require(isSame(editor.text, text), "undo does not give the text back")
    }
}
