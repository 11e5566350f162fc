/// A sound seal, and whether the entries that it covers are here unchanged.
public struct SealCheck: Sendable {
    public let seal: Entry
    /// The number of sound entries that it reaches through `Base` and `After`, without itself.
    public let covered: Int
    /// Ids that are named on the way and are no sound entry here.
    public let broken: [EntryID]
    /// The number of sound entries that are neither the seal nor covered by it.
    public let others: Int

    /// Whether everything that it covers is here unchanged.
    public var isWhole: Bool { broken.isEmpty }
}
