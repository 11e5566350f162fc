/// What the items that map to a requirement say of it together: its weakest link.
public enum RequirementState: String, CaseIterable, Hashable, Sendable {
    case noncompliant
    /// Something is unassessed or in conflict.
    case open
    case partial, alternative, compliant
    case notApplicable = "not-applicable"

    /// The state that follows from the results of the required items that map to a requirement.
    ///
    /// - Parameter results: one for each required item; `nil` for one in conflict.
    public init(weakestOf results: [AssessmentResult?]) {
        let weighing = results.filter { $0 != .notApplicable }
        if weighing.isEmpty {
            self = .notApplicable
        } else if weighing.contains(.noncompliant) {
            self = .noncompliant
        } else if weighing.contains(.unassessed) || weighing.contains(nil) {
            self = .open
        } else if weighing.contains(.partial) {
            self = .partial
        } else {
            self = weighing.contains(.alternative) ? .alternative : .compliant
        }
    }

    public var mark: Character {
        switch self {
        case .open: AssessmentResult.unassessed.mark
        default: AssessmentResult(rawValue: rawValue)?.mark ?? "?"
        }
    }

    public func name(_ language: Language) -> String {
        switch self {
        case .open: language(ja: "未了", en: "open")
        default: AssessmentResult(rawValue: rawValue)?.name(language) ?? rawValue
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
                items.count { !isConflict(itemAt: $0) && result(ofItemAt: $0) != .unassessed }
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
