/// A sound review that is neither replaced nor withdrawn.
public struct ReviewInForce: Sendable {
    public let entry: Entry
    /// Whether what it is about still stands. Owner, due date and where a file lies do not count.
    public let holds: Bool

    /// Whether that person gave it, in whatever spelling.
    public func isBy(_ person: String) -> Bool { entry.isBy(FoldedName(person)) }
}
