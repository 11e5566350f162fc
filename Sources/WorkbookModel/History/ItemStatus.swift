/// An item's standing, worked out once for each change of its history.
struct ItemStatus: Hashable, Sendable {
    var result: AssessmentResult = .unassessed
    var isConflict = false
    /// The head that speaks for the item; -1 where none does.
    var current: Int32 = -1
}
