import TerminalUI

/// What no screen may have: a row wider or narrower than the terminal, half a character, anything that a terminal obeys.
enum GridFault {
    /// The first one, with its place; nil where the grid is whole.
    static func first(in grid: Grid) -> String? {
        for row in 0..<grid.size.rows {
            let cells = Array(grid.cells(inRow: row))
            if cells.count != grid.size.columns { return "row \(row) has \(cells.count) cells" }
            var column = 0
            while column < cells.count {
                let cell = cells[column]
                let width = Int(cell.columns)
                guard width == 1 || width == 2 else { return "row \(row), column \(column): half a character" }
                guard column + width <= cells.count else { return "row \(row): half a character at the edge" }
                if width == 2, cells[column + 1].columns != 0 { return "row \(row), column \(column): no right half" }
                if grid.measure.columns(of: cell.text) != width {
                    return "row \(row), column \(column): “\(cell.text)”"
                }
                if visible(cell.text, keepingLineFeeds: false) != cell.text {
                    return "row \(row), column \(column): \(cell.text.unicodeScalars.map(\.value)) is obeyed"
                }
                column += width
            }
        }
        if let cursor = grid.cursor, !grid.bounds.contains(cursor) { return "the cursor is at \(cursor)" }
        return nil
    }
}
