import WorkbookModel

/// What can be typed behind `:`: the one source of what is understood, of the completion, of the help and of Docs/Keys.md.
struct LineCommand: Hashable, Sendable {
    enum Action: Hashable, Sendable {
        /// What a key does.
        case key(Command)
        case leave, writeCopy, goToItem, filter, search, seal, verify
    }

    /// The name that is listed, and others for the same.
    let names: [String]
    let action: Action

    /// Every one: those with a meaning of their own, then those of the keys.
    static let all: [LineCommand] = own + keys

    /// Those that no key has, or that take a text behind their name.
    static let own: [LineCommand] = [
        LineCommand(names: ["q", "quit", "wq"], action: .leave),
        LineCommand(names: ["w"], action: .writeCopy),
        LineCommand(names: ["item"], action: .goToItem),
        LineCommand(names: ["filter"], action: .filter),
        LineCommand(names: ["search"], action: .search),
        LineCommand(names: ["seal"], action: .seal),
        LineCommand(names: ["verify"], action: .verify),
    ]

    /// The keys' commands by their names; the screens' also without `show-`.
    static let keys: [LineCommand] = KeyMap.standard.parts.flatMap(\.bindings).map(\.command)
        .filter { ![.quit, .filter, .search].contains($0) }
        .map { command in
            if case .show(let screen) = command {
                return LineCommand(names: [screen.rawValue, command.name], action: .key(command))
            }
            return LineCommand(names: [command.name], action: .key(command))
        }

    static let names = all.flatMap(\.names)

    /// The names that what was typed may become; other names for the same only where there are no first ones.
    static func names(beginning typed: String) -> [String] {
        let first = all.map { $0.names[0] }.filter { $0.hasPrefix(typed) }
        return first.isEmpty ? names.filter { $0.hasPrefix(typed) } : first
    }

    static func named(_ name: String) -> LineCommand? { all.first { $0.names.contains(name) } }

    /// The names behind `:` for what a key does; none where a command of its own does that or more.
    static func names(of command: Command) -> [String] { keys.first { $0.action == .key(command) }?.names ?? [] }

    /// What may stand behind the name.
    func argument(_ language: Language) -> String? {
        switch action {
        case .key, .leave, .verify: nil
        case .writeCopy: language(ja: "ファイル", en: "FILE")
        case .goToItem: language(ja: "項目", en: "ITEM")
        case .filter: language(ja: "条件", en: "QUERY")
        case .search: language(ja: "語", en: "TEXT")
        case .seal: language(ja: "所見", en: "NOTE")
        }
    }

    /// How it is typed: `:filter QUERY`, `:q :quit :wq`.
    func usage(_ language: Language) -> String {
        names.map { ":" + $0 }.joined(separator: " ") + (argument(language).map { " " + $0 } ?? "")
    }

    func explanation(_ language: Language) -> String {
        switch action {
        case .key(let command): command.explanation(language)
        case .leave: language(ja: "終了（どの画面からでも）", en: "leave, from any screen")
        case .writeCopy: language(ja: "写しを書く（あるファイルには書かない）", en: "write a copy (never over a file that is there)")
        case .goToItem:
            language(
                ja: "表のその項目へ（番号か ID。:3.14-1-1 だけでもよい）",
                en: "to that item in the table (number or id; :3.14-1-1 alone does, too)")
        case .filter: language(ja: "表を絞り込む（条件なしなら入力欄をひらく）", en: "filter the table (without a query: open the field)")
        case .search: language(ja: "検索（語なしなら入力欄をひらく）", en: "search (without a text: open the field)")
        case .seal: language(ja: "ここまでの記録を封印する", en: "seal all that is recorded")
        case .verify:
            language(ja: "ファイルを読み直して、すべての Sum と封印を確かめる", en: "read the file anew, and check every sum and seal")
        }
    }
}
