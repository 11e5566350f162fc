import WorkbookModel

/// The choices made so far for an item in conflict.
struct ConflictState: Sendable {
    /// Where the value of a field is taken from.
    enum Choice: Hashable, Sendable {
        /// The common base of all sides.
        case base
        /// One of the sides, by id, since sides may come and go meanwhile.
        case side(EntryID)
        /// All sides' evidence, each piece once.
        case united
    }

    let item: Int
    /// The field at the cursor.
    var field = AssessmentField.result
    var choices: [AssessmentField: Choice] = [:]
    /// First line shown.
    var top = 0
}
