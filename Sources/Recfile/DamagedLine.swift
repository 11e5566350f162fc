/// A line that is not recfile syntax.
public struct DamagedLine: Hashable, Sendable {
    /// Line number in the file, from 1.
    public let line: Int
    /// Its range in the text's bytes, without its LF.
    public let range: Range<Int>
}
