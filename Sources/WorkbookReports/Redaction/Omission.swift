import WorkbookModel

/// What a report leaves out for readers who shall not see all.
public enum Omission: String, CaseIterable, Hashable, Sendable {
    /// People become 記録者1, 記録者2 …
    case names
    case notes, evidence, plans, history

    /// The field of an assessment that goes with it.
    var field: AssessmentField? {
        switch self {
        case .notes: .note
        case .evidence: .evidence
        case .plans: .plan
        case .names, .history: nil
        }
    }

    public func name(_ language: Language) -> String {
        switch self {
        case .names: language(ja: "氏名", en: "names")
        case .history: language(ja: "履歴", en: "history")
        case .notes, .evidence, .plans: field?.name(language) ?? ""
        }
    }
}
