/// A line that recfile syntax has no place for.
public struct DamagedLine: Hashable, Sendable {
    /// Line number in the file, from 1.
    public let line: Int
    /// Where it lies in the text's bytes, without its LF.
    public let range: Range<Int>
}
