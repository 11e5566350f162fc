import TerminalUI
import WorkbookModel

/// Everything about one item, scrolled; the assessment line stays at the foot.
enum ItemScreen {
    static let hints: [KeyHint] =
        [
            .results, .edit(.note), .edit(.evidence), .action(.back),
            .move(.down, .up, words: Words("送る", "scroll")),
            .move(.previousBlock, .nextBlock, words: Words("前後の項目", "items")), .action(.help),
        ] + KeyHint.fields(but: [.note, .evidence]) + [.action(.review)]

    /// For an item in conflict.
    static let hintsInConflict: [KeyHint] = [.action(.open, Words("評価を決める", "settle on one")), .action(.back)]

    static func draw(
        _ state: ItemScreenState, _ place: (number: Int, count: Int), isReviewing: Bool, _ environment: AppEnvironment,
        into grid: inout Grid
    ) {
        let item = state.item
        let frame = environment.body
        grid.frame(frame, style: environment.theme.border)
        let title = " \(environment.listLabel(ofItem: item))  \(place.number)/\(place.count) "
        grid.put(title, row: frame.row, column: 2, columns: frame.columns - 4, style: environment.theme.heading)
        let (text, foot) = parts(frame)
        let top = min(state.top, lastTop(of: item, environment))
        let recorded = environment.workbook.state(ofItemAt: item)
        let whole = ItemText.whole(item, environment, state: recorded, isReviewing: isReviewing)
        if whole.draw(into: &grid, rect: text, top: top) {
            PaneHint.drawMoreBelow(in: frame, row: foot.row - 1, environment, &grid)
        }
        AssessmentSummaryLine.draw(recorded, environment, in: foot, into: &grid)
    }

    /// The last line that the screen can begin with.
    static func lastTop(of item: Int, _ environment: AppEnvironment) -> Int {
        let text = parts(environment.body).text
        let count = ItemText.whole(item, environment).lineCount(columns: text.columns, measure: environment.measure)
        return max(0, count - text.rows)
    }

    private static func parts(_ frame: Rect) -> (text: Rect, foot: Rect) {
        let (text, bottom) = frame.inset(rows: 1, columns: 2).split(bottom: 2)
        return (text, bottom.split(bottom: 1).bottom)
    }
}
