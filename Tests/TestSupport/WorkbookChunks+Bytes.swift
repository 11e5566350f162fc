import WorkbookModel

extension WorkbookChunks {
    /// The chunks of a file that holds `bytes`, about `length` bytes each.
    public convenience init(of bytes: [UInt8], about length: Int = chunkBytes) throws {
        try self.init(ofFileOf: bytes.count, about: length) { start, count in
            Array(bytes[min(start, bytes.count)..<min(start + count, bytes.count)])
        }
    }
}
