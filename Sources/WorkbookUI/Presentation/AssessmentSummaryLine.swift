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
        // Who has nothing to read yet is told what to press.
        let legend = item.result == .unassessed && environment.readOnly == nil ? ResultLegend(environment) : nil
        let (first, texts) = parts(item, environment)
        var column = rect.column
        column = draw(first, from: column, to: rect.endColumn, row: rect.row, environment, &grid)
        if let legend {
            let used = legend.draw(row: rect.row, column: column, columns: rect.endColumn - column, into: &grid)
            column += used + (used > 0 ? 3 : 0)
        }
        _ = draw(texts, from: column, to: rect.endColumn, row: rect.row, environment, &grid)
    }

    /// Draws the parts one behind another, and returns where the next one goes.
    private static func draw(
        _ parts: [Part], from start: Int, to end: Int, row: Int, _ environment: AppEnvironment, _ grid: inout Grid
    ) -> Int {
        var column = start
        for part in parts {
            let room = end - column
            let width = grid.measure.columns(of: part.label) + 4
            guard room >= width else {
                // The line goes on, though there is no room for it.
                if room >= 0, column > start {
                    grid.put("…", row: row, column: column - 2, style: environment.theme.gap)
                }
                break
            }
            column += grid.put(part.label, row: row, column: column, style: environment.theme.gap)
            let text = grid.measure.truncated(part.text, columns: end - column)
            column += grid.put(text, row: row, column: column, style: part.style) + 3
        }
        return column
    }

    /// The result, the review, and the fields that hold something; the texts apart, as one may take all the room.
    private static func parts(
        _ item: ItemState, _ environment: AppEnvironment
    ) -> (short: [Part], texts: [Part]) {
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
        return (first + others, texts.prefix(1).map(text))
    }
}
