import WorkbookModel

extension Workbook {
    /// `bytes` in pieces as a file of them is read, each of about so many bytes.
    public static func pieces(of bytes: [UInt8], about length: Int) -> [[UInt8]] {
        pieces(ofFileOf: bytes.count, about: length) { start, count in Array(bytes[start..<start + count]) }
    }
}
