import WorkbookModel

/// What a result says in OSCAL, which knows two states only: `satisfied` is said of nothing that somebody has still to see to.
struct OSCALStatus {
    /// The word that the properties have.
    let word: String
    let name: String
    let objective: OSCAL.ObjectiveStatus
    let implementation: OSCAL.ImplementationStatus?

    private init(_ word: String, _ name: String, _ state: String, _ reason: String, implementation: String? = nil) {
        (self.word, self.name) = (word, name)
        objective = OSCAL.ObjectiveStatus(state: state, reason: reason)
        self.implementation = implementation.map { OSCAL.ImplementationStatus(state: $0) }
    }

    init(_ result: AssessmentResult, _ language: Language) {
        let (word, name) = (result.word, result.name(language))
        self =
            switch result {
            case .compliant: OSCALStatus(word, name, "satisfied", "pass", implementation: "implemented")
            case .partial: OSCALStatus(word, name, "not-satisfied", "partial", implementation: "partial")
            case .alternative: OSCALStatus(word, name, "satisfied", "alternative", implementation: "alternative")
            case .noncompliant: OSCALStatus(word, name, "not-satisfied", "fail")
            // Nothing is in place that would satisfy it. The implementation status says that nothing has to be.
            case .notApplicable:
                OSCALStatus(word, name, "not-satisfied", "not-applicable", implementation: "not-applicable")
            case .unassessed, .unknown: OSCALStatus(word, name, "not-satisfied", "other")
            }
    }

    static func conflict(_ language: Language) -> OSCALStatus {
        OSCALStatus("conflict", language(ja: "食い違い", en: "conflict"), "not-satisfied", "conflict")
    }

    /// A result that was carried over, and that nobody has confirmed.
    static func carried(_ result: AssessmentResult, _ language: Language) -> OSCALStatus {
        let (name, carried) = (result.name(language), ReportWords.carried(language))
        return OSCALStatus(
            result.word, language(ja: "\(name)\(carried)", en: "\(name) \(carried)"), "not-satisfied", "carried-over")
    }
}
