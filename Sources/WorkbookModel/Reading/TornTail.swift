import Recfile

/// The unfinished record at a file's end.
public struct TornTail: Hashable, Sendable {
    /// Byte offsets in the file, from `Workbook.readEnd` to the file's end.
    public let range: Range<Int>
    public let line: Int
    public let bytes: [UInt8]
}
