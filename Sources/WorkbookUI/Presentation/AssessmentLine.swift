import TerminalUI
import WorkbookModel

/// What is recorded about an item, on one line.
enum AssessmentLine {
    static func draw(_ index: Int, _ environment: AppEnvironment, in rect: Rect, into grid: inout Grid) {
        let language = environment.language
        let item = environment.workbook.state(ofItemAt: index)
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
        let assessment = item.assessment
        var parts: [(label: String, text: String, style: Style)] = [
            (
                "", "\(assessment.result.mark) \(assessment.result.name(language))",
                environment.theme.mark(assessment.result).bold()
            )
        ]
        func add(_ label: String, _ text: String, _ style: Style = .plain) {
            if !text.isEmpty { parts.append((label + " ", text.onOneLine, style)) }
        }
        // Before what may take the rest of the line.
        if item.review != .none {
            let style = item.review == .accepted ? .plain : environment.theme.warning
            add(language(ja: "確認", en: "review"), item.review.name(language), style)
        }
        add(language(ja: "担当", en: "owner"), assessment.owner)
        add(language(ja: "目標日", en: "due"), assessment.due)
        add(language(ja: "証跡", en: "evidence"), assessment.evidence.isEmpty ? "" : String(assessment.evidence.count))
        if !assessment.plan.isEmpty { add(language(ja: "計画", en: "plan"), language(ja: "あり", en: "yes")) }
        add(language(ja: "所見", en: "note"), assessment.note)
        var column = rect.column
        for part in parts {
            let room = rect.endColumn - column
            let width = grid.measure.columns(of: part.label) + 4
            guard room >= width else {
                // What there is no room for is there all the same.
                if room >= 0 { grid.put("…", row: rect.row, column: column - 2, style: environment.theme.gap) }
                break
            }
            column += grid.put(part.label, row: rect.row, column: column, style: environment.theme.gap)
            let text = grid.measure.truncated(part.text, columns: rect.endColumn - column)
            column += grid.put(text, row: rect.row, column: column, style: part.style) + 3
        }
    }
}
