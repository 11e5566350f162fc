/// A requirement with the state that its items give it.
public struct RequirementSummary: Hashable, Sendable {
    public let id: String
    public let state: RequirementState
    /// Positions of the items that map to it.
    public let items: [Int]
    /// Of the required items, how many there are and how many have a result.
    public let required: Int
    public let requiredAssessed: Int
    /// The same of the recommended ones, which do not weigh.
    public let recommended: Int
    public let recommendedAssessed: Int
}
