/// Short options in one word, such as `-qn`.
public enum OptionCluster {
    /// The word for which the parser gives help though nobody asked for it: it looks for the `h` in any word of letters, before it
    /// looks whether there are options of the others.
    ///
    /// - Parameter description: the command in the parser's JSON.
    /// - Returns: `nil` where help was asked for.
    public static func unknown(in arguments: [String], description: String) -> String? {
        let options = arguments.prefix { $0 != "--" }
        if options.contains(where: ["-h", "--help", "-help", "help", "--version"].contains) { return nil }
        let command = CommandDescription(json: description)
        return options.first { word in
            word.hasPrefix("-") && !word.hasPrefix("--") && word.dropFirst().contains("h")
                && !word.dropFirst().allSatisfy { $0 == "h" || command?.argument(named: "-\($0)") != nil }
        }
    }
}
