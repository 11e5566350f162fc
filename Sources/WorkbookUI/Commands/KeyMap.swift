import TerminalUI
import WorkbookModel

/// Which keys ask for what: the source of dispatch and of every text that names a key.
public struct KeyMap: Sendable {
    struct Binding: Sendable {
        let command: Command
        /// Its word in the foot line.
        let hint: Words
        let keys: [Key]
    }

    /// A section of the help with its bindings.
    struct Part: Sendable {
        let section: CommandSection
        let bindings: [Binding]
    }

    let parts: [Part]
    private let commands: [(key: Key, command: Command)]
    /// The first key of each command as it is shown, and its word; every frame shows a dozen.
    private let labels: [(command: Command, label: String, hint: Words)]
    /// The keys of the screens, such as `1-6 8`.
    private(set) var screens = ""
    /// The keys of the results that an assessment can have: `o p a x -`.
    private(set) var results = ""

    /// The keys of the commands' definitions.
    public static let standard: KeyMap = {
        let bindings = Command.all.map { command in
            let definition = command.definition
            // A notation that can not be read is left out; a test of the definitions shows it.
            let keys = definition.keys.compactMap { try? Key(notation: $0) }
            return (definition.section, Binding(command: command, hint: definition.hint, keys: keys))
        }
        return KeyMap(
            parts: CommandSection.allCases.filter { $0 != .typed }.map { section in
                Part(section: section, bindings: bindings.compactMap { $0 == section ? $1 : nil })
            })
    }()

    private init(parts: [Part]) {
        self.parts = parts
        let bindings = parts.flatMap(\.bindings)
        commands = bindings.flatMap { binding in binding.keys.map { ($0, binding.command) } }
        labels = bindings.map { ($0.command, $0.keys.first.map(KeyMap.label) ?? "", $0.hint) }
        screens = KeyMap.screens(self)
        results = label(of: AssessmentResult.allCases.filter { $0.isAssessed }.map(Command.result), separator: " ")
    }

    var bindings: [Binding] { parts.flatMap(\.bindings) }

    /// Every command that can have a key, by name, in the order of the help.
    var commandsByName: [(name: String, command: Command)] { bindings.map { ($0.command.name, $0.command) } }

    /// The keys of a command.
    func keys(of command: Command) -> [Key] { bindings.first { $0.command == command }?.keys ?? [] }

    /// The map with `keys` bound to `command` in place of its own; whatever had them before has them no more.
    func binding(_ keys: [Key], to command: Command) -> KeyMap {
        KeyMap(
            parts: parts.map { part in
                Part(
                    section: part.section,
                    bindings: part.bindings.map { binding in
                        let kept = binding.command == command ? keys : binding.keys.filter { !keys.contains($0) }
                        return Binding(command: binding.command, hint: binding.hint, keys: kept)
                    })
            })
    }

    /// What `key` asks for. Full-width letters and signs count as the keys that they are typed with, so that an input
    /// method left on is not in the way.
    func command(for key: Key) -> Command? { boundCommand(key) ?? boundCommand(key.folded()) }

    private func boundCommand(_ key: Key) -> Command? { commands.last { $0.key == key }?.command }

    /// The first key of a command as it is shown; empty where it has none.
    func label(of command: Command) -> String { labels.first { $0.command == command }?.label ?? "" }

    /// The first key of a command and its word in the foot line; `nil` for a command that is only typed.
    func labelAndHint(of command: Command) -> (label: String, hint: Words)? {
        labels.first { $0.command == command }.map { ($0.label, $0.hint) }
    }

    func label(of action: Action) -> String { label(of: .action(action)) }

    /// The first keys of commands that belong together: `j/k`.
    func label(of commands: [Command], separator: String = "/") -> String {
        commands.map { label(of: $0) }.filter { !$0.isEmpty }.joined(separator: separator)
    }

    /// The keys in their order, digits that follow each other as a range.
    private static func screens(_ map: KeyMap) -> String {
        var runs: [[String]] = []
        for label in Screen.shown.map({ map.label(of: .show($0)) }) where !label.isEmpty {
            if let last = runs.last?.last.flatMap({ Int($0) }), let digit = Int(label), digit == last + 1 {
                runs[runs.count - 1].append(label)
            } else {
                runs.append([label])
            }
        }
        return runs.map { $0.count > 2 ? "\($0[0])-\($0[$0.count - 1])" : $0.joined(separator: " ") }.joined(
            separator: " ")
    }

    /// Words that name the key of a command, made where it has one.
    func naming(_ command: Command, _ words: (_ label: String) -> String) -> String {
        let label = label(of: command)
        return label.isEmpty ? "" : words(label)
    }

    func naming(_ action: Action, _ words: (_ label: String) -> String) -> String { naming(.action(action), words) }

    /// A key in words: `^D` for Control-D, names for the keys without a sign.
    static func label(_ key: Key) -> String {
        switch key.code {
        case .scalar(let scalar) where key.modifiers == .control: "^" + String(scalar).uppercased()
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .scalar(let scalar) where key.modifiers.isEmpty && scalar != " ": String(scalar)
        default: key.notation.filter { $0 != "<" && $0 != ">" }
        }
    }
}

extension Key {
    /// Whether the key neither types nor edits: held down with Control or Alt, or a function key.
    var isChord: Bool {
        if case .function = code { return true }
        return !modifiers.isDisjoint(with: [.control, .alt])
    }
}
