import WorkbookModel

/// One field of an assessment or a profile that an entry changed.
struct FieldChange: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case result(AssessmentResult, AssessmentResult)
        /// A short text, on one line: before and after.
        case word(String, String)
        /// A text of any length: before and after.
        case text(String, String)
        /// Pieces of evidence taken away and added.
        case evidence(removed: [Evidence], added: [Evidence])
    }

    let name: String
    let value: Value
}
