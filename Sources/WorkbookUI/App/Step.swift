import WorkbookModel

/// What is recorded at once, and what to do when it is in the file.
public struct Step: Sendable {
    public let entries: [NewEntry]
    /// What to say then.
    public var message: String
    /// Whether the cursor goes to the next item then.
    var movesOn = false

    public init(_ entries: [NewEntry], message: String) {
        self.entries = entries
        self.message = message
    }

    /// Positions in the catalogue of the items that it is about.
    func items(in catalog: Catalog) -> [Int] { entries.compactMap { $0.item.flatMap { catalog.itemIndex($0) } } }
}
