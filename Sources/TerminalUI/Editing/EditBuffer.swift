/// The text of an editor as clusters, so that each step of the cursor is one offset.
struct EditBuffer: Hashable, Sendable {
    /// A replacement of clusters that can be reverted.
    struct Change: Hashable, Sendable {
        /// The first cluster replaced.
        var offset: Int
        /// The clusters that were there.
        var removed: [String]
        /// The clusters that are there instead.
        var inserted: [String]
    }

    /// The clusters, see ``Cluster``.
    private(set) var clusters: [String]
    /// The length in bytes of UTF-8.
    private(set) var byteCount: Int

    /// Makes a buffer that holds `text`.
    init(_ text: String) {
        clusters = Self.split(text)
        byteCount = text.utf8.count
    }

    /// The whole text.
    var text: String { clusters.joined() }

    /// The text of the clusters in `range`.
    func text(in range: Range<Int>) -> String { clusters[range].joined() }

    /// Replaces the clusters in `range` by `text`; returns what changed, and the offset after the new text.
    mutating func replace(_ range: Range<Int>, with text: String) -> (change: Change, end: Int) {
        // A mark may join the cluster before it, or stop joining it, so the neighbours are clustered again.
        let lower = max(0, range.lowerBound - 1)
        let upper = min(clusters.count, range.upperBound + 1)
        let head = self.text(in: lower..<range.lowerBound) + text
        let inserted = Self.split(head + self.text(in: range.upperBound..<upper))
        let change = Change(offset: lower, removed: Array(clusters[lower..<upper]), inserted: inserted)
        apply(change)
        return (change, lower + Self.split(head).count)
    }

    /// Applies a change.
    mutating func apply(_ change: Change) {
        exchange(change.removed, for: change.inserted, at: change.offset)
    }

    /// Reverts the last change.
    mutating func revert(_ change: Change) {
        exchange(change.inserted, for: change.removed, at: change.offset)
    }

    private mutating func exchange(_ old: [String], for new: [String], at offset: Int) {
        clusters.replaceSubrange(offset..<offset + old.count, with: new)
        byteCount += Self.byteCount(of: new) - Self.byteCount(of: old)
    }

    private static func byteCount(of clusters: [String]) -> Int {
        clusters.reduce(0) { $0 + $1.utf8.count }
    }

    private static func split(_ text: String) -> [String] {
        // Cluster boundaries do not depend on the terminal's widths.
        TextMeasure().clusters(in: text).map(\.text)
    }
}
