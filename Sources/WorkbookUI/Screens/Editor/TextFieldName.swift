import WorkbookModel

/// The texts of an assessment that have several lines.
enum TextFieldName: String, Hashable, Sendable {
    case note = "Note"
    case plan = "Plan"

    func name(_ language: Language) -> String {
        switch self {
        case .note: AssessmentFieldNames(language: language).note
        case .plan: AssessmentFieldNames(language: language).plan
        }
    }

    func text(of assessment: Assessment) -> String { self == .note ? assessment.note : assessment.plan }

    func setting(_ text: String, in assessment: Assessment) -> Assessment {
        var assessment = assessment
        if self == .note { assessment.note = text } else { assessment.plan = text }
        return assessment
    }
}
