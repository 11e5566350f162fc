import WorkbookModel

/// What was looked for last, and what is being looked for.
struct SearchState: Sendable {
    var text = ""
    /// What is looked through, by searches and filters alike.
    var index = SearchIndex()
}
