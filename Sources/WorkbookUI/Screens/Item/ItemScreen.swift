import TerminalUI
import WorkbookModel

/// Everything about one item, scrolled; the assessment line stays at the foot.
enum ItemScreen {
    static func draw(_ state: AppState, into grid: inout Grid) {
        guard let item = state.currentItem else { return }
        let frame = frame(state)
        grid.frame(frame, style: state.theme.border)
        let place = (state.table.selectedPlace ?? 0) + 1
        let title = " \(state.label(ofItem: item))  \(place)/\(state.table.items.count) "
        grid.put(title, row: frame.row, column: 2, columns: frame.columns - 4, style: state.theme.heading)
        let (text, foot) = parts(frame)
        let top = min(state.itemTop, lastTop(state))
        let count = ItemText.whole(item, state).draw(into: &grid, rect: text, top: top)
        if count > top + text.rows {
            let more = state.language(ja: " 続きあり ", en: " more below ")
            let columns = grid.measure.columns(of: more)
            grid.put(more, row: foot.row - 1, column: frame.endColumn - 2 - columns, style: state.theme.gap)
        }
        AssessmentLine.draw(item, state, in: foot, into: &grid)
    }

    /// The last line that the screen can begin with.
    static func lastTop(_ state: AppState) -> Int {
        guard let item = state.currentItem else { return 0 }
        let text = parts(frame(state)).text
        let count = ItemText.whole(item, state).lineCount(columns: text.columns, measure: state.context.measure)
        return max(0, count - text.rows)
    }

    private static func frame(_ state: AppState) -> Rect {
        Rect(row: 1, column: 0, columns: state.size.columns, rows: state.size.rows - 2)
    }

    private static func parts(_ frame: Rect) -> (text: Rect, foot: Rect) {
        let (text, bottom) = frame.inset(rows: 1, columns: 2).split(bottom: 2)
        return (text, bottom.split(bottom: 1).bottom)
    }
}
