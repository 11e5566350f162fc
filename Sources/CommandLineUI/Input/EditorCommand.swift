/// Which editor the person uses for longer texts.
public enum EditorCommand {
    /// The program and its arguments: `$VISUAL`, else `$EDITOR`, else vi, cut at spaces as it is started without a shell.
    /// Empty where the variable holds spaces only.
    public static func words(_ environment: [String: String]) -> [String] {
        let command = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
        return command.split(separator: " ").map(String.init)
    }
}
