import TerminalUI

/// The hint on the border above a pane that holds more than it shows.
enum PaneHint {
    /// Says that the pane goes on below, and which key scrolls it.
    static func drawMore(above pane: Rect, _ environment: AppEnvironment, _ grid: inout Grid) {
        let down = environment.keys.naming(.move(.paneDown)) { $0 + " " }
        let text = environment.language(ja: " \(down)続き ", en: " \(down)more ")
        let columns = grid.measure.columns(of: text)
        grid.put(text, row: pane.row - 1, column: pane.endColumn - columns - 1, style: environment.theme.gap)
    }
}
