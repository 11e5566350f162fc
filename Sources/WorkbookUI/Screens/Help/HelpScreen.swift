import TerminalUI
import WorkbookModel

/// The keys in force, listed from the key map: those of the screen that it was opened on first. Where there is room they
/// stand in two columns.
enum HelpScreen {
    static let hints: [KeyHint] = [
        .move(.down, .up, words: Words("送る", "scroll")), .action(.back),
        .action(.select, Words("次のページ", "next page")), .action(.search),
    ]

    /// The least width of a terminal, in columns, with two columns of text.
    private static let twoColumnWidth = 100

    static func draw(_ state: HelpState, _ environment: AppEnvironment, into grid: inout Grid) {
        let frame = environment.body
        grid.frame(frame, style: environment.theme.border)
        let title = environment.language(ja: " ヘルプ ", en: " help ")
        grid.put(title, row: frame.row, column: 2, style: environment.theme.heading)
        let top = min(state.top, lastTop(of: state.subject, environment))
        let rects = rects(environment)
        for (pane, rect) in zip(panes(of: state.subject, environment), rects) {
            pane.draw(into: &grid, rect: rect, top: top)
        }
        if let second = rects.dropFirst().first {
            grid.verticalRule(
                row: second.row, column: second.column - 2, rows: second.rows, style: environment.theme.border)
        }
    }

    /// The first line shown where the help is scrolled to its end.
    ///
    /// - Parameter subject: the screen that it was opened on.
    static func lastTop(of subject: Screen, _ environment: AppEnvironment) -> Int {
        let rects = rects(environment)
        let lines = zip(panes(of: subject, environment), rects).map {
            $0.lineCount(columns: $1.columns, measure: environment.measure)
        }
        return max(0, (lines.max() ?? 0) - rects[0].rows)
    }

    /// The lines, from 0, on which something begins that holds the folded `needle`, in whichever column.
    static func lines(holding needle: [UInt32], of subject: Screen, _ environment: AppEnvironment) -> Set<Int> {
        var found = Set<Int>()
        for (pane, rect) in zip(panes(of: subject, environment), rects(environment)) {
            var line = 0
            for paragraph in pane.paragraphs {
                if SearchFolding.contains(needle, in: paragraph.label + paragraph.text) { found.insert(line) }
                line += TextPane([paragraph]).lineCount(columns: rect.columns, measure: environment.measure)
            }
        }
        return found
    }

    /// The columns of text, from the left.
    private static func rects(_ environment: AppEnvironment) -> [Rect] {
        let rect = environment.body.inset(rows: 1, columns: 2)
        guard environment.size.columns >= twoColumnWidth else { return [rect] }
        let (left, rest) = rect.split(left: (rect.columns - 3) / 2)
        return [left, rest.split(left: 3).rest]
    }

    /// What stands in each of them: the sections in their order, as evenly as they can be parted.
    private static func panes(of subject: Screen, _ environment: AppEnvironment) -> [TextPane] {
        let rects = rects(environment)
        let sections = HelpSections(environment, columns: rects.last?.columns ?? 0).all(subject)
        func pane(_ sections: ArraySlice<[TextPane.Paragraph]>) -> TextPane {
            TextPane(Array(sections.joined(separator: [TextPane.Paragraph("")])))
        }
        guard rects.count > 1 else { return [pane(sections[...])] }
        let parted = (1..<sections.count).map { [pane(sections[..<$0]), pane(sections[$0...])] }
        let heights = parted.map { panes in
            zip(panes, rects).map { $0.lineCount(columns: $1.columns, measure: environment.measure) }.max() ?? 0
        }
        let lowest = heights.min()
        return heights.firstIndex { $0 == lowest }.map { parted[$0] } ?? [pane(sections[...])]
    }
}
