/// What a change comes to: the same for the screen, the walk, the commands, and whatever else records.
public enum RecordingPlan: Sendable {
    /// Everything is recorded as it would be already.
    case unchanged
    case refused(Refused)
    case record(Recording)
}

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

/// A refusal, and the item that it is about.
public struct Refused: Error, Hashable, Sendable {
    /// Position in the catalogue; `nil` where it is about no item.
    public let item: Int?
    public let reason: Refusal

    public init(item: Int? = nil, _ reason: Refusal) {
        self.item = item
        self.reason = reason
    }
}
