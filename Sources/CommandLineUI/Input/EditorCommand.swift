/// Which editor the person uses for longer texts, understood as git understands it (git-var(1), GIT_EDITOR).
public enum EditorCommand {
    /// `$VISUAL` unless the terminal is dumb, else `$EDITOR`, else vi.
    public static func text(_ environment: [String: String]) -> String {
        let isDumb = (environment["TERM"] ?? "dumb") == "dumb"
        let names = isDumb ? ["EDITOR"] : ["VISUAL", "EDITOR"]
        return names.lazy.compactMap { environment[$0] }.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
    }

    /// The words to start it with, before the file's name: the program alone where its text holds nothing that a shell would
    /// read, else the shell that reads it.
    public static func words(_ environment: [String: String]) -> [String] {
        let text = text(environment)
        guard text.unicodeScalars.contains(where: shellSigns.contains) else { return [text] }
        return ["sh", "-c", "\(text) \"$@\"", text]
    }

    private static let shellSigns = Set("|&;<>()$`\\\"' \t\n*?[#~=%".unicodeScalars)
}
