/// Puts arguments where the parser looks for them.
public enum ArgumentOrder {
    /// `arguments` with a leading `--language ja` moved behind the subcommand, the only one that takes it; or left out
    /// before `--help` and `--version`, which the program as a whole answers.
    ///
    /// - Parameter subcommands: the names of the program's subcommands.
    public static func forParsing(_ arguments: [String], subcommands: [String]) -> [String] {
        let count = languageCount(arguments)
        let (language, rest) = (arguments[..<count], arguments[count...])
        guard let next = rest.first else { return arguments }
        if ["--help", "-h", "--version"].contains(next) { return [next] }
        if next == "help" { return withoutLanguage(arguments) }
        if subcommands.contains(next) { return [next] + languageLast(rest.dropFirst(), language) }
        return arguments
    }

    /// How many arguments at the start give the language: 0, 1 or 2.
    public static func languageCount(_ arguments: [String]) -> Int {
        if arguments.first == "--language", arguments.count > 1 { return 2 }
        return arguments.first?.hasPrefix("--language=") == true ? 1 : 0
    }

    /// The parser's own `help` takes no options; its words are chosen before the arguments are parsed.
    private static func withoutLanguage(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var kept: [String] = []
        while let first = rest.first {
            let count = languageCount(Array(rest))
            if count == 0 { kept.append(first) }
            rest = rest.dropFirst(max(1, count))
        }
        return kept
    }

    /// The language at the end, but before `--`, behind which everything is plain text.
    private static func languageLast(_ rest: ArraySlice<String>, _ language: ArraySlice<String>) -> [String] {
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end] + language + rest[end...])
    }
}
