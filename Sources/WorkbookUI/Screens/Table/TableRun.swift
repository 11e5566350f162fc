/// Items of the table that follow each other under one heading within one block.
struct TableRun: Hashable, Sendable {
    /// What they share (see `TableOrder.key`), which they are folded by.
    let key: String
    /// Positions among the items shown.
    var items: Range<Int>
    /// How many of them are assessed.
    var assessed = 0
    /// Position of their section in the catalogue; `nil` while the table is sorted, and where they are in none.
    let section: Int?
}

/// How many of some items are assessed.
struct TableProgress: Hashable, Sendable {
    var assessed = 0
    var total = 0

    /// `12/20`.
    var text: String { "\(assessed)/\(total)" }
}
