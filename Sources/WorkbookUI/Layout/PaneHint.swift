import TerminalUI

/// What stands on the border above a pane that holds more than it shows.
enum PaneHint {
    /// Says, with the key that shows it, that the pane goes on below.
    static func drawMore(above pane: Rect, _ state: AppState, _ grid: inout Grid) {
        let down = state.context.keys.naming(.move(.paneDown)) { $0 + " " }
        let text = state.language(ja: " \(down)続き ", en: " \(down)more ")
        let columns = grid.measure.columns(of: text)
        grid.put(text, row: pane.row - 1, column: pane.endColumn - columns - 1, style: state.theme.gap)
    }
}
