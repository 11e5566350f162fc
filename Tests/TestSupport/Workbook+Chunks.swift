import Recfile
import WorkbookModel

extension Workbook {
<<<<<<<< HEAD:Tests/TestSupport/WorkbookChunks.swift
    /// `bytes` read as a file is, in texts of about `length` bytes each.
========
    /// Parses `bytes` as a file is parsed, in texts of about `length` bytes each.
>>>>>>>> tmp-G:Tests/TestSupport/Workbook+Chunks.swift
    public static func texts(of bytes: [UInt8], about length: Int) -> [RecfileText] {
        texts(ofFileOf: bytes.count, about: length) { start, count in Array(bytes[start..<start + count]) }
    }
}
