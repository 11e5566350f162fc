import WorkbookExchange

/// A table that was read to be imported, and what that comes to.
public struct ImportPreview: Sendable {
    /// What was typed behind `:import`: the table, and how it is laid out.
    public let words: String
    /// The table's file name.
    public let name: String
    public let plan: ImportPlan
    /// What its columns mean, where that was guessed: a column a line, `評価  D 自己点検結果`. Empty where it is known.
    public let guess: [String]
    /// Whether what both sides changed is recorded as a side of a conflict.
    public let takesSides: Bool

    public init(words: String, name: String, plan: ImportPlan, guess: [String], takesSides: Bool) {
        self.words = words
        self.name = name
        self.plan = plan
        self.guess = guess
        self.takesSides = takesSides
    }
}
