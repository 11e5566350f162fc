import WorkbookModel

/// Words that tables have for results.
enum ResultWords {
    /// What a word most likely means; `nil` where it may mean several things, as a number of a scale does.
    static func result(of text: String) -> AssessmentResult? {
        switch HeadText.folded(text) {
        case "○", "◯", "〇", "はい", "yes", "y", "適合", "遵守", "実施", "実施済", "実施済み", "対応済", "対応済み", "適", "ok", "pass",
            "compliant", "met":
            .compliant
        case "△", "▲", "一部", "一部適合", "一部実施", "一部対応", "部分適合", "partial", "partiallycompliant": .partial
        case "◇", "代替", "代替策", "代替措置", "alternative": .alternative
        case "×", "✕", "✖", "╳", "x", "いいえ", "no", "n", "不適合", "未実施", "未対応", "否", "ng", "fail", "noncompliant",
            "notmet":
            .noncompliant
        case "-", "－", "―", "—", "‐", "–", "ー", "対象外", "該当なし", "非該当", "適用外", "適用除外", "n/a", "na", "notapplicable":
            .notApplicable
        case "未評価", "未確認", "未", "未回答", "unassessed", "tbd": .unassessed
        default: nil
        }
    }
}
