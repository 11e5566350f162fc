/// Entries to be appended in one step.
public struct Recording: Sendable {
    public var entries: [NewEntry]
    /// Items that were asked for and stay as they are.
    public var left: [RefusedChange]

    public init(_ entries: [NewEntry], left: [RefusedChange] = []) {
        self.entries = entries
        self.left = left
    }
}
