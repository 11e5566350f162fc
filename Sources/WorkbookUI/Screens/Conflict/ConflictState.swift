import WorkbookModel

/// What was chosen so far for an item whose assessments differ.
struct ConflictState: Sendable {
    /// Where the value of a field is taken from.
    enum Choice: Hashable, Sendable {
        /// The assessment that all sides follow on.
        case base
        /// One of the sides, by its id: others may come and go meanwhile.
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
