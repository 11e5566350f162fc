import TerminalUI

/// The rectangles of the table screen for a terminal size.
struct TableLayout: Hashable, Sendable {
    /// The frame around the table, and around the pane if it is below.
    let frame: Rect
    /// The frame around the pane if it is beside the table.
    let sideFrame: Rect?
    /// The rows of the table, inside the frame.
    let tableRows: Rect
    let left: Rect
    /// The column of requirements; empty if there is no room.
    let right: Rect
    /// The pane without its last row.
    let pane: Rect
    /// The assessment line at the end of the pane.
    let assessment: Rect

    /// The least width that shows requirements beside the items.
    static let twoColumnWidth = 72
    /// The least width that shows the pane beside the table.
    static let sideBySideWidth = 150
    /// The least height that has room for a pane.
    static let paneHeight = 16

    init(size: Size) {
        let whole = Rect(row: 1, column: 0, columns: size.columns, rows: max(0, size.rows - 2))
        if size.columns >= TableLayout.sideBySideWidth, size.rows >= TableLayout.paneHeight {
            let parts = whole.split(left: size.columns * 56 / 100)
            frame = parts.left
            sideFrame = parts.rest
            tableRows = parts.left.inset(rows: 1, columns: 1)
            (pane, assessment) = parts.rest.inset(rows: 1, columns: 1).split(bottom: 1)
        } else {
            frame = whole
            sideFrame = nil
            let inside = whole.inset(rows: 1, columns: 1)
            let paneRows = size.rows >= TableLayout.paneHeight ? size.rows / 2 - 1 : 1
            tableRows = inside.split(top: max(0, inside.rows - 1 - paneRows)).top
            (pane, assessment) = inside.split(bottom: min(paneRows, inside.rows)).bottom.split(bottom: 1)
        }
        if tableRows.columns + 2 >= TableLayout.twoColumnWidth {
            let half = min(max(36, (tableRows.columns - 1) * 48 / 100), 64)
            let parts = tableRows.split(left: half)
            left = parts.left
            right = parts.rest.split(left: 1).rest
        } else {
            left = tableRows
            right = Rect(row: tableRows.row, column: tableRows.endColumn, columns: 0, rows: 0)
        }
    }
}
