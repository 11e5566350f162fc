import TerminalUI
import WorkbookModel

/// A requirement's state in words, and how many of its items were assessed.
struct RequirementMark {
    let text: String
    let style: Style
    /// Of the required items, then, after a plus, of the recommended ones, which do not count for the state.
    let counts: String

    init(_ summary: RequirementSummary, _ environment: AppEnvironment) {
        let language = environment.language
        text = "\(summary.state.mark) \(summary.state.name(language))"
        style = summary.state == .open ? .plain : environment.theme.mark(summary.state.result)
        let recommended =
            summary.recommended == 0
            ? ""
            : language(
                ja: "＋推奨 \(summary.recommendedAssessed)/\(summary.recommended)",
                en: " + recommended \(summary.recommendedAssessed)/\(summary.recommended)")
        let assessed = language(ja: "評価済み", en: "assessed")
        counts = "\(assessed) \(summary.requiredAssessed)/\(summary.required)\(recommended)"
    }
}
