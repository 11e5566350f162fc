import WorkbookModel

/// The evidence of an item as a list to add to and take from.
struct EvidencePanel: Hashable, Sendable {
    let item: Int
    var selected = 0
}
