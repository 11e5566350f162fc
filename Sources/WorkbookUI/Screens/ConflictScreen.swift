import TerminalUI
import WorkbookModel

/// The sides of an item in conflict, field by field: beside each other where there is room, else below each other.
enum ConflictScreen {
    static func draw(_ state: AppState, into grid: inout Grid) {
        guard let conflict = state.conflict else { return }
        let frame = frame(state)
        grid.frame(frame, style: state.theme.border)
        let sides = ConflictSides(state.workbook, item: conflict.item)
        let differing = sides.fields.filter { !sides.isAgreed($0) }.count
        let chosen = differing - sides.open(conflict).count
        let title = state.language(
            ja: " 食い違い  \(state.label(ofItem: conflict.item))  選んだ欄 \(chosen)/\(differing) ",
            en: " conflict  \(state.label(ofItem: conflict.item))  fields chosen \(chosen)/\(differing) ")
        grid.put(title, row: frame.row, column: 2, columns: frame.columns - 4, style: state.theme.warning)
        let rect = frame.inset(rows: 1, columns: 1)
        let lines = lines(state, sides, conflict, columns: rect.columns)
        for (index, line) in lines.head.enumerated() where index < rect.rows {
            draw(line, row: rect.row + index, rect, &grid)
        }
        let body = body(of: rect, under: lines.head.count)
        let top = min(conflict.top, max(0, lines.body.count - body.rows))
        for (index, line) in lines.body.dropFirst(top).prefix(max(0, body.rows)).enumerated() {
            draw(line, row: body.row + index, rect, &grid)
        }
        if lines.body.count > top + body.rows {
            let more = state.language(ja: " 続きあり ", en: " more below ")
            let columns = grid.measure.columns(of: more)
            grid.put(more, row: frame.endRow - 1, column: frame.endColumn - 2 - columns, style: state.theme.gap)
        }
    }

    static func hints(_ language: Language) -> KeyHints {
        KeyHints(parts: [
            ("1 2 …", language(ja: "その側をすべて選ぶ", en: "choose that side")),
            ("Enter", language(ja: "決める", en: "settle")), ("h/l", language(ja: "欄ごとに選ぶ", en: "choose the field's")),
            ("j/k", language(ja: "欄", en: "field")), ("Esc", language(ja: "戻る", en: "back")),
            ("+", language(ja: "証跡を合わせる", en: "unite evidence")), ("0", language(ja: "元のまま", en: "what was before")),
            ("{/}", language(ja: "前後の食い違い", en: "conflicts")), ("J/K", language(ja: "送る", en: "scroll")),
        ])
    }

    /// The last line that the screen can begin with.
    static func lastTop(_ state: AppState) -> Int {
        guard let measured = measured(state) else { return 0 }
        return max(0, measured.lines.body.count - measured.rows)
    }

    /// The first line to show so that the field is in view.
    static func top(showing field: AssessmentField, _ state: AppState) -> Int {
        guard let measured = measured(state) else { return 0 }
        let top = state.conflict?.top ?? 0
        let body = measured.lines.body
        guard let first = body.firstIndex(where: { $0.field == field }),
            let last = body.lastIndex(where: { $0.field == field })
        else { return top }
        if first < top || last - first >= measured.rows { return first }
        return max(top, last - measured.rows + 1)
    }

    private static func measured(_ state: AppState) -> (lines: Lines, rows: Int)? {
        guard let conflict = state.conflict else { return nil }
        let rect = frame(state).inset(rows: 1, columns: 1)
        let sides = ConflictSides(state.workbook, item: conflict.item)
        let lines = lines(state, sides, conflict, columns: rect.columns)
        return (lines, body(of: rect, under: lines.head.count).rows)
    }

    private static func frame(_ state: AppState) -> Rect {
        Rect(row: 1, column: 0, columns: state.size.columns, rows: state.size.rows - 2)
    }

    private static func body(of rect: Rect, under head: Int) -> Rect {
        let used = min(head, rect.rows)
        return Rect(row: rect.row + used, column: rect.column, columns: rect.columns, rows: rect.rows - used)
    }

    // MARK: Lines

    /// What stands on one line, each piece at its column.
    struct Line {
        var field: AssessmentField?
        var pieces: [(column: Int, text: String, style: Style)]
    }

    /// The lines that stay, and those that scroll.
    struct Lines {
        var head: [Line]
        var body: [Line]
    }

    /// A column of values: what all sides follow on, or a side.
    private struct Source {
        let choice: ConflictState.Choice
        let key: String
        let who: String
        let assessment: Assessment
        let isSound: Bool
    }

    /// From this width on the sides stand beside each other.
    private static let sideBySideWidth = 98
    /// No column of values is narrower.
    private static let narrowestColumn = 24

    private static func lines(
        _ state: AppState, _ sides: ConflictSides, _ conflict: ConflictState, columns: Int
    ) -> Lines {
        let sources = sources(state, sides)
        let label =
            AssessmentField.allCases.map { state.context.measure.columns(of: $0.name(state.language)) }.max() ?? 8
        let width = (columns - label - 3) / max(1, sources.count)
        let text = state.workbook.catalog.items[conflict.item]
        let item = Line(
            field: nil,
            pieces: [
                (
                    1,
                    state.context.measure.truncated(
                        "\(text.number) \(text.text.shown(state.language).onOneLine)", columns: columns - 2),
                    state.theme.heading
                )
            ])
        let table = Table(state: state, sides: sides, conflict: conflict, sources: sources, columns: columns)
        if columns >= sideBySideWidth, width >= narrowestColumn {
            return Lines(
                head: [item] + table.heading(label: label, width: width),
                body: table.sideBySide(label: label, width: width))
        }
        return Lines(head: [item], body: table.stacked())
    }

    private static func sources(_ state: AppState, _ sides: ConflictSides) -> [Source] {
        let language = state.language
        var sources: [Source] = []
        if let base = sides.base {
            sources.append(
                Source(
                    choice: .base, key: "0",
                    who: language(ja: "元 ", en: "before ") + "\(base.by) \(EntryWording.time(base.at))",
                    assessment: base.assessment, isSound: true))
        }
        for (index, side) in sides.sides.enumerated() {
            sources.append(
                Source(
                    choice: .side(side.id), key: String(index + 1), who: "\(side.by) \(EntryWording.time(side.at))",
                    assessment: side.assessment, isSound: side.isSound))
        }
        return sources
    }

    private static func draw(_ line: Line, row: Int, _ rect: Rect, _ grid: inout Grid) {
        for piece in line.pieces {
            grid.put(
                piece.text, row: row, column: rect.column + piece.column,
                columns: max(0, rect.columns - piece.column), style: piece.style)
        }
    }

    private struct Table {
        let state: AppState
        let sides: ConflictSides
        let conflict: ConflictState
        let sources: [Source]
        let columns: Int
        var measure: TextMeasure { state.context.measure }
        var language: Language { state.language }

        /// Who says what: above the columns.
        func heading(label: Int, width: Int) -> [Line] {
            var head = Line(field: nil, pieces: [])
            var mark = Line(field: nil, pieces: [])
            for (index, source) in sources.enumerated() {
                let column = label + 3 + index * width
                head.pieces.append(
                    (
                        column,
                        measure.truncated(
                            "\(source.key)  \(visible(source.who, keepingLineFeeds: false))", columns: width - 1),
                        state.theme.heading
                    ))
                if !source.isSound {
                    mark.pieces.append(
                        (column + 3, measure.truncated(unsound, columns: width - 4), state.theme.warning))
                }
            }
            return [head] + (mark.pieces.isEmpty ? [] : [mark])
        }

        func sideBySide(label: Int, width: Int) -> [Line] {
            sides.fields.flatMap { field -> [Line] in
                let cells = sources.map { wrapped(cell($0, field), columns: width - 4) }
                let made = uniting(field).map { wrapped($0, columns: columns - label - 6) } ?? []
                let rows = max(1, cells.map(\.count).max() ?? 1)
                var lines = (0..<rows).map { row in
                    var line = Line(field: field, pieces: row == 0 ? [name(field)] : [])
                    for (index, cell) in cells.enumerated() where row < cell.count {
                        let column = label + 3 + index * width
                        if row == 0, isChosen(sources[index], field) {
                            line.pieces.append((column, "*", state.theme.key))
                        }
                        line.pieces.append((column + 3, cell[row], style(sources[index], field)))
                    }
                    return line
                }
                for (row, text) in made.enumerated() {
                    lines.append(
                        Line(
                            field: field,
                            pieces: (row == 0 ? [(label + 1, "+ *", state.theme.key)] : []) + [
                                (label + 6, text, state.theme.key)
                            ]))
                }
                return lines + [Line(field: nil, pieces: [])]
            }
        }

        func stacked() -> [Line] {
            var lines = sources.map { source in
                Line(
                    field: nil,
                    pieces: [
                        (
                            1,
                            measure.truncated(
                                "\(source.key)  \(visible(source.who, keepingLineFeeds: false))"
                                    + (source.isSound ? "" : "  \(unsound)"), columns: columns - 2),
                            source.isSound ? state.theme.heading : state.theme.warning
                        )
                    ])
            }
            for field in sides.fields {
                lines.append(Line(field: nil, pieces: []))
                lines.append(Line(field: field, pieces: [name(field)]))
                for source in sources {
                    for (row, text) in wrapped(cell(source, field), columns: columns - 8).enumerated() {
                        var line = Line(field: field, pieces: [(7, text, style(source, field))])
                        if row == 0 {
                            line.pieces.append((4, source.key, style(source, field)))
                            if isChosen(source, field) { line.pieces.append((2, "*", state.theme.key)) }
                        }
                        lines.append(line)
                    }
                }
                let united = uniting(field).map { wrapped($0, columns: columns - 8) } ?? []
                for (row, text) in united.enumerated() {
                    let mark: [(column: Int, text: String, style: Style)] =
                        row == 0 ? [(2, "*", state.theme.key), (4, "+", state.theme.key)] : []
                    lines.append(Line(field: field, pieces: mark + [(7, text, state.theme.key)]))
                }
            }
            return lines
        }

        private var unsound: String { language(ja: "〔照合できません〕", en: "[does not verify]") }

        private func name(_ field: AssessmentField) -> (column: Int, text: String, style: Style) {
            let isCursor = field == conflict.field
            return (0, (isCursor ? ">" : " ") + field.name(language), isCursor ? state.theme.cursor : state.theme.label)
        }

        private func cell(_ source: Source, _ field: AssessmentField) -> String {
            let text = field.text(of: source.assessment, language)
            return text.isEmpty ? language(ja: "（なし）", en: "(none)") : text
        }

        /// All sides' evidence, where it is to be united.
        private func uniting(_ field: AssessmentField) -> String? {
            guard conflict.choices[field] == .united else { return nil }
            return field.text(of: Assessment(evidence: sides.united), language)
        }

        private func isChosen(_ source: Source, _ field: AssessmentField) -> Bool {
            !sides.isAgreed(field) && conflict.choices[field] == source.choice
        }

        private func style(_ source: Source, _ field: AssessmentField) -> Style {
            if sides.isAgreed(field) { return state.theme.gap }
            return isChosen(source, field) ? state.theme.key : .plain
        }

        private func wrapped(_ text: String, columns: Int) -> [String] {
            LineBreaker(measure: measure).lines(of: text, columns: max(4, columns)).map(\.indentedText)
        }
    }
}
