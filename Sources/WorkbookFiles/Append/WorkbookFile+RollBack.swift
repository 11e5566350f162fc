extension WorkbookFile {
    /// Takes back what was written of `bytes` by cutting the file to its old `size`. Where that fails, the file's stamp is
    /// left old, so that the next step reads the file anew.
    ///
    /// - Parameter isAlone: whether the lock kept all others out. Where it did not, another may have written behind `bytes`,
    ///   and the file is cut only if it holds nothing but our own bytes there.
    /// - Returns: whether the file is as it was.
    mutating func rollBack(_ descriptor: Int32, _ bytes: [UInt8], to size: Int, isAlone: Bool) -> Bool {
        do {
            if !isAlone, try !isOurOwn(descriptor, bytes, from: size) { return false }
            try SystemCalls.truncate(descriptor, path, to: size)
        } catch {
            return false
        }
        try? SystemCalls.sync(descriptor, path)
        if let status = try? SystemCalls.status(of: descriptor, path) { stamp = FileStamp(status) }
        return true
    }

    /// Whether the file holds nothing from `start` on but `bytes`, or the first of them.
    private func isOurOwn(_ descriptor: Int32, _ bytes: [UInt8], from start: Int) throws(SystemError) -> Bool {
        let end = Int(try SystemCalls.status(of: descriptor, path).st_size)
        let found = try SystemCalls.read(descriptor, path, from: start, count: bytes.count)
        return found.count == end - start && bytes.starts(with: found)
    }
}
