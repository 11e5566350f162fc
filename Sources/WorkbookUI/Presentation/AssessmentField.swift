import WorkbookModel

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
