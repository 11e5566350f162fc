/// The entries of one item, by position.
struct ItemHistory: Sendable {
    /// All that are about it, whatever their kind, in file order.
    var entries: [Int32] = []
    /// The sound ones that no sound `assess` entry of the item names.
    var heads: [Int32] = []
    var unsound: [Int32] = []
    /// Sound reviews.
    var reviews: [Int32] = []
    var status = ItemStatus()
}
