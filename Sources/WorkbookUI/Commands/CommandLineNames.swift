import WorkbookModel

/// What can be typed behind `:`: names that commands are found by and completed to.
enum CommandLineNames {
    /// Every name of every command; those of commands without a key come first.
    static let all: [String] = listed.flatMap(\.typing.names)

    /// The definitions with a name behind `:`: what has no key or takes a text, then what keys do.
    static var listed: [CommandDefinition] { own + keyed }

    /// What has no key, or takes a text behind its name.
    static let own: [CommandDefinition] = {
        let own = Command.all.map(\.definition).filter { !$0.typing.names.isEmpty && $0.isOwn }
        return own.filter { $0.section == .typed } + own.filter { $0.section != .typed }
    }()

    /// What keys do, by the same names.
    static let keyed: [CommandDefinition] = Command.all.map(\.definition).filter {
        !$0.typing.names.isEmpty && !$0.isOwn
    }

    static func command(named name: String) -> Command? {
        Command.all.first { $0.definition.typing.names.contains(name) }
    }

    /// The names that what was typed may become; other names for the same only where there are no first ones.
    static func names(beginning typed: String) -> [String] {
        let typed = FullWidth.ascii(typed)
        let first = listed.map { $0.typing.names[0] }.filter { $0.hasPrefix(typed) }
        return first.isEmpty ? all.filter { $0.hasPrefix(typed) } : first
    }
}

extension CommandDefinition {
    /// Whether it is listed among what is typed, not only by its name beside its key.
    fileprivate var isOwn: Bool { section == .typed || typing.argument != nil }

    /// How it is typed: `:filter QUERY`, `:q :quit :wq`.
    func usage(_ language: Language) -> String {
        typing.names.map { ":" + $0 }.joined(separator: " ") + (typing.argument.map { " " + $0(language) } ?? "")
    }

    /// What it does when it is typed.
    var typedExplanation: Words { typing.explanation ?? explanation }

    /// Its names behind `:`, as the help shows them beside its keys; none where it is listed among what is typed.
    var namesBesideKeys: [String] { isOwn ? [] : typing.names }
}
