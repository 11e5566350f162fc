import WorkbookModel

/// Entries to record at once, and what to do when they are in the file.
public struct Step: Sendable {
    public let entries: [NewEntry]
    /// Shown when they are.
    public var message: String
    /// Whether the cursor then goes to the next item.
    var movesOn = false
    /// Whether it takes something back, so that its items come into view again.
    var isTakingBack = false

    public init(_ entries: [NewEntry], message: String) {
        self.entries = entries
        self.message = message
    }

    /// The items that it is about, as positions in the catalogue.
    func items(in catalog: Catalog) -> [Int] { entries.compactMap { $0.item.flatMap { catalog.itemIndex($0) } } }
}
