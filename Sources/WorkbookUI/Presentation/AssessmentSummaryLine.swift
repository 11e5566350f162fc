import TerminalUI
import WorkbookModel

/// What is recorded about an item, on one line of the screen.
enum AssessmentSummaryLine {
    private typealias Part = (label: String, text: String, style: Style)

    static func draw(_ item: ItemState, _ environment: AppEnvironment, in rect: Rect, into grid: inout Grid) {
        let language = environment.language
        if item.isConflict {
            let text =
                "! " + ConflictWording.message(sides: item.sides.count, language)
                + environment.keys.naming(.open) {
                    language(ja: "。\($0) で比べて決める", en: "; \($0) compares, to settle")
                }
            grid.put(
                grid.measure.truncated(text, columns: rect.columns), row: rect.row, column: rect.column,
                style: environment.theme.warning)
            return
        }
        var column = rect.column
        for part in parts(item, environment) {
            let room = rect.endColumn - column
            let width = grid.measure.columns(of: part.label) + 4
            guard room >= width else {
                // The line goes on, though there is no room for it.
                if room >= 0 { grid.put("…", row: rect.row, column: column - 2, style: environment.theme.gap) }
                break
            }
            column += grid.put(part.label, row: rect.row, column: column, style: environment.theme.gap)
            let text = grid.measure.truncated(part.text, columns: rect.endColumn - column)
            column += grid.put(text, row: rect.row, column: column, style: part.style) + 3
        }
    }

    /// The result, the review, and the fields that hold something: the short ones first, as a text may take all the room.
    private static func parts(_ item: ItemState, _ environment: AppEnvironment) -> [Part] {
        let language = environment.language
        let assessment = item.assessment
        let result = AssessmentField.result.text(of: assessment, language)
        var first: [Part] = [("", result, environment.theme.mark(assessment.result).bold())]
        if item.isCarried {
            let key = environment.keys.naming(.action(.confirm)) {
                language(ja: "（\($0) で確定）", en: " (\($0) confirms)")
            }
            first.append(("", CarriedWording(language).name + key, environment.theme.warning))
        }
        var texts: [AssessmentField] = []
        if item.review != .none {
            let style = item.review == .accepted ? .plain : environment.theme.warning
            first.append((language(ja: "確認", en: "review") + " ", item.review.name(language), style))
        }
        func label(_ field: AssessmentField) -> String { field.name(language).lowercased() + " " }
        func text(_ field: AssessmentField) -> Part {
            (label(field), field.text(of: assessment, language).onOneLine, .plain)
        }
        for field in AssessmentField.allCases where !field.isEmpty(in: assessment) {
            switch field.kind {
            case .result: break
            case .line, .date: first.append(text(field))
            case .evidence: first.append((label(field), String(assessment.evidence.count), .plain))
            case .text: texts.append(field)
            }
        }
        // There is room for one text. Of the others it is told that there is something.
        let others = texts.dropFirst().map { Part(label($0), language(ja: "あり", en: "yes"), .plain) }
        return first + others + texts.prefix(1).map(text)
    }
}
