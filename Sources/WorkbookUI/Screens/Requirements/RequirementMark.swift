import TerminalUI
import WorkbookModel

/// A requirement's state, and how many of its items were assessed.
struct RequirementMark {
    /// Mark and name.
    let text: String
    /// The mark alone; in brackets where recommended items alone come to it.
    let sign: String
    let style: Style
    /// Of the required items, then, after a plus, of the recommended ones, which do not count for the state: `5/5 +2/2`.
    let counts: String
    /// The same in words.
    let countsInWords: String

    init(_ summary: RequirementSummary, _ environment: AppEnvironment) {
        let language = environment.language
        text = summary.text(language)
        let mark = summary.result.map { String($0.mark) } ?? "-"
        sign = summary.state == .recommendedOnly ? "(\(mark))" : mark
        style = summary.result.map { $0.isAssessed ? environment.theme.mark($0) : .plain } ?? environment.theme.gap
        let required = "\(summary.requiredAssessed)/\(summary.required)"
        let recommended = "\(summary.recommendedAssessed)/\(summary.recommended)"
        let isAnyRecommended = summary.recommended > 0
        counts = required + (isAnyRecommended ? " +\(recommended)" : "")
        countsInWords =
            language(ja: "評価済み \(required)", en: "assessed \(required)")
            + (isAnyRecommended ? language(ja: "、推奨 \(recommended)", en: ", recommended \(recommended)") : "")
    }

    /// What a filter's word may be that means the state.
    static func labels(of state: RequirementState) -> [String] {
        Language.allCases.map(state.name) + (state.result.map { [String($0.mark)] } ?? [])
    }

    /// How many requirements are in which state: `○ 12  △ 3  × 4`.
    static func summary(_ summaries: [RequirementSummary], _ environment: AppEnvironment) -> [ListRow.Span] {
        var spans: [ListRow.Span] = []
        for state in RequirementState.allCases {
            let count = summaries.count { $0.state == state }
            if count == 0 { continue }
            let style = state.result.map { environment.theme.mark($0) } ?? environment.theme.gap
            let name = state.result.map { String($0.mark) } ?? state.name(environment.language)
            spans.append(ListRow.Span((spans.isEmpty ? "" : "  ") + "\(name) \(count)", style))
        }
        return spans
    }
}
