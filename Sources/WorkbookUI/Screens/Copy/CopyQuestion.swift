import TerminalUI
import WorkbookModel

/// Asks, at the first step in a file that is another copy of a workbook on this machine, whether both are of one audit.
enum CopyQuestion {
    /// - Parameters:
    ///   - path: of the other copy.
    ///   - effect: what would have been recorded.
    ///   - panel: what was open; it is in view, and goes on.
    static func question(
        of path: String, _ effect: Effect, under panel: (any Panel)?, _ environment: AppEnvironment
    ) -> Question {
        let language = environment.language
        return Question(
            text(of: path, language),
            [
                Question.Answer("y", language(ja: "同じ", en: "yes")) { _ in
                    [.resumePanel, .effect(.keepAsCopy(then: effect))]
                },
                Question.Answer("n", language(ja: "別のシステム", en: "another system")) {
                    [.open(confirmation(under: panel, $0))]
                },
                cancel(language),
            ], under: panel)
    }

    static func text(of path: String, _ language: Language) -> String {
        language(ja: "同じ監査ですか（\(path) の写し）", en: "the same audit? (a copy of \(path))")
    }

    static func confirmation(_ language: Language) -> String {
        language(ja: "別の点検簿にして評価だけを引き継ぎますか", en: "a workbook of its own, with the assessments only?")
    }

    /// Splitting leaves reviews, seals and the history behind, so a slip of a key must not do it.
    private static func confirmation(under panel: (any Panel)?, _ environment: AppEnvironment) -> Question {
        let language = environment.language
        return Question(
            confirmation(language),
            [
                Question.Answer("y", language(ja: "する", en: "make it")) {
                    [.resumePanel, .effect(.split(draft: panel?.editing?.draftPlace($0)))]
                },
                cancel(language),
            ], under: panel)
    }

    private static func cancel(_ language: Language) -> Question.Answer {
        Question.Answer(Key(.escape), language(ja: "やめる", en: "cancel")) { _ in [.resumePanel] }
    }

    static func split(kept: String, left: Int, _ language: Language) -> String {
        let rest =
            left == 0
            ? "" : language(ja: "。食い違いのある \(left) 項目は引き継いでいません", en: "; \(left) in conflict were not carried over")
        return language(
            ja: "別の点検簿にしました（元のファイルは \(kept)）。もう一度記録してください\(rest)",
            en: "a workbook of its own now (the file as it was: \(kept)); record it again\(rest)")
    }
}
