import WorkbookModel

/// The text searched for last, or being typed.
struct SearchState: Sendable {
    var text = ""
    /// The folded texts, shared by searches and filters.
    var index = SearchIndex()
}
