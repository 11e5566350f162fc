/// A sound review that is neither replaced nor withdrawn.
public struct ReviewInForce: Sendable {
    public let entry: Entry
    /// Whether the assessment that it is about is still recorded, word for word.
    public let holds: Bool
}
