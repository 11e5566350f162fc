import WorkbookModel

/// Everything about a command but what it does: its names, words, keys, and where it works.
///
/// The key map, the foot line, the help, what `:` understands and completes, Docs/Keys.md and the rule for small windows
/// are made from these.
struct CommandDefinition: Sendable {
    /// Where a command works.
    enum Scope: Sendable {
        case anywhere
        /// Where there is an item at the cursor, or a selection.
        case item
    }

    /// How a command is typed behind `:`.
    struct Typing: Sendable {
        /// The name that is listed first, then others for the same; empty where it can not be typed.
        var names: [String]
        /// What may follow the name.
        var argument: Words?
        /// Whether what follows is a file's path, which is completed.
        var takesPath = false
        /// The options that may follow.
        var options: [TypedOption] = []
        /// What it does when typed, where that is more than its key does.
        var explanation: Words?
    }

    /// Its name in the configuration. A name is never changed or given to another command.
    let name: String
    let section: CommandSection
    /// What the help says.
    let explanation: Words
    /// The standard keys, as `Key(notation:)` reads them.
    let keys: [String]
    /// Its word in the foot line; the explanation is too long there.
    let hint: Words
    let scope: Scope
    /// Whether it only moves about or leaves: nothing recorded, nothing chosen, nothing opened to type in. Only such
    /// commands act while the window is too small to show what they do.
    let isHarmless: Bool
    let typing: Typing

    init(
        _ name: String, _ section: CommandSection, _ explanation: Words, keys: [String] = [], hint: Words? = nil,
        scope: Scope = .anywhere, isHarmless: Bool = false, typing: Typing? = nil
    ) {
        self.name = name
        self.section = section
        self.explanation = explanation
        self.keys = keys
        self.hint = hint ?? explanation
        self.scope = scope
        self.isHarmless = isHarmless
        self.typing = typing ?? Typing(names: [name])
    }
}
