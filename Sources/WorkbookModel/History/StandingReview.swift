/// A sound review that no other replaced and that was not withdrawn.
public struct StandingReview: Sendable {
    public let entry: Entry
    /// Whether what it is about is still what is recorded, word for word.
    public let holds: Bool
}
