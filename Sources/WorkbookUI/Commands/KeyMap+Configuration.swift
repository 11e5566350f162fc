import TerminalUI

extension KeyMap {
    /// Every command that has a binding, by name, in the order of the help.
    var commandsByName: [(name: String, command: Command)] {
        parts.flatMap(\.bindings).map { ($0.command.name, $0.command) }
    }

    /// The map with `keys` bound to `command` in place of its own; whatever had them before has them no more.
    func binding(_ keys: [Key], to command: Command) -> KeyMap {
        KeyMap(
            parts: parts.map { part in
                Part(
                    ja: part.ja, en: part.en,
                    bindings: part.bindings.map { binding in
                        if binding.command == command { return Binding(command: command, keys: keys) }
                        return Binding(command: binding.command, keys: binding.keys.filter { !keys.contains($0) })
                    })
            })
    }

    /// The keys of a command.
    func keys(of command: Command) -> [Key] {
        parts.flatMap(\.bindings).first { $0.command == command }?.keys ?? []
    }
}

extension Key {
    /// Whether the key neither types nor edits: held down with Control or Alt, or a function key.
    var isChord: Bool {
        if case .function = code { return true }
        return !modifiers.isDisjoint(with: [.control, .alt])
    }
}
