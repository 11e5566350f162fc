import TerminalUI

/// The rectangles of the table screen for a terminal size, and how much the pane below the table has to say.
struct TableLayout: Hashable, Sendable {
    /// The frame around the table, and around the pane if it is below.
    let frame: Rect
    /// The frame around the pane if it is beside the table.
    let sideFrame: Rect?
    /// The rows of the table, inside the frame.
    let tableRows: Rect
    let left: Rect
    /// The column of requirements; empty if it is not shown.
    let requirements: Rect
    /// The column of what is recorded; empty if it is not shown.
    let record: Rect
    /// The pane without its last row.
    let pane: Rect
    /// The assessment line at the end of the pane.
    let assessment: Rect

    /// The least width that shows a column beside the items.
    static let twoColumnWidth = 72
    /// The least width that shows both columns, and the pane beside the table.
    static let sideBySideWidth = 150
    /// The least height that has room for a pane.
    static let paneHeight = 16
    /// The least rows of a pane below the table, its last one included; at most it takes half of the screen.
    private static let leastPaneRows = 5

    /// - Parameters:
    ///   - column: what stands beside the items where there is room for one column.
    ///   - paneLines: the lines of the pane's text; `nil` for the tallest pane.
    init(size: Size, column: TableColumn = .requirements, paneLines: Int? = nil) {
        let whole = Rect(row: 1, column: 0, columns: size.columns, rows: max(0, size.rows - 2))
        if size.columns >= TableLayout.sideBySideWidth, size.rows >= TableLayout.paneHeight {
            let parts = whole.split(left: size.columns * 70 / 100)
            frame = parts.left
            sideFrame = parts.rest
            tableRows = parts.left.inset(rows: 1, columns: 1)
            (pane, assessment) = parts.rest.inset(rows: 1, columns: 1).split(bottom: 1)
            let share = tableRows.columns - 2
            let items = tableRows.split(left: min(max(36, share * 35 / 100), 64))
            left = items.left
            let columns = items.rest.split(left: 1).rest
            let both = columns.split(left: columns.columns - 1 - min(max(36, share * 36 / 100), 64))
            requirements = both.left
            record = both.rest.split(left: 1).rest
            return
        }
        frame = whole
        sideFrame = nil
        let inside = whole.inset(rows: 1, columns: 1)
        let tallest = size.rows >= TableLayout.paneHeight ? size.rows / 2 - 1 : 1
        let paneRows = min(tallest, max(TableLayout.leastPaneRows, (paneLines ?? tallest) + 1))
        tableRows = inside.split(top: max(0, inside.rows - 1 - paneRows)).top
        (pane, assessment) = inside.split(bottom: min(paneRows, inside.rows)).bottom.split(bottom: 1)
        let nothing = Rect(row: tableRows.row, column: tableRows.endColumn, columns: 0, rows: 0)
        guard tableRows.columns + 2 >= TableLayout.twoColumnWidth else {
            (left, requirements, record) = (tableRows, nothing, nothing)
            return
        }
        let half = min(max(36, (tableRows.columns - 1) * 48 / 100), 64)
        let parts = tableRows.split(left: half)
        left = parts.left
        let right = parts.rest.split(left: 1).rest
        (requirements, record) = column == .requirements ? (right, nothing) : (nothing, right)
    }
}
