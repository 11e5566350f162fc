import TerminalUI
import WorkbookModel

/// What of the table is in view: the rectangles with the pane as tall as its text, the pane's lines, the rows.
///
/// The table's scroll keeps the cursor above the tallest pane. So a pane of another height uncovers rows or covers some, and
/// moves none but at the end of the table, where no row is left empty.
struct TableView {
    let layout: TableLayout
    /// The state of the item that the pane tells of; `nil` where the cursor is on none.
    let state: ItemState?
    /// The pane's lines from its first on, as many as it takes to draw it.
    let lines: [TextPane.Line]
    /// The first row in view.
    let top: Int
    /// The rows in view.
    var visibleRows: Range<Int>

    init(_ table: borrowing TableState, _ environment: borrowing AppEnvironment) {
        let tallest = TableLayout(size: environment.size, column: table.column)
        let pane = tallest.pane.inset(columns: 1)
        state = TablePane.state(table, environment)
        lines =
            TablePane.text(table, environment, state: state, isBeside: tallest.sideFrame != nil)?
            .lines(table.paneTop + pane.rows + 1, columns: pane.columns, measure: environment.measure) ?? []
        layout =
            tallest.sideFrame != nil
            ? tallest : TableLayout(size: environment.size, column: table.column, paneLines: lines.count)
        top = min(table.scroll.top, max(0, table.rows.count - layout.tableRows.rows))
        visibleRows = top..<min(table.rows.count, top + layout.tableRows.rows)
    }

    /// The last line that the pane can begin with.
    static func lastPaneTop(_ table: TableState, _ environment: AppEnvironment) -> Int {
        let layout = TableLayout(size: environment.size)
        let pane = layout.pane.inset(columns: 1)
        let state = TablePane.state(table, environment)
        let count =
            TablePane.text(table, environment, state: state, isBeside: layout.sideFrame != nil)?
            .lineCount(columns: pane.columns, measure: environment.measure) ?? 0
        return max(0, count - pane.rows)
    }
}
