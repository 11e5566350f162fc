import WorkbookModel

/// What was typed behind `--filter`, which may be given several times: what all of them let through.
public enum FilterQueries {
    /// The filter of a command that reads: none, and an empty one, let everything through.
    public static func filter(_ queries: [String]) throws(FilterProblem) -> Filter {
        // Each is a whole query: a quotation mark of one does not reach into the next.
        for query in queries { _ = try Filter(parsing: query) }
        return try Filter(parsing: queries.joined(separator: " "))
    }

    /// The filter of a command that records. An empty one is none that was meant: a variable of a script that is not set.
    ///
    /// - Returns: `nil` where none was typed.
    /// - Throws: `CommandProblem` or `FilterProblem`.
    public static func filter(toRecord queries: [String], _ language: Language) throws -> Filter? {
        for query in queries where try Filter(parsing: query).isEmpty {
            throw CommandProblem.usage(
                language(
                    ja: "--filter が空です。全項目に記録することになるので、何も記録していません（全項目なら \(everyItem)）",
                    en:
                        "--filter is empty, which would be every item, so nothing was recorded (every item is meant? \(everyItem))"
                ))
        }
        return queries.isEmpty ? nil : try filter(queries)
    }

    /// How every item is asked for in so many words.
    private static let everyItem = "--filter owner:any,none"
}
