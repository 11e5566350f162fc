import TerminalUI

/// A text that answers a command, shown until it is closed.
struct TextReport: Panel {
    let title: String
    let pane: TextPane
    /// First line shown.
    var top = 0

    init(_ title: String, _ paragraphs: [TextPane.Paragraph]) {
        self.title = title
        pane = TextPane(paragraphs)
    }

    func foot(_ environment: AppEnvironment) -> PanelFoot { .hints(ReportPanel.hints) }

    func draw(_ environment: AppEnvironment, into grid: inout Grid) {
        ReportPanel.draw(self, environment, into: &grid)
    }

    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request] {
        let command = environment.keys.command(for: key)
        if key.code == .escape || [.action(.quit), .action(.open), .action(.back)].contains(command) {
            return [.closePanel]
        }
        guard case .move(let movement) = command else { return [] }
        ReportPanel.scroll(&top, of: pane, by: movement, environment)
        return []
    }
}
