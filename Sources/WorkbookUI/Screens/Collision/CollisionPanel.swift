import TerminalUI
import WorkbookModel

/// Theirs and mine, beside each other where there is room, else below each other.
enum CollisionPanel {
    static func draw(_ collision: Collision, _ state: AppState, into grid: inout Grid) {
        let frame = frame(state)
        grid.fill(frame)
        grid.frame(frame, style: state.theme.border)
        let label = state.label(ofItems: collision.items)
        let person = visible(collision.person, keepingLineFeeds: false)
        let title = state.language(
            ja: " \(label)  \(person) が先に記録しました ", en: " \(label)  \(person) was first ")
        grid.put(
            grid.measure.truncated(title, columns: frame.columns - 4), row: frame.row, column: 2,
            style: state.theme.warning)
        let rect = frame.inset(rows: 1, columns: 2)
        for (part, pane) in zip(parts(rect), panes(collision, state)) {
            pane.draw(into: &grid, rect: part, top: collision.top)
        }
        if isSideBySide(rect) {
            grid.verticalRule(
                row: rect.row, column: parts(rect)[0].endColumn + 1, rows: rect.rows, style: state.theme.border)
        }
        if lineCount(collision, state) > collision.top + rows(state) {
            let more = state.context.keys.naming(.move(.down)) {
                state.language(ja: " \($0) 続き ", en: " \($0) more ")
            }
            let columns = grid.measure.columns(of: more)
            grid.put(more, row: frame.endRow - 1, column: frame.endColumn - 2 - columns, style: state.theme.gap)
        }
    }

    /// The lines in view at once.
    static func rows(_ state: AppState) -> Int { frame(state).inset(rows: 1, columns: 2).rows }

    /// The lines of the longer text, or of both where they stand below each other.
    static func lineCount(_ collision: Collision, _ state: AppState) -> Int {
        let rect = frame(state).inset(rows: 1, columns: 2)
        return zip(parts(rect), panes(collision, state)).map { part, pane in
            pane.lineCount(columns: part.columns, measure: state.context.measure)
        }.max() ?? 0
    }

    private static func frame(_ state: AppState) -> Rect {
        Rect(row: 1, column: 0, columns: state.size.columns, rows: state.size.rows - 2)
    }

    private static func isSideBySide(_ rect: Rect) -> Bool { rect.columns >= 60 }

    private static func parts(_ rect: Rect) -> [Rect] {
        guard isSideBySide(rect) else { return [rect] }
        let halves = rect.split(left: (rect.columns - 3) / 2)
        return [halves.left, halves.rest.split(left: 3).rest]
    }

    private static func panes(_ collision: Collision, _ state: AppState) -> [TextPane] {
        let language = state.language
        func paragraphs(_ name: String, _ text: String) -> [TextPane.Paragraph] {
            [
                TextPane.Paragraph(name, style: state.theme.heading),
                TextPane.Paragraph(text.isEmpty ? language(ja: "（なし）", en: "(none)") : text),
            ]
        }
        let theirs = paragraphs(language(ja: "相手: ", en: "theirs: ") + collision.person, collision.theirs)
        let mine = paragraphs(language(ja: "自分", en: "mine"), collision.mine)
        let rect = frame(state).inset(rows: 1, columns: 2)
        if isSideBySide(rect) { return [TextPane(theirs), TextPane(mine)] }
        return [TextPane(theirs + [TextPane.Paragraph("")] + mine)]
    }
}
