/// One scalar that takes columns, with the zero-width scalars that follow it: what a terminal draws in one cell.
///
/// This is not Swift's `Character`, as terminals do not follow Unicode's grapheme clusters: ｶﾞ is one `Character` and
/// two clusters of one column; 👩‍👧 is one `Character` and two clusters of two columns.
public struct Cluster: Hashable, Sendable {
    /// The scalars of the text, with controls.
    public var text: String

    /// The width in columns, 1 or 2. A zero-width scalar without a base counts 1: it is drawn on a space.
    public var columns: Int

    /// Makes a cluster of `text` that is `columns` wide.
    public init(text: String, columns: Int) {
        self.text = text
        self.columns = columns
    }
}
