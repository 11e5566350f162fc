import WorkbookModel

/// What the foot line says of one key, or of keys that belong together.
enum KeyHint: Sendable {
    /// The key of a command and the word of its definition.
    case command(Command)
    /// The keys of several commands under one word: `j/k move`.
    case commands([Command], Words)
    /// The keys of all results.
    case results
    /// The keys of all screens.
    case screens
    /// A key that can not be bound otherwise.
    case fixed(String, Words)

    static func action(_ action: Action) -> KeyHint { .command(.action(action)) }
    static func edit(_ field: AssessmentField) -> KeyHint { .command(.edit(field)) }
    static func action(_ action: Action, _ words: Words) -> KeyHint { .commands([.action(action)], words) }
    static func move(_ movements: Movement..., words: Words) -> KeyHint {
        .commands(movements.map(Command.move), words)
    }

    /// The prompts, editors and lists of all fields.
    static let fields = AssessmentField.edited.map(KeyHint.edit)
}

/// The keys at the foot of the screen, most needed first.
struct KeyHints: Sendable {
    /// A key and what it does.
    let parts: [(key: String, word: String)]

    /// What has no key, because the configuration took it away, is left out.
    init(_ hints: [KeyHint], _ keys: KeyMap, _ language: Language) {
        parts = hints.compactMap { $0.part(keys, language) }
    }
}

extension KeyHint {
    /// The key and what it does; `nil` where there is no key.
    func part(_ keys: KeyMap, _ language: Language) -> (key: String, word: String)? {
        let part: (key: String, word: String)? =
            switch self {
            case .command(let command): keys.labelAndHint(of: command).map { ($0.label, $0.hint(language)) }
            case .commands(let commands, let words): (keys.label(of: commands), words(language))
            case .results: (keys.results, language(ja: "評価", en: "assess"))
            case .screens: (keys.screens, language(ja: "画面", en: "screens"))
            case .fixed(let label, let words): (label, words(language))
            }
        return part.flatMap { $0.key.isEmpty ? nil : $0 }
    }

    /// The fields apart from `named`, which come elsewhere.
    static func fields(but named: [AssessmentField]) -> [KeyHint] {
        AssessmentField.edited.filter { !named.contains($0) }.map(KeyHint.edit)
    }
}
