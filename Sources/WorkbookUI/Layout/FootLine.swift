import TerminalUI
import WorkbookModel

/// The last line: a field or question while one is open, else a message, else the keys.
enum FootLine {
    static func draw(_ state: AppState, into grid: inout Grid) {
        let row = grid.size.rows - 1
        switch state.mode {
        case .prompt(let prompt): drawPrompt(prompt, state, row, &grid)
        case .ask(let question):
            drawHints(question.answers.map { ($0.label, "") }, after: question.text, state.theme, row, &grid)
        case .browse, .text, .evidence, .report:
            if let message = state.message {
                drawMessage(message, state.theme, row, &grid)
            } else if let selection = selectionHints(state) {
                drawHints(selection.hints.parts, after: selection.lead, state.theme, row, &grid)
            } else {
                drawHints(hints(state).parts, after: nil, state.theme, row, &grid)
            }
        }
    }

    /// While items are selected, keys act on them and not on the item at the cursor.
    private static func selectionHints(_ state: AppState) -> (lead: String, hints: KeyHints)? {
        guard case .browse = state.mode, state.screen == .table, !state.table.selection.isEmpty else { return nil }
        let count = state.table.selection.count
        let lead = state.language(ja: "選んだ \(count) 件に:", en: "on \(Language.counted(count, "item")):")
        let hints: [KeyHint] = [.results, .action(.back, Words("やめる", "none"))] + KeyHint.fields
        return (lead, KeyHints(hints, state.context.keys, state.language))
    }

    private static func hints(_ state: AppState) -> KeyHints {
        KeyHints(hintsInForce(state), state.context.keys, state.language)
    }

    private static func hintsInForce(_ state: AppState) -> [KeyHint] {
        switch state.mode {
        case .text: return EditorPanel.hints
        case .evidence: return EvidencePanelView.hints
        case .report: return ReportPanel.hints
        case .browse, .prompt, .ask:
            if state.screen == .item, let item = state.currentItem, state.workbook.isConflict(itemAt: item) {
                return [.action(.open, Words("評価を決める", "settle on one")), .action(.back)]
            }
            return state.screen.hints
        }
    }

    private static func drawPrompt(_ prompt: Prompt, _ state: AppState, _ row: Int, _ grid: inout Grid) {
        let measure = grid.measure
        // A long label gives way before the field has less than half of the line.
        let room = grid.size.columns - 2
        let label = prompt.label(state.language, columns: room / 2, measure: measure)
        let shown = measure.truncated(label, columns: room / 2)
        let used = grid.put(shown, row: row, column: 1, style: state.theme.label)
        // What a message says of a field stands behind it where there is room, else above.
        var fieldColumns = room - used
        if let message = state.message {
            let text = visible(message.text, keepingLineFeeds: false)
            let width = measure.columns(of: text)
            if width <= max(fieldColumns / 2, fieldColumns - measure.columns(of: prompt.field.text) - 3) {
                fieldColumns -= width + 2
                grid.put(
                    text, row: row, column: grid.size.columns - 1 - width,
                    style: message.isError ? state.theme.warning : state.theme.gap)
            } else {
                drawMessage(message, state.theme, row - 1, &grid)
            }
        }
        prompt.field.draw(into: &grid, rect: Rect(row: row, column: 1 + used, columns: fieldColumns, rows: 1))
    }

    /// The most rows that a message takes; a longer one ends in ….
    private static let mostMessageRows = 4

    /// A message up to `row`, upwards over what is there where it needs more rows than one.
    private static func drawMessage(_ message: Message, _ theme: Theme, _ row: Int, _ grid: inout Grid) {
        let columns = grid.size.columns - 2
        let text = visible(message.text, keepingLineFeeds: false)
        let broken = LineBreaker(measure: grid.measure).lines(of: text, columns: columns)
        var lines = broken.map(\.text)
        if lines.count > mostMessageRows {
            // With the spaces that hang at the ends of lines.
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

    private static func drawHints(
        _ parts: [(key: String, word: String)], after lead: String?, _ theme: Theme, _ row: Int, _ grid: inout Grid
    ) {
        var column = 1
        let widths = parts.map {
            grid.measure.columns(of: $0.key) + ($0.word.isEmpty ? 0 : 1 + grid.measure.columns(of: $0.word))
        }
        if let lead {
            // What can be answered comes before the whole question.
            let room = grid.size.columns - 2 - widths.reduce(0) { $0 + $1 + 2 }
            let shown = grid.measure.truncated(lead, columns: max(0, room))
            if !shown.isEmpty { column += grid.put(shown, row: row, column: column, style: theme.heading) + 2 }
        }
        let count = PartLine.count(fitting: widths, gap: 2, columns: grid.size.columns - 1 - column)
        for (part, width) in zip(parts, widths).prefix(count) {
            let used = grid.put(part.key, row: row, column: column, style: theme.key)
            if !part.word.isEmpty { grid.put(part.word, row: row, column: column + used + 1) }
            column += width + 2
        }
    }
}
