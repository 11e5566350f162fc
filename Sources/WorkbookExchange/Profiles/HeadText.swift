import OfficeFiles
import WorkbookModel

/// The texts of a table's head, column by column.
enum HeadText {
    /// What stands between the levels of a head.
    static let separator = " / "

    /// `text` in one line: line breaks are dropped, as the column's width made them.
    static func line(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingBlanks() }.joined()
    }

    /// `text` as heads are compared: without blanks, width and case.
    static func folded(_ text: String) -> String { TextFolding.folded(text.lowercased()).lowercased() }

    /// The head of each column as a profile holds it: `対策項目 / 大項目`.
    static func heads(of sheet: Sheet, rows: ClosedRange<Int>) -> [String] {
        levels(of: sheet, rows: rows).map { $0.joined(separator: separator) }
    }

    /// The levels of each column's head from above to below; a cell merged downwards counts once.
    ///
    /// - Parameter rows: counted from 0.
    static func levels(of sheet: Sheet, rows: ClosedRange<Int>) -> [[String]] {
        (0..<sheet.columnCount).map { column in
            var levels: [String] = []
            var lastRange: CellRange?
            for row in rows {
                let range = sheet.mergedRange(row: row, column: column)
                if let range, range == lastRange { continue }
                lastRange = range
                let text = line(text(of: sheet, row: row, column: column, rows: rows))
                if !text.isEmpty { levels.append(text) }
            }
            return levels
        }
    }

    /// A head cell's text. In an upper row an empty cell belongs to the one at its left, as a merged cell does once a table is
    /// text only; not to one that has nothing beneath it, which stands for its own column.
    private static func text(of sheet: Sheet, row: Int, column: Int, rows: ClosedRange<Int>) -> String {
        if let range = sheet.mergedRange(row: row, column: column) {
            return sheet[range.first.row, range.first.column].text
        }
        let own = sheet[row, column]
        if !own.isEmpty || row == rows.upperBound || !holdsBelow(sheet, row: row, column: column, rows: rows) {
            return own.text
        }
        for left in stride(from: column - 1, through: 0, by: -1) {
            if sheet.mergedRange(row: row, column: left) != nil { return "" }
            if !holdsBelow(sheet, row: row, column: left, rows: rows) { return "" }
            if !sheet[row, left].isEmpty { return sheet[row, left].text }
        }
        return ""
    }

    private static func holdsBelow(_ sheet: Sheet, row: Int, column: Int, rows: ClosedRange<Int>) -> Bool {
        (row + 1..<rows.upperBound + 1).contains { !sheet[$0, column].isEmpty }
    }

    /// Whether a profile's head names this one: the same, or the same as its last levels.
    static func matches(_ head: String, _ wanted: String) -> Bool {
        let (head, wanted) = (folded(head), folded(wanted))
        return head == wanted || head.hasSuffix("/" + wanted)
    }
}

extension StringProtocol {
    /// Without blanks of any kind at its ends, the non-breaking and the ideographic one among them.
    func trimmingBlanks() -> String {
        var rest = unicodeScalars[...]
        // A long text that has none is not copied.
        if rest.first?.properties.isWhitespace == false, rest.last?.properties.isWhitespace == false {
            return String(self)
        }
        while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
        return String(String.UnicodeScalarView(rest))
    }
}
