import WorkbookModel

/// The argument parser's messages: on one line, and in Japanese for those who read Japanese.
public enum UsageWording {
    /// What is wrong with the command line, and which help to read.
    ///
    /// - Parameters:
    ///   - message: the parser's message alone.
    ///   - fullText: the same with its usage, which ends in “See 'tenken list --help' for more information.”
    public static func line(message: String, fullText: String, _ language: Language) -> String {
        let help = helpCommand(in: fullText) ?? "tenken --help"
        var plain = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        if plain.hasSuffix(".") { plain.removeLast() }
        return language(
            ja: "\(translated(plain))。「\(help)」で使い方を見られます",
            en: "\(plain); see “\(help)”")
    }

    /// The parser's help, its headings in the person's language.
    public static func help(_ text: String, _ language: Language) -> String {
        guard language == .japanese else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.map { line in
            for (english, japanese) in headings {
                if line == english + ":" { return japanese + ":" }
                if line.hasPrefix(english + ": ") { return japanese + ": " + line.dropFirst(english.count + 2) }
            }
            // Further lines of the usage are aligned with the first, which is now one column further right.
            if line.hasPrefix("       tenken") { return " " + line }
            if line.hasPrefix("  See '"), let command = quotedParts(of: line).first {
                return "  「\(command)」で詳しい使い方を表示"
            }
            for (english, japanese) in builtInHelp where line.hasSuffix(english) {
                return line.dropLast(english.count) + japanese
            }
            var line = line
            for (english, japanese) in asides { line = line.replacing(english, with: japanese) }
            return line
        }.joined(separator: "\n")
    }

    /// The beginning of a usage's first line, its heading; `nil` for other lines.
    static func usageStart(of line: String, _ language: Language) -> String? {
        let start = language(ja: "使い方: ", en: "USAGE: ")
        return line.hasPrefix(start) ? start : nil
    }

    private static let headings = [
        ("OVERVIEW", "概要"), ("USAGE", "使い方"), ("ARGUMENTS", "引数"), ("OPTIONS", "オプション"), ("SUBCOMMANDS", "サブコマンド"),
    ]

    private static let builtInHelp = [
        ("Show help information.", "使い方を表示"), ("Show the version.", "版を表示"),
        ("Show subcommand help information.", "サブコマンドの使い方を表示"),
    ]

    /// What the parser says in brackets behind an option.
    private static let asides = [("(values: ", "(値: "), ("(default: ", "(既定: "), ("; default: ", "; 既定: ")]

    private static func helpCommand(in text: String) -> String? {
        guard let last = text.split(separator: "\n").last, let start = last.firstIndex(of: "'") else { return nil }
        let rest = last[last.index(after: start)...]
        return rest.firstIndex(of: "'").map { String(rest[..<$0]) }
    }

    /// The parser's most common messages in Japanese; others stay English. Its errors are not public, so their
    /// wording is all there is to go by.
    private static func translated(_ message: String) -> String {
        let quoted = quotedParts(of: message)
        func matches(_ start: String) -> Bool { message.hasPrefix(start) && !quoted.isEmpty }
        if matches("Missing expected argument") { return "引数 \(quoted[0]) が足りません" }
        if matches("Missing value for") { return "\(quoted[0]) の値が足りません" }
        if matches("Unknown option") {
            return "オプション \(quoted[0]) はありません" + (quoted.count > 1 ? "（\(quoted[1]) のことですか）" : "")
        }
        if message.contains("nexpected argument"), !quoted.isEmpty {
            return "余分な引数です: \(quoted.joined(separator: " "))"
        }
        if matches("The value"), message.contains("is invalid for"), quoted.count > 1 {
            return "\(quoted[1]) に「\(quoted[0])」は使えません"
        }
        return message
    }

    /// The parts between quotation marks `'…'`.
    private static func quotedParts(of message: String) -> [String] {
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        return parts.indices.filter { $0 % 2 == 1 && $0 + 1 < parts.count }.map { String(parts[$0]) }
    }
}
