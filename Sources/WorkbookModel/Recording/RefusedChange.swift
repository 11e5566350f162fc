/// A refusal, and the item that it is about.
public struct RefusedChange: Error, Hashable, Sendable {
    /// Position in the catalogue; `nil` where it is about no item.
    public let item: Int?
    public let reason: Refusal

    public init(item: Int? = nil, _ reason: Refusal) {
        self.item = item
        self.reason = reason
    }
}
