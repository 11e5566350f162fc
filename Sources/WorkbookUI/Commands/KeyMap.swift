import TerminalUI
import WorkbookModel

/// Which keys ask for what: the one source of dispatch, of the key line and of the help.
public struct KeyMap: Sendable {
    struct Binding: Sendable {
        let command: Command
        let keys: [Key]
    }

    /// A part of the help, with the bindings that it lists.
    struct Part: Sendable {
        let ja: String
        let en: String
        let bindings: [Binding]
    }

    let parts: [Part]
    private let commands: [(key: Key, command: Command)]
    /// The first key of each command, as it is shown; every frame shows a dozen.
    private let labels: [(command: Command, label: String)]

    /// The keys of the design; vim's and the arrows side by side.
    public static let standard = KeyMap(parts: [
        Part(
            ja: "評価", en: "Assess",
            bindings: AssessmentResult.allCases.map { Binding(.result($0), String($0.key)) } + [
                Binding(.note, "e"), Binding(.editExternally, "E"), Binding(.evidence, "v"),
                Binding(.copyEvidence, "c"), Binding(.owner, "w"),
                Binding(.due, "d"), Binding(.plan, "m"),
            ]),
        Part(
            ja: "まとめて・取り消し", en: "Several at once, and undo",
            bindings: [
                Binding(.select, "<Space>"), Binding(.selectBlock, "*"), Binding(.undo, "u"), Binding(.redo, "<C-r>"),
            ]),
        Part(
            ja: "確認", en: "Review", bindings: [Binding(.review, "r"), Binding(.reviewQueue, "R")]),
        Part(
            ja: "画面", en: "Screens",
            bindings: [
                Binding(.show(.table), "1"), Binding(.show(.requirements), "2"), Binding(.show(.scenarios), "3"),
                Binding(.show(.overview), "4"), Binding(.show(.findings), "5"), Binding(.show(.history), "6"),
            ]),
        Part(
            ja: "移動", en: "Move",
            bindings: [
                Binding(.down, "j", "<Down>"), Binding(.up, "k", "<Up>"), Binding(.nextUnassessed, "<Tab>"),
                Binding(.nextBlock, "}"), Binding(.previousBlock, "{"), Binding(.halfPageDown, "<C-d>"),
                Binding(.halfPageUp, "<C-u>"), Binding(.pageDown, "<PageDown>", "<C-f>"),
                Binding(.pageUp, "<PageUp>", "<C-b>"), Binding(.first, "g", "<Home>"), Binding(.last, "G", "<End>"),
                Binding(.paneDown, "J"), Binding(.paneUp, "K"), Binding(.open, "<Enter>"), Binding(.back, "<Esc>"),
            ]),
        Part(
            ja: "探す", en: "Find",
            bindings: [
                Binding(.search, "/"), Binding(.searchNext, "n"), Binding(.searchPrevious, "N"), Binding(.filter, "f"),
            ]),
        Part(
            ja: "そのほか", en: "Other",
            bindings: [
                Binding(.help, "?", "<F1>"), Binding(.commandLine, ":"), Binding(.redraw, "<C-l>"),
                Binding(.suspend, "<C-z>"), Binding(.quit, "q"),
            ]),
    ])

    init(parts: [Part]) {
        self.parts = parts
        let bindings = parts.flatMap(\.bindings)
        commands = bindings.flatMap { binding in binding.keys.map { ($0, binding.command) } }
        labels = bindings.map { ($0.command, $0.keys.first.map(KeyMap.label) ?? "") }
    }

    /// What `key` asks for. Full-width letters and signs count as the keys that they are typed with, so that an input
    /// method left on is not in the way.
    func command(for key: Key) -> Command? { boundCommand(key) ?? boundCommand(key.folded()) }

    private func boundCommand(_ key: Key) -> Command? { commands.last { $0.key == key }?.command }

    /// The first key of a command, as the help and the key line show it.
    func label(of command: Command) -> String { labels.first { $0.command == command }?.label ?? "" }

    /// The first keys of two commands that belong together, as the key line shows them: `j/k`.
    func pair(_ first: Command, _ second: Command) -> String {
        [label(of: first), label(of: second)].filter { !$0.isEmpty }.joined(separator: "/")
    }

    /// The keys of the screens, as the key line shows them: `1-6` where they follow each other.
    var screens: String {
        let labels = [Screen.table, .requirements, .scenarios, .overview, .findings, .history].map {
            label(of: .show($0))
        }
        if labels == ["1", "2", "3", "4", "5", "6"] { return "1-6" }
        return labels.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A key in words: `^D` for Control-D, names for the keys without a sign.
    static func label(_ key: Key) -> String {
        switch key.code {
        case .scalar(let scalar) where key.modifiers == .control: "^" + String(scalar).uppercased()
        case .up: "↑"
        case .down: "↓"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .scalar(let scalar) where key.modifiers.isEmpty && scalar != " ": String(scalar)
        default: key.notation.filter { $0 != "<" && $0 != ">" }
        }
    }
}

extension KeyMap.Binding {
    /// - Parameter notations: keys as `Key(notation:)` reads them; what it can not read is left out, which a test of the
    ///   standard map would show.
    init(_ command: Command, _ notations: String...) {
        self.init(command: command, keys: notations.compactMap { try? Key(notation: $0) })
    }
}
