extension WorkbookFile {
    /// Takes back what was written of `bytes`, from `size` on, by giving the file that size again. Only then does the file
    /// count as known; else the next step reads it anew.
    ///
    /// - Parameter isAlone: the lock kept all others out. Else one of them may have written behind it, and only what is
    ///   found to be our own is cut off.
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

    /// Whether the file holds nothing from `start` on but `bytes` or a beginning of them.
    private func isOurOwn(_ descriptor: Int32, _ bytes: [UInt8], from start: Int) throws(SystemError) -> Bool {
        let end = Int(try SystemCalls.status(of: descriptor, path).st_size)
        let found = try SystemCalls.read(descriptor, path, from: start, count: bytes.count)
        return found.count == end - start && bytes.starts(with: found)
    }
}
