/// The state of a requirement: the weakest of what its items say.
public enum RequirementState: String, CaseIterable, Hashable, Sendable {
    // The weakest first.
    case noncompliant
    /// Something is unassessed or in conflict.
    case open
    case partial, alternative, compliant
    /// No item weighs.
    case notApplicable = "not-applicable"

    /// The state that follows from the requirement's required items.
    ///
    /// - Parameter results: one for each required item; `nil` for one in conflict.
    public init(weakestOf results: [AssessmentResult?]) {
        let states = Set(results.compactMap { result in result.map(\.requirement) ?? .open })
        self = RequirementState.allCases.first(where: states.contains) ?? .notApplicable
    }

    /// The result by which a single item brings the state about.
    public var result: AssessmentResult {
        switch self {
        case .noncompliant: .noncompliant
        case .open: .unassessed
        case .partial: .partial
        case .alternative: .alternative
        case .compliant: .compliant
        case .notApplicable: .notApplicable
        }
    }

    public var mark: Character { result.mark }

    public func name(_ language: Language) -> String {
        switch self {
        case .open: language(ja: "未了", en: "open")
        case .noncompliant, .partial, .alternative, .compliant, .notApplicable: result.name(language)
        }
    }
}

extension Workbook {
    /// Every requirement of the catalogue, in its order.
    public func requirementSummaries() -> [RequirementSummary] {
        zip(catalog.requirements, catalog.itemsByRequirement()).map { requirement, items in
            let required = items.filter { catalog.items[$0].obligation == .required }
            let recommended = items.filter { catalog.items[$0].obligation == .recommended }
            func assessed(_ items: [Int]) -> Int {
                items.count { isAssessed(itemAt: $0) }
            }
            return RequirementSummary(
                id: requirement.id,
                state: RequirementState(
                    weakestOf: required.map { isConflict(itemAt: $0) ? nil : result(ofItemAt: $0) }),
                items: items, required: required.count, requiredAssessed: assessed(required),
                recommended: recommended.count, recommendedAssessed: assessed(recommended))
        }
    }
}
