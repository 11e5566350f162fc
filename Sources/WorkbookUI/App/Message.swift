import WorkbookModel

/// A text in the foot line until the next key.
struct Message: Hashable, Sendable {
    var text: String
    var isError: Bool
}
