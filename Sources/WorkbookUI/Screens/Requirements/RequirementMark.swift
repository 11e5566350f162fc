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
        text = summary.text(language)
        style = summary.result.map { $0.isAssessed ? environment.theme.mark($0) : .plain } ?? environment.theme.gap
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
