import TerminalUI

/// A text that answers a command, shown until it is closed.
struct TextReport: Sendable {
    let title: String
    let pane: TextPane
    /// First line shown.
    var top = 0
}

extension AppState {
    mutating func show(report title: String, _ paragraphs: [TextPane.Paragraph]) {
        mode = .report(TextReport(title: title, pane: TextPane(paragraphs)))
    }

    /// A key while a report is open.
    mutating func handle(_ key: Key, in report: TextReport) -> [Effect] {
        let command = context.keys.command(for: key)
        if key.code == .escape || [.action(.quit), .action(.open), .action(.back)].contains(command) {
            mode = .browse
            return []
        }
        guard case .move(let movement) = command else { return [] }
        let rect = ReportPanel.textRect(self)
        let last = report.pane.lineCount(columns: rect.columns, measure: context.measure) - rect.rows
        if let top = TextScrolling.top(report.top, after: movement, page: rect.rows, last: last) {
            var report = report
            report.top = top
            mode = .report(report)
        }
        return []
    }
}
