import WorkbookModel

/// The keys at the foot of the screen, most needed first.
struct KeyHints: Sendable {
    /// A key and what it does.
    let parts: [(key: String, word: String)]

    /// What has no key, because the configuration took it away, is left out.
    init(parts: [(key: String, word: String)]) { self.parts = parts.filter { !$0.key.isEmpty } }

    static func browsing(_ screen: Screen, _ map: KeyMap, _ language: Language) -> KeyHints {
        func hint(_ command: Command, ja: String, en: String) -> (String, String) {
            (map.label(of: command), language(ja: ja, en: en))
        }
        let results = AssessmentResult.allCases.filter { $0 != .unassessed }.map { map.label(of: .result($0)) }
        let assess = (results.joined(separator: " "), language(ja: "評価", en: "assess"))
        let help = hint(.help, ja: "ヘルプ", en: "help")
        switch screen {
        case .table:
            return KeyHints(parts: [
                assess, help, hint(.quit, ja: "終了", en: "quit"), hint(.note, ja: "所見", en: "note"),
                hint(.evidence, ja: "証跡", en: "evidence"),
                hint(.nextUnassessed, ja: "次の未評価", en: "next unassessed"),
                hint(.search, ja: "検索", en: "search"), hint(.filter, ja: "絞込", en: "filter"),
                (map.pair(.down, .up), language(ja: "移動", en: "move")), hint(.open, ja: "項目", en: "open"),
                hint(.owner, ja: "担当", en: "owner"), hint(.due, ja: "目標日", en: "due"),
                hint(.plan, ja: "計画", en: "plan"), (map.screens, language(ja: "画面", en: "screens")),
                hint(.undo, ja: "取消", en: "undo"), hint(.review, ja: "確認", en: "review"),
            ])
        case .item:
            return KeyHints(parts: [
                assess, hint(.note, ja: "所見", en: "note"), hint(.evidence, ja: "証跡", en: "evidence"),
                hint(.back, ja: "戻る", en: "back"), (map.pair(.down, .up), language(ja: "送る", en: "scroll")),
                (map.pair(.previousBlock, .nextBlock), language(ja: "前後の項目", en: "items")), help,
                hint(.owner, ja: "担当", en: "owner"),
                hint(.due, ja: "目標日", en: "due"), hint(.plan, ja: "計画", en: "plan"),
                hint(.review, ja: "確認", en: "review"),
            ])
        case .requirements, .scenarios, .overview, .findings, .history:
            return KeyHints(parts: [
                hint(.open, ja: "ひらく", en: "open"), hint(.back, ja: "戻る", en: "back"), help,
                (map.screens, language(ja: "画面", en: "screens")),
                (map.pair(.down, .up), language(ja: "移動", en: "move")),
                (map.pair(.paneDown, .paneUp), language(ja: "下の欄", en: "pane")), assess,
            ])
        case .conflict: return ConflictScreen.hints(language)
        case .help:
            return KeyHints(parts: [
                (map.pair(.down, .up), language(ja: "送る", en: "scroll")), hint(.back, ja: "戻る", en: "back"),
            ])
        }
    }
}
