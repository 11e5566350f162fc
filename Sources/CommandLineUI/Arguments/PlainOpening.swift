/// `tenken WORKBOOK`, what is typed every day. It needs no parser, which takes a third of the time to the first screen.
public enum PlainOpening {
    /// The workbook, where the one argument is neither an option nor a subcommand; else `nil`.
    public static func workbook(_ arguments: [String], subcommands: [String]) -> String? {
        guard arguments.count == 1, let word = arguments.first, !word.isEmpty, !word.hasPrefix("-"), word != "help",
            !subcommands.contains(word)
        else { return nil }
        return word
    }
}
