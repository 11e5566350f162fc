import TerminalUI
import WorkbookModel

/// Theirs and mine, beside each other where there is room, else below each other.
enum CollisionPanel {
    static func draw(_ collision: Collision, _ environment: AppEnvironment, into grid: inout Grid) {
        let frame = environment.body
        grid.fill(frame)
        grid.frame(frame, style: environment.theme.border)
        let label = environment.label(ofItems: collision.items)
        let person = visible(collision.person, keepingLineFeeds: false)
        let title = environment.language(
            ja: " \(label)  \(person) が先に記録しました ", en: " \(label)  \(person) was first ")
        grid.put(
            grid.measure.truncated(title, columns: frame.columns - 4), row: frame.row, column: 2,
            style: environment.theme.warning)
        let rect = frame.inset(rows: 1, columns: 2)
        for (part, pane) in zip(parts(rect), panes(collision, environment)) {
            pane.draw(into: &grid, rect: part, top: collision.top)
        }
        if isSideBySide(rect) {
            grid.verticalRule(
                row: rect.row, column: parts(rect)[0].endColumn + 1, rows: rect.rows, style: environment.theme.border)
        }
        if lineCount(collision, environment) > collision.top + rows(environment) {
            let more = environment.keys.naming(.move(.down)) {
                environment.language(ja: " \($0) 続き ", en: " \($0) more ")
            }
            let columns = grid.measure.columns(of: more)
            grid.put(more, row: frame.endRow - 1, column: frame.endColumn - 2 - columns, style: environment.theme.gap)
        }
    }

    /// The lines in view at once.
    static func rows(_ environment: AppEnvironment) -> Int { environment.body.inset(rows: 1, columns: 2).rows }

    /// The lines of the longer text, or of both where they stand below each other.
    static func lineCount(_ collision: Collision, _ environment: AppEnvironment) -> Int {
        let rect = environment.body.inset(rows: 1, columns: 2)
        return zip(parts(rect), panes(collision, environment)).map { part, pane in
            pane.lineCount(columns: part.columns, measure: environment.measure)
        }.max() ?? 0
    }

    private static func isSideBySide(_ rect: Rect) -> Bool { rect.columns >= 60 }

    private static func parts(_ rect: Rect) -> [Rect] {
        guard isSideBySide(rect) else { return [rect] }
        let halves = rect.split(left: (rect.columns - 3) / 2)
        return [halves.left, halves.rest.split(left: 3).rest]
    }

    private static func panes(_ collision: Collision, _ environment: AppEnvironment) -> [TextPane] {
        let language = environment.language
        func paragraphs(_ name: String, _ text: String) -> [TextPane.Paragraph] {
            [
                TextPane.Paragraph(name, style: environment.theme.heading),
                TextPane.Paragraph(text.isEmpty ? language(ja: "（なし）", en: "(none)") : text),
            ]
        }
        let theirs = paragraphs(language(ja: "相手: ", en: "theirs: ") + collision.person, collision.theirs)
        let mine = paragraphs(language(ja: "自分", en: "mine"), collision.mine)
        let rect = environment.body.inset(rows: 1, columns: 2)
        if isSideBySide(rect) { return [TextPane(theirs), TextPane(mine)] }
        return [TextPane(theirs + [TextPane.Paragraph("")] + mine)]
    }
}
