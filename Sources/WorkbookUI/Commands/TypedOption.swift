import WorkbookModel

/// An option that may stand behind a command's name, as on a shell's command line.
struct TypedOption: Sendable {
    /// What may stand behind it.
    enum Value: Sendable {
        /// Nothing: it is there or not.
        case none
        /// One of these words.
        case word(@Sendable (AppContext) -> [String])
        /// Some of these words, separated by commas.
        case words(@Sendable (AppContext) -> [String])
        /// A file's path, or one of these words.
        case path(orWord: @Sendable (AppContext) -> [String])
        /// A text of any kind.
        case text
    }

    /// With its hyphens.
    let name: String
    let value: Value

    init(_ name: String, _ value: Value = .none) {
        self.name = name
        self.value = value
    }

    /// Those of `:report`.
    static let ofReport = [
        TypedOption("--form", .path { $0.forms }), TypedOption("--filter", .text),
        TypedOption("--without", .words { $0.omissions }), TypedOption("--history"),
        TypedOption("--language", .word { _ in Language.allCases.map(\.rawValue) }), TypedOption("--replace"),
    ]
    /// That of `:carry`.
    static let ofCarry = [TypedOption("--edition-map", .path { _ in [] })]
}
