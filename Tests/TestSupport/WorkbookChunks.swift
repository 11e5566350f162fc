import Recfile
import WorkbookModel

extension Workbook {
    /// `bytes` read as a file is, in texts of about `length` bytes each.
    public static func texts(of bytes: [UInt8], about length: Int) -> [RecfileText] {
        texts(ofFileOf: bytes.count, about: length) { start, count in Array(bytes[start..<start + count]) }
    }
}
