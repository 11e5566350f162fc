/// A sound seal, and what became of the entries that it covers.
public struct SealCheck: Sendable {
    public let seal: Entry
    /// The sound entries that are reached from it through `Base`, itself not counted.
    public let covered: Int
    /// Ids that are named on the way and are no sound entry here.
    public let broken: [EntryID]
    /// How many sound entries there are beside it and what it covers.
    public let others: Int

    /// Whether everything that it covers is here as it was.
    public var isWhole: Bool { broken.isEmpty }
}
