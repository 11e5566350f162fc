import TerminalUI

/// Where the parts of the table screen lie at a terminal's size.
struct TableLayout: Hashable, Sendable {
    /// The frame around table and pane.
    let frame: Rect
    /// The rows of the table, between the frame's sides.
    let tableRows: Rect
    let left: Rect
    /// The requirements' column; empty where there is no room for it.
    let right: Rect
    /// The pane without its last row.
    let pane: Rect
    /// The assessment line at the pane's foot.
    let assessment: Rect

    /// From this width on the requirements stand beside the items.
    static let twoColumnWidth = 72
    /// From this height on the pane shows the whole item.
    static let paneHeight = 16

    init(size: Size) {
        let rect = Rect(row: 1, column: 0, columns: size.columns, rows: max(0, size.rows - 2))
        frame = rect
        let inside = rect.inset(rows: 1, columns: 1)
        let paneRows = size.rows >= TableLayout.paneHeight ? size.rows / 2 - 1 : 1
        let tableCount = max(0, inside.rows - 1 - paneRows)
        tableRows = inside.split(top: tableCount).top
        let below = inside.split(bottom: min(paneRows, inside.rows)).bottom
        (pane, assessment) = below.split(bottom: 1)
        if size.columns >= TableLayout.twoColumnWidth {
            let half = min(max(36, (inside.columns - 1) * 48 / 100), 64)
            let parts = tableRows.split(left: half)
            left = parts.left
            right = parts.rest.split(left: 1).rest
        } else {
            left = tableRows
            right = Rect(row: tableRows.row, column: tableRows.endColumn, columns: 0, rows: 0)
        }
    }
}
