import WorkbookExchange

/// A table to be read, to import answers from.
public struct ImportRequest: Hashable, Sendable {
    /// What was typed behind `:import`: the table's path, and options that say how it is laid out, as a shell would take them.
    public var words: String
    /// Whether what both sides changed is recorded as a side of a conflict.
    public var takesSides = false
    /// What was shown and agreed to: where the table and the workbook are still that, it is recorded.
    public var confirms: ImportPlan.Basis?
    /// Whether the table or the workbook has changed since it was shown.
    public var isAnew = false

    init(_ words: String) { self.words = words }
}

/// A table that was read to be imported, and what that comes to.
public struct ImportPreview: Sendable {
    public internal(set) var request: ImportRequest
    /// The table's file name.
    public let name: String
    public let plan: ImportPlan
    /// What its columns mean, where that was guessed: a column a line, `評価: D 自己点検結果`. Empty where it is known.
    public let guess: [String]

    public init(_ request: ImportRequest, name: String, plan: ImportPlan, guess: [String]) {
        self.request = request
        self.name = name
        self.plan = plan
        self.guess = guess
    }
}
