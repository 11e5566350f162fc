import TerminalUI
import WorkbookModel

/// The last line: an open field or question, else a message, else the keys.
enum FootLine {
    static func draw(_ state: AppState, into grid: inout Grid) {
        draw(state, state.environment, row: grid.size.rows - 1, into: &grid)
    }

    private static func draw(
        _ state: AppState, _ environment: AppEnvironment, row: Int, into grid: inout Grid
    ) {
        switch state.panel?.foot(environment) {
        case .prompt(let prompt): drawPrompt(prompt, state.said, environment, row, &grid)
        case .question(let text, let answers):
            // The answers always fit; the question is shortened.
            let columns = answers.map { grid.measure.columns(of: $0) + 2 }.reduce(0, +)
            let question = grid.measure.truncated(text, columns: max(0, grid.size.columns - 2 - columns))
            drawHints(answers.map { ($0, "") }, after: question, environment.theme, row, &grid)
        case .hints(let hints): draw(state.said, or: hints, after: nil, environment, row, &grid)
        case nil:
            if let lead = selectionLead(state) {
                let isCarried = state.table.selection.contains { state.workbook.isCarried(itemAt: $0) }
                let hints = (isCarried ? [confirmation] : []) + selectionHints
                draw(state.said, or: hints, after: lead, environment, row, &grid)
            } else {
                draw(state.said, or: hints(state), after: nil, environment, row, &grid)
            }
        }
    }

    private static func draw(
        _ message: Message?, or hints: [KeyHint], after lead: String?, _ environment: AppEnvironment, _ row: Int,
        _ grid: inout Grid
    ) {
        if let message { return drawMessage(message, environment.theme, row, &grid) }
        let (keys, language) = (environment.keys, environment.language)
        let parts = hints.lazy.compactMap { $0.part(keys, language) }
        drawHints(parts, after: lead, environment.theme, row, &grid)
    }

    private static func hints(_ state: AppState) -> [KeyHint] {
        if state.screen == .item, let item = state.currentItem, state.workbook.isConflict(itemAt: item) {
            return ItemScreen.hintsInConflict
        }
        // Without headings there is nothing to fold.
        guard state.screen.isList, !state.lists[state.screen].canFold else { return state.screen.hints }
        return state.screen.hints.filter { hint in
            switch hint {
            case .command(.action(.fold)), .commands([.action(.foldOthers)], _): false
            case .command, .commands, .results, .screens, .fixed: true
            }
        }
    }

    /// While items are selected, keys act on them and not on the item at the cursor.
    private static func selectionLead(_ state: AppState) -> String? {
        guard state.actsOnSelection else { return nil }
        let count = state.table.selection.count
        if state.table.selection.range != nil {
            let end = state.context.keys.naming(.selectRange) {
                state.context.language(ja: "（\($0) で決める）", en: " (\($0) ends it)")
            }
            return state.context.language(
                ja: "範囲 \(count) 件\(end):", en: "range of \(Language.counted(count, "item"))\(end):")
        }
        return state.context.language(ja: "選んだ \(count) 件に:", en: "on \(Language.counted(count, "item")):")
    }

    private static let confirmation = KeyHint.action(.confirm, Words("確定", "confirm"))

    private static let selectionHints: [KeyHint] =
        [.results, .action(.back, Words("やめる", "none"))] + KeyHint.fields

    private static func drawPrompt(
        _ prompt: Prompt, _ message: Message?, _ environment: AppEnvironment, _ row: Int, _ grid: inout Grid
    ) {
        let measure = grid.measure
        let room = grid.size.columns - 2
        let used = grid.put(prompt.label(environment, in: room), row: row, column: 1, style: environment.theme.label)
        // A message about the field goes behind it if there is room, else above.
        var fieldColumns = room - used
        if let message {
            let text = visible(message.text, keepingLineFeeds: false)
            let width = measure.columns(of: text)
            if width <= max(fieldColumns / 2, fieldColumns - measure.columns(of: prompt.field.text) - 3) {
                fieldColumns -= width + 2
                grid.put(
                    text, row: row, column: grid.size.columns - 1 - width,
                    style: message.isError ? environment.theme.warning : environment.theme.gap)
            } else {
                drawMessage(message, environment.theme, row - 1, &grid)
            }
        }
        prompt.field.draw(into: &grid, rect: Rect(row: row, column: 1 + used, columns: fieldColumns, rows: 1))
    }

    /// The most rows of a message; a longer one ends in ….
    private static let mostMessageRows = 4

    /// Draws a message that ends at `row` and grows upwards over the screen.
    private static func drawMessage(_ message: Message, _ theme: Theme, _ row: Int, _ grid: inout Grid) {
        let columns = grid.size.columns - 2
        let text = visible(message.text, keepingLineFeeds: false)
        let broken = LineBreaker(measure: grid.measure).lines(of: text, columns: columns)
        var lines = broken.map(\.text)
        if lines.count > mostMessageRows {
            // Includes the spaces that hang at line ends.
            let start = broken[mostMessageRows - 1].range.lowerBound
            let rest = grid.measure.clusters(in: text).dropFirst(start).map(\.text).joined()
            lines = lines.prefix(mostMessageRows - 1) + [grid.measure.truncated(rest, columns: columns)]
        }
        let top = row - lines.count + 1
        grid.fill(Rect(row: top, column: 0, columns: grid.size.columns, rows: lines.count))
        for (index, line) in lines.enumerated() {
            grid.put(line, row: top + index, column: 1, style: message.isError ? theme.warning : theme.heading)
        }
    }

    /// Draws the parts as far as they fit.
    private static func drawHints(
        _ parts: some Sequence<(key: String, word: String)>, after lead: String?, _ theme: Theme, _ row: Int,
        _ grid: inout Grid
    ) {
        var column = 1
        if let lead, !lead.isEmpty { column += grid.put(lead, row: row, column: column, style: theme.heading) + 2 }
        for part in parts {
            let word = part.word.isEmpty ? 0 : 1 + grid.measure.columns(of: part.word)
            let width = grid.measure.columns(of: part.key) + word
            guard column + width < grid.size.columns else { break }
            let used = grid.put(part.key, row: row, column: column, style: theme.key)
            if !part.word.isEmpty { grid.put(part.word, row: row, column: column + used + 1) }
            column += width + 2
        }
    }
}
