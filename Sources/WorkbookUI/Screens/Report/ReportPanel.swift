import TerminalUI
import WorkbookModel

/// A text that answers a command, over the whole screen.
enum ReportPanel {
    static func draw(_ report: TextReport, _ environment: AppEnvironment, into grid: inout Grid) {
        let frame = environment.body
        grid.fill(frame)
        grid.frame(frame, style: environment.theme.border)
        grid.put(
            " \(report.title) ", row: frame.row, column: 2, columns: frame.columns - 4, style: environment.theme.heading
        )
        let rect = textRect(environment)
        if report.pane.draw(into: &grid, rect: rect, top: report.top) {
            PaneHint.drawMoreBelow(in: frame, row: frame.endRow - 1, environment, &grid)
        }
    }

    static let hints: [KeyHint] = [
        .fixed("Esc", Words("閉じる", "close")), .move(.down, .up, words: Words("送る", "scroll")),
    ]

    static func textRect(_ environment: AppEnvironment) -> Rect { environment.body.inset(rows: 1, columns: 2) }

    /// Moves the first line shown of a text.
    static func scroll(
        _ top: inout Int, of pane: TextPane, by movement: Movement, _ environment: AppEnvironment
    ) {
        let rect = textRect(environment)
        top =
            TextScrolling.top(top, after: movement, page: rect.rows, last: lastTop(of: pane, environment)) ?? top
    }

    /// The first line shown where a text is scrolled to its end.
    static func lastTop(of pane: TextPane, _ environment: AppEnvironment) -> Int {
        let rect = textRect(environment)
        return pane.lineCount(columns: rect.columns, measure: environment.measure) - rect.rows
    }
}
