import TerminalUI
import WorkbookModel

/// The hints on borders that a text goes on below what is shown of it.
enum PaneHint {
    /// Says that the pane goes on below, and which key scrolls it.
    static func drawMore(above pane: Rect, _ environment: AppEnvironment, _ grid: inout Grid) {
        let down = environment.keys.naming(.move(.paneDown)) { $0 + " " }
        let text = environment.language(ja: " \(down)続き ", en: " \(down)more ")
        let columns = grid.measure.columns(of: text)
        grid.put(text, row: pane.row - 1, column: pane.endColumn - columns - 1, style: environment.theme.gap)
    }

    /// Says at the right end of a row of the frame that the text in it goes on below.
    static func drawMoreBelow(in frame: Rect, row: Int, _ environment: AppEnvironment, _ grid: inout Grid) {
        draw(moreBelow(environment.language), in: frame, row: row, environment, &grid)
    }

    static func moreBelow(_ language: Language) -> String { language(ja: " 続きあり ", en: " more below ") }

    /// A hint at the right end of a row of the frame.
    static func draw(
        _ text: String, in frame: Rect, row: Int, _ environment: AppEnvironment, _ grid: inout Grid
    ) {
        let columns = grid.measure.columns(of: text)
        grid.put(text, row: row, column: frame.endColumn - 2 - columns, style: environment.theme.gap)
    }
}
