/// Which headings of the table are folded: for each order, with a filter and without, a set of its own.
///
/// So what a filter or another order shows is open at first, and what was folded before is folded again afterwards.
struct TableFolds: Hashable, Sendable {
    private struct View: Hashable {
        let order: TableOrder
        let isFiltered: Bool
    }

    /// Keys of headings (see `TableOrder.key`); no empty sets.
    private var sets: [View: Set<String>] = [:]

    subscript(_ order: TableOrder, isFiltered isFiltered: Bool) -> Set<String> {
        get { sets[View(order: order, isFiltered: isFiltered)] ?? [] }
        set { sets[View(order: order, isFiltered: isFiltered)] = newValue.isEmpty ? nil : newValue }
    }

    /// Opens what was folded under a filter that is not in force any more.
    mutating func forgetFiltered() { sets = sets.filter { !$0.key.isFiltered } }
}
