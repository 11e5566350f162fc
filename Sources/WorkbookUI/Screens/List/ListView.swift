import TerminalUI
import WorkbookModel

/// What of a list is in view: the rectangles with the pane as tall as its text, and the rows.
///
/// As in the table, the list's scroll keeps the cursor above the tallest pane; a shorter one uncovers rows.
struct ListView {
    let layout: ListLayout
    /// The first row in view.
    let top: Int
    /// The rows in view; on a page, its lines.
    let visibleRows: Range<Int>
    /// What the pane shows; `nil` where there is none, or nothing to show.
    let detail: TextPane?

    /// The least rows of a pane.
    private static let leastPaneRows = 3

    init(_ list: ListState, _ environment: AppEnvironment) {
        let tallest = list.screen.layout(environment.size)
        detail = list.selected.flatMap { row in
            tallest.pane.isEmpty || row.subject == nil ? nil : list.screen.detail(of: row, environment)
        }
        if list.screen.isPage || tallest.pane.isEmpty {
            layout = tallest
        } else {
            let columns = tallest.pane.inset(columns: 1).columns
            let lines = detail?.lines(tallest.pane.rows, columns: columns, measure: environment.measure).count ?? 0
            layout = ListLayout(
                size: environment.size, paneRows: min(tallest.pane.rows, max(ListView.leastPaneRows, lines)))
        }
        top = min(list.scroll.top, max(0, list.scroll.count - layout.rows.rows))
        visibleRows = top..<min(list.scroll.count, top + layout.rows.rows)
    }
}
