import TerminalUI
import WorkbookModel

/// A summary at the start, until the first key: what was done last time, what changed since, what is left.
struct ResumeCard: Hashable, Overlay {
    var lines: [String]

    /// A small frame in the middle of the screen.
    func draw(_ environment: AppEnvironment, into grid: inout Grid) {
        let measure = grid.measure
        let room = grid.size.columns - 8
        let shown = lines.map { measure.truncated(visible($0, keepingLineFeeds: false), columns: room) }
        let columns = (shown.map { measure.columns(of: $0) }.max() ?? 0) + 4
        let rect = Rect(
            row: max(1, (grid.size.rows - lines.count - 2) / 2), column: (grid.size.columns - columns) / 2,
            columns: columns, rows: lines.count + 2)
        grid.fill(rect)
        grid.frame(rect, style: environment.theme.heading)
        for (index, line) in shown.enumerated() {
            grid.put(line, row: rect.row + 1 + index, column: rect.column + 2, columns: columns - 4)
        }
    }
}
