/// What becomes of an item of an old catalogue in a new one.
public struct ItemMatch: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        /// The new item says the same: its assessment can be carried over.
        case carried(new: Int)
        /// The new item may be its successor: somebody has to look at the two.
        ///
        /// - Parameter similarity: of the two texts, 0 to 1.
        case proposed(new: Int, Reason, similarity: Double)
        /// No new item is its successor beyond doubt.
        case open

        /// The new item's position in the new catalogue; `nil` where there is none.
        public var new: Int? {
            switch self {
            case .carried(let new), .proposed(let new, _, _): new
            case .open: nil
            }
        }
    }

    /// Why an item is proposed.
    public enum Reason: Hashable, Sendable {
        /// The texts are similar.
        case similar
        /// The text is the same, and stands at several places.
        case repeated
        /// The publisher says so.
        case editionMap
    }

    /// The item's position in the old catalogue.
    public let old: Int
    public let outcome: Outcome
    /// Whether the texts of the requirements that the two items map to differ. `false` for an open item.
    public let requirementsChanged: Bool
    /// What the publisher's table of numbers says of the item, in its own words: `SPLIT TO v5.0.0-2.1.1, v5.0.0-2.1.2`; `nil`
    /// where it says nothing.
    public let mapWords: String?

    /// The new item's position in the new catalogue; `nil` for an open one.
    public var new: Int? { outcome.new }
}
