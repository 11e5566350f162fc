/// One line of a text that has been broken to a width.
public struct TextLine: Hashable, Sendable {
    /// The clusters of the text on this line, with the spaces that hang at its end and its line feed.
    public var range: Range<Int>

    /// What to draw: made visible (see ``visible(_:keepingLineFeeds:)``), without the spaces at the end.
    public var text: String

    /// The width of `text` in columns.
    public var columns: Int

    /// Whether the text ends here or a line feed follows; false where the line was broken to fit.
    public var endsParagraph: Bool

    /// The indent in columns, by which the lines of a bullet align with its text; not counted in `columns`.
    public var indent: Int

    /// Makes a line.
    public init(range: Range<Int>, text: String, columns: Int, endsParagraph: Bool, indent: Int = 0) {
        self.indent = indent
        self.range = range
        self.text = text
        self.columns = columns
        self.endsParagraph = endsParagraph
    }

    /// `text` after as many spaces as its indent.
    public var indentedText: String { String(repeating: " ", count: indent) + text }
}
