/// A requirement with its state and its items.
public struct RequirementSummary: Hashable, Sendable {
    public let id: String
    public let state: RequirementState
    /// What its recommended items would come to if they weighed; `nil` where it has none.
    public let recommendedState: RequirementState?
    /// Positions of the items that map to it.
    public let items: [Int]
    /// The number of required items, and of those that are assessed.
    public let required: Int
    public let requiredAssessed: Int
    /// The same for the recommended items, which do not weigh.
    public let recommended: Int
    public let recommendedAssessed: Int

    /// The result that its mark and colour are of; `nil` where it has no items.
    public var result: AssessmentResult? { state == .recommendedOnly ? recommendedState?.result : state.result }

    /// Mark and name, as in lists; where all items are recommended, with what they come to.
    public func text(_ language: Language) -> String {
        let mark = result.map { "\($0.mark) " } ?? ""
        guard state == .recommendedOnly, let recommendedState else { return mark + state.name(language) }
        return mark + state.name(language) + language(ja: "・", en: ", ") + recommendedState.name(language)
    }
}
