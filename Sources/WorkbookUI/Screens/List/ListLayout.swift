import TerminalUI

/// The rectangles of a list screen for a terminal size.
struct ListLayout {
    /// No text needs more; the rest goes to the rows.
    private static let mostPaneRows = 18

    let frame: Rect
    let rows: Rect
    /// Empty if there is no room.
    let pane: Rect

    init(size: Size) {
        self.init(
            size: size,
            paneRows: size.rows >= TableLayout.paneHeight ? min(size.rows / 2 - 2, ListLayout.mostPaneRows) : 0)
    }

    /// - Parameter paneRows: 0 for no pane.
    init(size: Size, paneRows: Int) {
        frame = Rect(row: 1, column: 0, columns: size.columns, rows: max(0, size.rows - 2))
        let inside = frame.inset(rows: 1, columns: 1)
        guard paneRows > 0 else {
            rows = inside
            pane = Rect(row: inside.endRow, column: inside.column, columns: 0, rows: 0)
            return
        }
        let parts = inside.split(bottom: paneRows)
        pane = parts.bottom
        rows = Rect(row: inside.row, column: inside.column, columns: inside.columns, rows: parts.rest.rows - 1)
    }
}
