/// A line of a text: one that is not recfile syntax, or a comment.
public struct LineSpan: Hashable, Sendable {
    /// Line number in the file, from 1.
    public let line: Int
    /// Its range in the text's bytes, without its LF.
    public let range: Range<Int>

    /// The same line in a text whose first line has another number.
    func moved(by lines: Int) -> LineSpan { LineSpan(line: line + lines, range: range) }
}
