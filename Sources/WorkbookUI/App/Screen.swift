import WorkbookModel

/// What can fill the screen.
enum Screen: String, CaseIterable, Hashable, Sendable {
    case table, requirements, scenarios, overview, findings, history
    case item, conflict, help

    /// The screens that a command shows, in the order of the help.
    static let shown: [Screen] = [.table, .requirements, .scenarios, .overview, .findings, .history]

    /// The standard key that shows it.
    var key: String? { Screen.shown.firstIndex(of: self).map { String($0 + 1) } }

    /// The screens that show a list, with a pane below.
    var isList: Bool {
        switch self {
        case .requirements, .scenarios, .overview, .findings, .history: true
        case .table, .item, .conflict, .help: false
        }
    }

    func name(_ language: Language) -> String {
        switch self {
        case .table: language(ja: "対応表", en: "table")
        case .requirements: language(ja: "6.0版 要求事項", en: "guideline 6.0 requirements")
        case .scenarios: language(ja: "リスクシナリオ", en: "risk scenarios")
        case .overview: language(ja: "全体", en: "overview")
        case .findings: language(ja: "指摘", en: "findings")
        case .history: language(ja: "履歴", en: "history")
        case .item: language(ja: "項目", en: "item")
        case .conflict: language(ja: "食い違い", en: "conflict")
        case .help: language(ja: "ヘルプ", en: "help")
        }
    }
}
