import WorkbookModel

/// A section of a guide, which the help of a command points to. Each guide is there in both languages.
public struct GuideSection: Hashable, Sendable {
    public enum Guide: String, Sendable {
        case user = "UserGuide"
        case teams = "Teams"
        case importing = "Import"
        case reports = "Reports"
    }

    let guide: Guide
    /// The section's heading.
    let ja: String
    let en: String

    /// The file in the source, and the heading.
    func place(_ language: Language) -> String {
        language(ja: "Docs/\(guide.rawValue).ja.md「\(ja)」", en: "Docs/\(guide.rawValue).md, “\(en)”")
    }
}

extension GuideSection {
    static let opening = GuideSection(guide: .user, ja: "開く", en: "Opening")
    static let table = GuideSection(guide: .user, ja: "表", en: "The table")
    static let several = GuideSection(guide: .user, ja: "まとめて記録", en: "Several at once")
    static let evidence = GuideSection(guide: .user, ja: "証跡", en: "Evidence")
    static let filter = GuideSection(guide: .user, ja: "絞り込み", en: "Filter")
    static let handingOver = GuideSection(
        guide: .user, ja: "引き渡す: 証跡・封印・照合", en: "Handing over: evidence, seal, verify")
    static let lineByLine = GuideSection(guide: .user, ja: "一行ずつ", en: "Line by line")
    static let answers = GuideSection(guide: .user, ja: "表計算の回答を取り込む", en: "Answers from a spreadsheet")
    static let nextEdition = GuideSection(
        guide: .user, ja: "次の版、二つ目のシステム", en: "The next edition, a second system")
    static let configuration = GuideSection(guide: .user, ja: "設定", en: "Configuration")
    static let commands = GuideSection(guide: .user, ja: "コマンド", en: "Commands")
    static let commandLine = GuideSection(guide: .user, ja: "コマンドラインから", en: "From the command line")
    static let output = GuideSection(guide: .user, ja: "プログラムのための出力", en: "Output for programs")
    static let requirements = GuideSection(
        guide: .user, ja: "要求事項の状態", en: "What the summary says of a requirement")
    static let review = GuideSection(guide: .user, ja: "確認", en: "Review")
    static let gone = GuideSection(guide: .user, ja: "なくなった記録", en: "Entries that are gone")
    static let copies = GuideSection(guide: .teams, ja: "写しをまとめる（git なしで）", en: "Copies, without git")
    static let git = GuideSection(guide: .teams, ja: "git で", en: "With git")
    static let page = GuideSection(guide: .importing, ja: "別紙2の 1 ページ", en: "A page of the annex")
    static let contents = GuideSection(guide: .reports, ja: "中身", en: "What is in it")
    static let excel = GuideSection(guide: .reports, ja: "Excel に出して、戻す", en: "Excel there and back")
    static let systems = GuideSection(guide: .reports, ja: "いくつものシステム", en: "Several systems")
}
