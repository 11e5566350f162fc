import WorkbookModel

/// A line at the foot of the screen, until the next key.
struct Message: Hashable, Sendable {
    var text: String
    var isError: Bool
}
