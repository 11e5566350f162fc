import ArgumentParser

/// Puts arguments where the parser looks for them.
enum ArgumentOrder {
    /// `arguments` with a leading `--language ja` behind the subcommand, which alone takes it, or left out before
    /// `--help` and `--version`, which the whole program answers.
    static func forParsing(_ arguments: [String], _ root: (some ParsableCommand).Type) -> [String] {
        let count = languageCount(arguments)
        let (language, rest) = (arguments[..<count], arguments[count...])
        guard let next = rest.first else { return arguments }
        if ["--help", "-h", "--version"].contains(next) { return [next] }
        if next == "help" { return withoutLanguage(arguments) }
        if root.configuration.subcommands.contains(where: { $0.configuration.commandName == next }) {
            return [next] + nested(rest.dropFirst(), language)
        }
        return arguments
    }

    /// Help is worded before the arguments are parsed (see `PersonLanguage.ofProcess`), and the parser's own takes no options.
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

    /// How many arguments at the start give the language.
    static func languageCount(_ arguments: [String]) -> Int {
        if arguments.first == "--language", arguments.count > 1 { return 2 }
        return arguments.first?.hasPrefix("--language=") == true ? 1 : 0
    }

    /// The language at the end, but before what `--` makes plain text.
    private static func nested(_ rest: ArraySlice<String>, _ language: ArraySlice<String>) -> [String] {
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end] + language + rest[end...])
    }
}
