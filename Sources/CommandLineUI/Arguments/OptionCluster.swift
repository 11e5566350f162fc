/// Short options in one word, such as `-qn`.
public enum OptionCluster {
    /// The word for which the parser gives help though nobody asked for it: it looks for the `h` in any word of letters, before it
    /// looks whether there are options of the others.
    ///
    /// - Parameter description: the command in the parser's JSON; asked for only where there is such a word.
    /// - Returns: `nil` where help was asked for.
    public static func unknown(in arguments: [String], description: @autoclosure () -> String) -> String? {
        let options = arguments.prefix { $0 != "--" }
        if options.contains(where: ["-h", "--help", "-help", "help", "--version"].contains) { return nil }
        let clusters = options.filter { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.dropFirst().contains("h") }
        guard !clusters.isEmpty else { return nil }
        let command = CommandDescription(json: description())
        return clusters.first { word in
            !word.dropFirst().allSatisfy { $0 == "h" || command?.argument(named: "-\($0)") != nil }
        }
    }
}
