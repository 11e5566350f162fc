/// Entries to be appended in one step.
public struct Recording: Sendable {
    public var entries: [NewEntry]
    /// Items that were asked for and stay as they are.
    public var left: [Refused]

    public init(_ entries: [NewEntry], left: [Refused] = []) {
        self.entries = entries
        self.left = left
    }
}
