import WorkbookModel

/// An option's value that has room for one line only.
public enum SingleLine {
    /// `text`, unless it has a line break.
    ///
    /// - Parameter option: the option's name, such as `--owner`.
    public static func checked(
        _ text: String, _ option: String, _ language: Language
    ) throws(CommandProblem) -> String {
        if text.contains(where: \.isNewline) {
            throw .usage(language(ja: "\(option) は 1 行で書いてください", en: "\(option) takes one line"))
        }
        return text
    }
}
