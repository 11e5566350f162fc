import TerminalUI

/// Rows of pieces in styles of their own, which fill the screen's body under a title, and are scrolled.
struct PieceRows {
    /// A stretch of a row.
    struct Piece {
        /// From the rows' left edge.
        var column: Int
        var text: String
        var style: Style
    }

    /// Where the rows are drawn.
    let rect: Rect
    private(set) var rows: [[Piece]] = []
    private let environment: AppEnvironment

    private var measure: TextMeasure { environment.measure }

    init(_ environment: AppEnvironment) {
        self.environment = environment
        rect = environment.body.inset(rows: 1, columns: 2)
    }

    mutating func addBlank() { rows.append([]) }

    mutating func add(_ more: [[Piece]]) { rows += more }

    /// Rows beside each other, a rule between them.
    ///
    /// - Parameters:
    ///   - start: the first column of the left ones.
    ///   - width: the columns that they have.
    mutating func add(_ left: [[Piece]], beside right: [[Piece]], from start: Int, width: Int) {
        for row in 0..<max(left.count, right.count) {
            var pieces = row < left.count ? left[row] : []
            pieces.append(
                Piece(
                    column: start + width + 1, text: BorderGlyphs(measure: measure).vertical,
                    style: environment.theme.border))
            pieces += (row < right.count ? right[row] : []).map {
                Piece(column: $0.column + width + PieceRows.gap, text: $0.text, style: $0.style)
            }
            rows.append(pieces)
        }
    }

    /// The columns between what stands beside each other, the rule among them.
    static let gap = 3

    /// A text, broken into lines, behind a label where there is room for one.
    mutating func add(_ paragraph: TextPane.Paragraph, labelStyle: Style) {
        let label = measure.columns(of: paragraph.label)
        let (text, indent) =
            label + 4 <= rect.columns ? (paragraph.text, label) : (paragraph.label + paragraph.text, 0)
        let lines = LineBreaker(measure: measure).lines(of: text, columns: max(4, rect.columns - indent))
        for (index, line) in lines.enumerated() {
            let lead = index == 0 && indent > 0 ? [Piece(column: 0, text: paragraph.label, style: labelStyle)] : []
            rows.append(lead + [Piece(column: indent, text: line.indentedText, style: paragraph.style)])
        }
    }

    /// The pieces of a line's runs, one behind the other.
    static func pieces(
        _ runs: [DifferenceLines.Run], from start: Int, _ measure: TextMeasure, _ style: (DifferenceLines.Run) -> Style
    ) -> [Piece] {
        var column = start
        return runs.map { run in
            defer { column += measure.columns(of: run.text) }
            return Piece(column: column, text: run.text, style: style(run))
        }
    }

    /// - Parameters:
    ///   - top: the first row shown.
    ///   - more: what the frame says where rows follow below.
    func draw(_ title: String, top: Int, more: String, into grid: inout Grid) {
        let frame = environment.body
        let theme = environment.theme
        grid.fill(frame)
        grid.frame(frame, style: theme.border)
        grid.put(title, row: frame.row, column: 2, columns: frame.columns - 4, style: theme.heading)
        for (offset, row) in rows.dropFirst(top).prefix(rect.rows).enumerated() {
            for piece in row {
                grid.put(
                    piece.text, row: rect.row + offset, column: rect.column + piece.column,
                    columns: rect.columns - piece.column, style: piece.style)
            }
        }
        if rows.count > top + rect.rows { PaneHint.draw(more, in: frame, row: frame.endRow - 1, environment, &grid) }
    }
}
