/// When a similar text is proposed. The values were measured (Docs/Decisions.md, "Matching two editions").
public struct MatchingThresholds: Hashable, Sendable {
    /// A less similar text is no partner. From 0 to 1.
    public var similarity: Double
    /// By so much a pair is more similar than either is to any other text. From 0 to 1.
    public var margin: Double

    public static let measured = MatchingThresholds(similarity: 0.45, margin: 0.1)

    public init(similarity: Double, margin: Double) {
        self.similarity = similarity
        self.margin = margin
    }
}
