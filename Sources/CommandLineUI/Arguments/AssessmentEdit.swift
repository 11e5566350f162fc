import WorkbookModel

/// What `tenken assess` makes of any assessment: worked out once, for however many items.
public struct AssessmentEdit: Sendable {
    /// What the fields become, those of `fields` alone.
    private let values: Assessment
    private var fields: [AssessmentField]
    public var clearsEvidence = false
    /// Added to what there is.
    public var evidence: [Evidence] = []

    /// - Parameters:
    ///   - typed: what was typed for fields. An empty text clears the field.
    ///   - today: dates are counted from it.
    public init(
        _ typed: AssessmentValues, today: CalendarDate, _ language: Language
    ) throws(CommandProblem) {
        values = try typed.applied(to: .none, today: today, language)
        fields = AssessmentField.allCases.filter { typed.typed[$0] != nil }
    }

    public func callAsFunction(_ assessment: inout Assessment) {
        for field in fields { field.copy(from: values, to: &assessment) }
        if clearsEvidence { assessment.evidence = [] }
        for piece in evidence { assessment.attach(piece) }
    }
}
