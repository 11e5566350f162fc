import WorkbookModel

/// The sides of an item in conflict, field by field.
struct ConflictSides {
    let sides: [Entry]
    /// The common base of all sides, if there is one.
    let base: Entry?
    private let assessments: [Assessment]

    init(_ workbook: Workbook, item: Int) {
        sides = workbook.state(ofItemAt: item).sides
        base = workbook.commonBase(ofItemAt: item)
        assessments = sides.map(\.assessment)
    }

    /// The fields that any side holds, and always the result.
    var fields: [AssessmentField] {
        AssessmentField.allCases.filter { field in
            field == .result || (assessments + [base?.assessment ?? .none]).contains { !field.isSame(in: $0, .none) }
        }
    }

    /// Whether the sides agree, so that there is nothing to choose.
    func isAgreed(_ field: AssessmentField) -> Bool {
        assessments.dropFirst().allSatisfy { field.isSame(in: $0, assessments[0]) }
            // A single side can still be taken or refused.
            && (assessments.count > 1 || base.map { field.isSame(in: $0.assessment, assessments[0]) } ?? false)
    }

    /// The choices for a field, in the order shown.
    func choices(for field: AssessmentField) -> [ConflictState.Choice] {
        (base == nil ? [] : [.base]) + sides.map { .side($0.id) } + (field == .evidence ? [.united] : [])
    }

    /// The assessment that a choice takes a value from; `nil` if it is gone.
    func source(of choice: ConflictState.Choice) -> Assessment? {
        switch choice {
        case .base: base?.assessment
        case .side(let id): sides.first { $0.id == id }?.assessment
        case .united: Assessment(evidence: united)
        }
    }

    /// All sides' evidence, each piece once.
    var united: [Evidence] { assessments.flatMap(\.evidence).uniqued() }

    /// The fields without a choice.
    func open(_ state: ConflictState) -> [AssessmentField] {
        fields.filter { !isAgreed($0) && state.choices[$0].flatMap(source) == nil }
    }

    /// The assessment that the choices make.
    func assessment(_ state: ConflictState) -> Assessment {
        var made = assessments.first ?? .none
        for field in fields where !isAgreed(field) {
            if let source = state.choices[field].flatMap(source) { field.copy(from: source, to: &made) }
        }
        return made
    }
}
