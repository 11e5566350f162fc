/// The status of an item, computed once per change of its history.
struct ItemStatus: Hashable, Sendable {
    var result: AssessmentResult = .unassessed
    var isConflict = false
    /// What is in force was carried over from another workbook, and nobody has confirmed it.
    var isCarried = false
    /// Position of the latest head, or in a conflict of the latest side; -1 without any.
    var current: Int32 = -1
}
