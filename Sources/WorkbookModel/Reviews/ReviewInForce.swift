/// A sound review that is neither replaced nor withdrawn.
public struct ReviewInForce: Sendable {
    public let entry: Entry
    /// Whether what it is about still stands. Owner, due date and where a file lies do not count.
    public let holds: Bool
}
