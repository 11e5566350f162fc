import TerminalUI
import WorkbookModel

/// The values of an item in conflict as lines: side by side, or stacked if the window is narrow.
struct ConflictTable {
    /// One line of texts, each at its column.
    struct Line {
        var field: AssessmentField?
        var pieces: [(column: Int, text: String, style: Style)]
    }

    /// A column of values: the common base or a side.
    private struct Source {
        let choice: ConflictState.Choice
        let key: String
        let who: String
        let assessment: Assessment
        let isSound: Bool
    }

    private let environment: AppEnvironment
    private let sides: ConflictSides
    private let conflict: ConflictState
    /// Of the whole table.
    private let columns: Int
    private let sources: [Source]
    private var measure: TextMeasure { environment.measure }
    private var language: Language { environment.language }

    /// The least width that shows sides side by side.
    private static let sideBySideWidth = 98
    /// The least width of a column of values.
    private static let narrowestColumn = 24

    init(_ environment: AppEnvironment, _ sides: ConflictSides, _ conflict: ConflictState, columns: Int) {
        self.environment = environment
        self.sides = sides
        self.conflict = conflict
        self.columns = columns
        sources = ConflictTable.sources(environment, sides)
    }

    /// The lines that do not scroll.
    var head: [Line] { isSideBySide ? heading : [] }

    /// The lines of the fields.
    var body: [Line] { isSideBySide ? sideBySide : stacked }

    /// The columns of the fields' names.
    private var label: Int { AssessmentField.allCases.map { measure.columns(of: $0.name(language)) }.max() ?? 8 }

    /// The columns of a source, beside each other.
    private var width: Int { (columns - label - 3) / max(1, sources.count) }

    private var isSideBySide: Bool {
        columns >= ConflictTable.sideBySideWidth && width >= ConflictTable.narrowestColumn
    }

    /// Names and times above the columns.
    private var heading: [Line] {
        let (label, width) = (self.label, self.width)
        var head = Line(field: nil, pieces: [])
        var mark = Line(field: nil, pieces: [])
        for (index, source) in sources.enumerated() {
            let column = label + 3 + index * width
            head.pieces.append(
                (
                    column,
                    measure.truncated(
                        "\(source.key)  \(visible(source.who, keepingLineFeeds: false))", columns: width - 1),
                    environment.theme.heading
                ))
            if !source.isSound {
                mark.pieces.append(
                    (column + 3, measure.truncated(unsound, columns: width - 4), environment.theme.warning))
            }
        }
        return [head] + (mark.pieces.isEmpty ? [] : [mark])
    }

    private var sideBySide: [Line] {
        let (label, width) = (self.label, self.width)
        return sides.fields.flatMap { field -> [Line] in
            let cells = sources.map { wrapped(cell($0, field), columns: width - 4) }
            let made = uniting(field).map { wrapped($0, columns: columns - label - 6) } ?? []
            let rows = max(1, cells.map(\.count).max() ?? 1)
            var lines = (0..<rows).map { row in
                var line = Line(field: field, pieces: row == 0 ? [name(field)] : [])
                for (index, cell) in cells.enumerated() where row < cell.count {
                    let column = label + 3 + index * width
                    if row == 0, isChosen(sources[index], field) {
                        line.pieces.append((column, "*", environment.theme.key))
                    }
                    line.pieces.append((column + 3, cell[row], style(sources[index], field)))
                }
                return line
            }
            for (row, text) in made.enumerated() {
                lines.append(
                    Line(
                        field: field,
                        pieces: (row == 0 ? [(label + 1, "+ *", environment.theme.key)] : []) + [
                            (label + 6, text, environment.theme.key)
                        ]))
            }
            return lines + [Line(field: nil, pieces: [])]
        }
    }

    private var stacked: [Line] {
        var lines = sources.map { source in
            Line(
                field: nil,
                pieces: [
                    (
                        1,
                        measure.truncated(
                            "\(source.key)  \(visible(source.who, keepingLineFeeds: false))"
                                + (source.isSound ? "" : "  \(unsound)"), columns: columns - 2),
                        source.isSound ? environment.theme.heading : environment.theme.warning
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
                        if isChosen(source, field) { line.pieces.append((2, "*", environment.theme.key)) }
                    }
                    lines.append(line)
                }
            }
            let united = uniting(field).map { wrapped($0, columns: columns - 8) } ?? []
            for (row, text) in united.enumerated() {
                let mark: [(column: Int, text: String, style: Style)] =
                    row == 0 ? [(2, "*", environment.theme.key), (4, "+", environment.theme.key)] : []
                lines.append(Line(field: field, pieces: mark + [(7, text, environment.theme.key)]))
            }
        }
        return lines
    }

    private var unsound: String { language(ja: "〔照合できません〕", en: "[does not verify]") }

    private func name(_ field: AssessmentField) -> (column: Int, text: String, style: Style) {
        let isCursor = field == conflict.field
        return (
            0, (isCursor ? ">" : " ") + field.name(language),
            isCursor ? environment.theme.cursor : environment.theme.label
        )
    }

    private func cell(_ source: Source, _ field: AssessmentField) -> String {
        let text = field.text(of: source.assessment, language)
        return text.isEmpty ? language(ja: "（なし）", en: "(none)") : text
    }

    /// All sides' evidence, if it was chosen to unite it.
    private func uniting(_ field: AssessmentField) -> String? {
        guard conflict.choices[field] == .united else { return nil }
        return field.text(of: Assessment(evidence: sides.united), language)
    }

    private func isChosen(_ source: Source, _ field: AssessmentField) -> Bool {
        !sides.isAgreed(field) && conflict.choices[field] == source.choice
    }

    private func style(_ source: Source, _ field: AssessmentField) -> Style {
        if sides.isAgreed(field) { return environment.theme.gap }
        return isChosen(source, field) ? environment.theme.key : .plain
    }

    private func wrapped(_ text: String, columns: Int) -> [String] {
        LineBreaker(measure: measure).lines(of: text, columns: max(4, columns)).map(\.indentedText)
    }

    private static func sources(_ environment: AppEnvironment, _ sides: ConflictSides) -> [Source] {
        let language = environment.language
        var sources: [Source] = []
        if let base = sides.base {
            sources.append(
                Source(
                    choice: .base, key: "0",
                    who: language(ja: "元 ", en: "before ") + "\(base.by) \(ReportedTime.shown(base.at))",
                    assessment: base.assessment, isSound: true))
        }
        for (index, side) in sides.sides.enumerated() {
            sources.append(
                Source(
                    choice: .side(side.id), key: String(index + 1), who: "\(side.by) \(ReportedTime.shown(side.at))",
                    assessment: side.assessment, isSound: side.isSound))
        }
        return sources
    }
}
