import WorkbookModel

extension WorkbookFile {
    /// The entries that were recorded here in the last 90 days and that the file lacks; empty without a state folder.
    public var missingEntries: [Entry] {
        secondCopies?.missing(from: workbook, today: LocalClock.today()) ?? []
    }

    /// Appends the records of those of `entries` that the file lacks, as they were.
    ///
    /// - Parameters:
    ///   - entries: what ``missingEntries`` gave.
    ///   - onWait: called once when another process holds the lock, before waiting for up to 5 s.
    /// - Returns: how many were put back.
    @discardableResult
    public mutating func putBack(_ entries: [Entry], onWait: () -> Void = {}) throws(FileProblem) -> Int {
        var count = 0
        try append(isOwn: false, onWait) { file in
            let addition = try file.addition(of: entries)
            count = addition.entries.count
            return addition.bytes
        }
        return count
    }

    private func addition(of entries: [Entry]) throws(FileProblem) -> MergeAddition {
        do {
            return try workbook.addition(of: entries)
        } catch {
            throw .notMergeable(path: path, error)
        }
    }

    /// Remembers that these entries are not to be put back.
    public func leaveOut(_ entries: [Entry]) throws(FileProblem) {
        do {
            try secondCopies?.leaveOut(entries)
        } catch {
            throw .system(error)
        }
    }
}
