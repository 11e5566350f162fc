/// The lines of an edited text at one width, and the cursor's row and column.
public struct EditorLayout: Hashable, Sendable {
    /// The lines. Where the cursor is after a full line, an empty one follows for it.
    public let lines: [TextLine]
    /// The line that the cursor is on, counted from 0.
    public let cursorRow: Int
    /// The cursor's column, less than the width. Where a line is broken to fit, the cursor is at the start of the next.
    public let cursorColumn: Int

    private let units: [LineBreakUnit]

    init(text: String, cursor: Int, columns: Int, measure: TextMeasure) {
        let limit = max(1, columns)
        let units = LineBreakUnit.units(of: text, measure: measure)
        var lines = LineBreaker(measure: measure).lines(
            of: text, units: units, columns: limit, hangsBullets: false)
        var row = lines.lastIndex { $0.range.lowerBound <= cursor } ?? 0
        var column = units[lines[row].range.lowerBound..<cursor].reduce(0) { $0 + $1.columns }
        if column >= limit {
            if cursor == units.count || units[cursor].breakClass == .lineFeed {
                let range = lines[row].range
                lines[row].range = range.lowerBound..<cursor
                lines[row].endsParagraph = false
                lines.insert(
                    TextLine(range: cursor..<range.upperBound, text: "", columns: 0, endsParagraph: true), at: row + 1)
                row += 1
                column = 0
            } else {
                // Inside the spaces that hang at the line's end.
                column = limit - 1
            }
        }
        self.lines = lines
        self.units = units
        cursorRow = row
        cursorColumn = column
    }

    /// The offset, in clusters, of what is drawn at `column` of line `row`, or the nearest one.
    public func offset(row: Int, column: Int) -> Int {
        if row < 0 { return 0 }
        guard row < lines.count else { return units.count }
        let line = lines[row]
        let end: Int
        if line.endsParagraph {
            let endsWithLineFeed = !line.range.isEmpty && units[line.range.upperBound - 1].breakClass == .lineFeed
            end = line.range.upperBound - (endsWithLineFeed ? 1 : 0)
        } else {
            // The offset after the last cluster is drawn on the next line.
            end = max(line.range.lowerBound, line.range.upperBound - 1)
        }
        var offset = line.range.lowerBound
        var reached = 0
        while offset < end, reached + units[offset].columns <= column {
            reached += units[offset].columns
            offset += 1
        }
        return offset
    }

    /// The first line to show in `height` rows so that the cursor is in view, nearest to the present `top`.
    public func top(from top: Int, height: Int) -> Int {
        let height = max(1, height)
        let lowest = max(0, cursorRow - height + 1)
        let nearest = min(max(top, lowest), cursorRow)
        // No empty rows below the text while lines are hidden above it.
        return min(nearest, max(lowest, lines.count - height))
    }

    /// The lines in `height` rows from line `top` on.
    public func visibleLines(from top: Int, height: Int) -> ArraySlice<TextLine> {
        lines.dropFirst(max(0, top)).prefix(max(0, height))
    }

    /// Draws the lines from `top` on into `rect`, which is as wide as the layout, and sets the grid's cursor.
    public func draw(into grid: inout Grid, rect: Rect, top: Int, style: Style = .plain) {
        grid.fill(rect, style: style)
        for (row, line) in visibleLines(from: top, height: rect.rows).enumerated() {
            grid.put(line.text, row: rect.row + row, column: rect.column, columns: rect.columns, style: style)
        }
        let position = Position(row: rect.row + cursorRow - top, column: rect.column + cursorColumn)
        if rect.contains(position) { grid.cursor = position }
    }
}
