import TerminalUI
import WorkbookModel

/// Highlights the matches of the search in what is drawn.
enum MatchHighlight {
    /// Restyles the cells in `rect` that hold `needle`, row by row, folded as the search folds.
    static func apply(_ needle: String, in rect: Rect, to grid: inout Grid) {
        if needle.isEmpty { return }
        let folded = SearchFolding.fold(needle).scalars
        for row in rect.row..<min(rect.endRow, grid.size.rows) {
            var text = ""
            // The cell of each scalar of the row's text.
            var cells: [(column: Int, columns: Int)] = []
            var column = rect.column
            while column < min(rect.endColumn, grid.size.columns) {
                let cell = grid[row, column]
                let width = max(1, Int(cell.columns))
                text += cell.text
                cells += Array(repeating: (column, width), count: cell.text.unicodeScalars.count)
                column += width
            }
            for match in SearchFolding.matches(of: folded, in: SearchFolding.fold(text)) {
                for cell in cells[match] {
                    grid.restyle(Rect(row: row, column: cell.column, columns: cell.columns, rows: 1)) {
                        $0.underline = true
                        $0.bold = true
                    }
                }
            }
        }
    }
}
