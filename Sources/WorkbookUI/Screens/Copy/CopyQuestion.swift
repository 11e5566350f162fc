import TerminalUI
import WorkbookModel

/// Asks, at the first step in a file that is another copy of a workbook on this machine, whether both are of one audit.
enum CopyQuestion {
    /// - Parameters:
    ///   - path: of the other copy.
    ///   - panel: what was open; it is in view, and goes on.
    static func question(
        of path: String, _ step: Step, under panel: (any Panel)?, _ environment: AppEnvironment
    ) -> Question {
        let language = environment.language
        return Question(
            language(ja: "同じ監査ですか（\(path) の写し）", en: "the same audit? (a copy of \(path))"),
            [
                Question.Answer("y", language(ja: "同じ監査", en: "the same")) { _ in
                    [.resumePanel, .effect(.keepAsCopy), .effect(.record(step))]
                },
                Question.Answer("o", language(ja: "別のシステム", en: "another system")) { _ in
                    [.closePanel, .effect(.split)]
                },
                Question.Answer(Key(.escape), language(ja: "やめる", en: "cancel")) { _ in [.resumePanel] },
            ], under: panel)
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
