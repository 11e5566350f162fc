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

/// The fields of an assessment, in the order in which an entry has them.
enum AssessmentField: CaseIterable, Hashable, Sendable {
    case result, owner, due, evidence, note, plan

    func name(_ language: Language) -> String {
        let names = AssessmentFieldNames(language: language)
        return switch self {
        case .result: names.result
        case .owner: names.owner
        case .due: names.due
        case .evidence: names.evidence
        case .note: names.note
        case .plan: names.plan
        }
    }

    /// Its value in words; empty where nothing is recorded.
    func text(of assessment: Assessment, _ language: Language) -> String {
        switch self {
        case .result: "\(assessment.result.mark) \(assessment.result.name(language))"
        case .owner: assessment.owner
        case .due: assessment.due
        case .evidence: assessment.evidence.map(EntryWording.line).joined(separator: "\n")
        case .note: assessment.note
        case .plan: assessment.plan
        }
    }

    /// Puts its value in `source` into `target`.
    func copy(from source: Assessment, to target: inout Assessment) {
        switch self {
        case .result: target.result = source.result
        case .owner: target.owner = source.owner
        case .due: target.due = source.due
        case .evidence: target.evidence = source.evidence
        case .note: target.note = source.note
        case .plan: target.plan = source.plan
        }
    }

    func isSame(in one: Assessment, _ other: Assessment) -> Bool {
        var changed = one
        copy(from: other, to: &changed)
        return changed == one
    }
}

/// The sides of an item in conflict, field by field.
struct ConflictSides {
    let sides: [Entry]
    /// What all sides follow on, where there is such a thing.
    let base: Entry?
    private let assessments: [Assessment]

    init(_ workbook: Workbook, item: Int) {
        sides = workbook.state(ofItemAt: item).sides
        base = workbook.commonBase(ofItemAt: item)
        assessments = sides.map(\.assessment)
    }

    /// The fields of which there is something to show.
    var fields: [AssessmentField] {
        AssessmentField.allCases.filter { field in
            field == .result || (assessments + [base?.assessment ?? .none]).contains { !field.isSame(in: $0, .none) }
        }
    }

    /// Whether the sides say the same: then there is nothing to choose.
    func isAgreed(_ field: AssessmentField) -> Bool {
        assessments.dropFirst().allSatisfy { field.isSame(in: $0, assessments[0]) }
            // Of a single side there is the choice to take it or not.
            && (assessments.count > 1 || base.map { field.isSame(in: $0.assessment, assessments[0]) } ?? false)
    }

    /// What can be chosen for a field, in the order in which it is shown.
    func choices(for field: AssessmentField) -> [ConflictState.Choice] {
        (base == nil ? [] : [.base]) + sides.map { .side($0.id) } + (field == .evidence ? [.united] : [])
    }

    /// The assessment that a choice takes a field's value from; `nil` where that is gone.
    func source(of choice: ConflictState.Choice) -> Assessment? {
        switch choice {
        case .base: base?.assessment
        case .side(let id): sides.first { $0.id == id }?.assessment
        case .united: Assessment(evidence: united)
        }
    }

    /// All sides' evidence, each piece once.
    var united: [Evidence] {
        var seen = Set<Evidence>()
        return assessments.flatMap(\.evidence).filter { seen.insert($0).inserted }
    }

    /// The fields that still have to be chosen.
    func open(_ state: ConflictState) -> [AssessmentField] {
        fields.filter { !isAgreed($0) && state.choices[$0].flatMap(source) == nil }
    }

    /// What the choices make; the sides' common value where there is nothing to choose.
    func assessment(_ state: ConflictState) -> Assessment {
        var made = assessments.first ?? .none
        for field in fields where !isAgreed(field) {
            if let source = state.choices[field].flatMap(source) { field.copy(from: source, to: &made) }
        }
        return made
    }
}
