/// A requirement with its state and its items.
public struct RequirementSummary: Hashable, Sendable {
    public let id: String
    public let state: RequirementState
    /// Positions of the items that map to it.
    public let items: [Int]
    /// The number of required items, and of those that are assessed.
    public let required: Int
    public let requiredAssessed: Int
    /// The same for the recommended items, which do not weigh.
    public let recommended: Int
    public let recommendedAssessed: Int
}
