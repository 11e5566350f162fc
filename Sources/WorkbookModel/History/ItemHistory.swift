/// The positions of one item's entries.
struct ItemHistory: Sendable {
    /// All of any kind, in file order.
    var entries: [Int32] = []
    /// The sound `assess` entries that no sound `assess` entry of the item names.
    var heads: [Int32] = []
    var unsound: [Int32] = []
    /// Sound reviews.
    var reviews: [Int32] = []
    var status = ItemStatus()
    /// Renewed whenever the history changes.
    var assessors = Memo<Assessors>()
}
