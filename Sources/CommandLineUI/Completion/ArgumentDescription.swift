import FoundationEssentials

/// What a command takes, as the parser tells it: of its descriptions, that one in JSON alone is public.
struct CommandDescription: Decodable {
    /// An argument, an option or a flag.
    struct Argument: Decodable, Hashable {
        enum Kind: String, Decodable { case positional, option, flag }

        struct Name: Decodable, Hashable {
            let kind: String
            let name: String
            /// As it is typed.
            var typed: String { (kind == "long" ? "--" : "-") + name }
        }

        /// One of these is given, if any.
        struct Completion: Decodable, Hashable {
            struct List: Decodable, Hashable { let values: [String] }
            struct Files: Decodable, Hashable { let extensions: [String] }
            struct Folders: Decodable, Hashable {}
            struct Values: Decodable, Hashable { let command: String }

            let list: List?
            let file: Files?
            let directory: Folders?
            /// ``CompletedValue``; the parser would call a command of the shell.
            let shellCommand: Values?
        }

        let kind: Kind
        let names: [Name]?
        let abstract: String?
        let allValues: [String]?
        let completionKind: Completion?
        let isRepeating: Bool
        let shouldDisplay: Bool

        var typedNames: [String] { (names ?? []).map(\.typed) }
        /// The one that says most.
        var longName: String? { typedNames.first { $0.hasPrefix("--") } ?? typedNames.first }
    }

    let arguments: [Argument]

    private struct Tool: Decodable { let command: Command }
    private struct Command: Decodable { let arguments: [Argument]? }

    /// - Returns: `nil` where the JSON is of another shape.
    init?(json: String) {
        guard let tool = try? JSONDecoder().decode(Tool.self, from: Data(json.utf8)) else { return nil }
        arguments = tool.command.arguments ?? []
    }

    func argument(named name: String) -> Argument? { arguments.first { $0.typedNames.contains(name) } }
}
