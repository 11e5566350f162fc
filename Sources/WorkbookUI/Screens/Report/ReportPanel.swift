import TerminalUI
import WorkbookModel

/// A text that answers a command, over the whole screen.
enum ReportPanel {
    static func draw(_ report: TextReport, _ state: AppState, into grid: inout Grid) {
        let frame = frame(state)
        grid.fill(frame)
        grid.frame(frame, style: state.theme.border)
        grid.put(
            " \(report.title) ", row: frame.row, column: 2, columns: frame.columns - 4, style: state.theme.heading)
        let rect = textRect(state)
        let count = report.pane.draw(into: &grid, rect: rect, top: report.top)
        if count > report.top + rect.rows {
            let more = state.language(ja: " 続きあり ", en: " more below ")
            let columns = grid.measure.columns(of: more)
            grid.put(more, row: frame.endRow - 1, column: frame.endColumn - 2 - columns, style: state.theme.gap)
        }
    }

    static let hints: [KeyHint] = [
        .fixed("Esc", Words("閉じる", "close")), .move(.down, .up, words: Words("送る", "scroll")),
    ]

    static func textRect(_ state: AppState) -> Rect { frame(state).inset(rows: 1, columns: 2) }

    private static func frame(_ state: AppState) -> Rect {
        Rect(row: 1, column: 0, columns: state.size.columns, rows: state.size.rows - 2)
    }
}
