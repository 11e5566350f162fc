/// The status of an item, computed once per change of its history.
struct ItemStatus: Hashable, Sendable {
    var result: AssessmentResult = .unassessed
    var isConflict = false
    /// Position of the latest head; -1 without a head.
    var current: Int32 = -1
}
