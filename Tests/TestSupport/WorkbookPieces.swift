import Recfile
import WorkbookModel

extension Workbook {
    /// `bytes` as a file of them is read, in texts of about so many bytes each.
    public static func texts(of bytes: [UInt8], about length: Int) -> [RecfileText] {
        texts(ofFileOf: bytes.count, about: length) { start, count in Array(bytes[start..<start + count]) }
    }
}
