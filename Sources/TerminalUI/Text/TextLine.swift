/// One line of a text that has been broken to a width.
public struct TextLine: Hashable, Sendable {
    /// The clusters of the text that stand on this line, spaces hung at its end and its line feed included.
    public var range: Range<Int>

    /// What to draw: visible (see ``visible(_:keepingLineFeeds:)``), without the spaces at the end.
    public var text: String

    /// The width of `text` in columns.
    public var columns: Int

    /// Whether the text ends here or a line feed follows; false where the line was broken to fit.
    public var endsParagraph: Bool

    /// The columns that the line is set in by, so that the lines of a bullet stand under its text; not among `columns`.
    public var indent: Int

    /// Makes a line.
    public init(range: Range<Int>, text: String, columns: Int, endsParagraph: Bool, indent: Int = 0) {
        self.indent = indent
        self.range = range
        self.text = text
        self.columns = columns
        self.endsParagraph = endsParagraph
    }

    /// `text` with the spaces before it that set it in.
    public var indentedText: String { String(repeating: " ", count: indent) + text }
}
