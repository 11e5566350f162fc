import WorkbookModel

/// One field of an assessment or a profile that an entry changed.
struct FieldChange: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case result(AssessmentResult, AssessmentResult)
        /// A short text, on one line: before and after.
        case word(String, String)
        /// A text of any length: before and after.
        case text(String, String)
        /// All pieces of evidence: before and after.
        case evidence([Evidence], [Evidence])
    }

    /// `nil` for a field of a profile, and for one that this version does not know.
    let field: AssessmentField?
    let name: String
    let value: Value
}
