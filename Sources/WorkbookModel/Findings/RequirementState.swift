/// The state of a requirement: the weakest of what its items say.
public enum RequirementState: String, CaseIterable, Hashable, Sendable {
    // The weakest first.
    case noncompliant
    /// Something is unassessed, in conflict, or carried over and not confirmed.
    case open
    case partial, alternative, compliant
    /// All required items are not applicable.
    case notApplicable = "not-applicable"
    /// All its items are recommended ones, which do not weigh.
    case recommendedOnly = "recommended-only"
    /// No item maps to it.
    case noItem = "no-item"

    /// The state that follows from the requirement's items.
    ///
    /// - Parameters:
    ///   - required: one for each required item; `nil` for one in conflict or carried over.
    ///   - hasRecommended: whether there are recommended items as well.
    public init(weakestOf required: [AssessmentResult?], hasRecommended: Bool) {
        let states = Set(required.compactMap { result in result.map(\.requirement) ?? .open })
        if let weakest = RequirementState.allCases.first(where: states.contains) {
            self = weakest
        } else {
            self = !required.isEmpty ? .notApplicable : hasRecommended ? .recommendedOnly : .noItem
        }
    }

    /// The result by which a single item brings the state about; `nil` where no item can.
    public var result: AssessmentResult? {
        switch self {
        case .noncompliant: .noncompliant
        case .open: .unassessed
        case .partial: .partial
        case .alternative: .alternative
        case .compliant: .compliant
        case .notApplicable: .notApplicable
        case .recommendedOnly, .noItem: nil
        }
    }

    /// Its mark, where it has one, and its name.
    public func marked(_ language: Language) -> String {
        (result.map { "\($0.mark) " } ?? "") + name(language)
    }

    public func name(_ language: Language) -> String {
        switch self {
        case .open: language(ja: "未了", en: "open")
        case .noncompliant, .partial, .alternative, .compliant, .notApplicable: result?.name(language) ?? ""
        case .recommendedOnly: language(ja: "推奨のみ", en: "recommended only")
        case .noItem: language(ja: "項目なし", en: "no item")
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
            func results(_ items: [Int]) -> [AssessmentResult?] {
                items.map { isConflict(itemAt: $0) || isCarried(itemAt: $0) ? nil : result(ofItemAt: $0) }
            }
            return RequirementSummary(
                id: requirement.id,
                state: RequirementState(weakestOf: results(required), hasRecommended: !recommended.isEmpty),
                recommendedState: recommended.isEmpty
                    ? nil : RequirementState(weakestOf: results(recommended), hasRecommended: false),
                items: items, required: required.count, requiredAssessed: assessed(required),
                recommended: recommended.count, recommendedAssessed: assessed(recommended))
        }
    }
}
