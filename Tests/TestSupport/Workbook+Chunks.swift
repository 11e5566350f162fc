import Recfile
import WorkbookModel

extension Workbook {
    /// Parses `bytes` as a file is parsed, in texts of about `length` bytes each.
    public static func texts(of bytes: [UInt8], about length: Int) -> [RecfileText] {
        texts(ofFileOf: bytes.count, about: length) { start, count in Array(bytes[start..<start + count]) }
    }
}
