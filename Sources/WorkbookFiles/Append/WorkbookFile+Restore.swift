import WorkbookModel

extension WorkbookFile {
    /// What was recorded in the last 90 days and the file lacks; nothing without a state folder.
    ///
    /// An entry is kept a second time once it is in the file. So what was recorded between this file's reading and the look at
    /// the second copies is in the file now, and is not missing.
    public var lookForMissing: SecondCopies.Look {
        guard let secondCopies else { return SecondCopies.Look() }
        let look = secondCopies.look(for: workbook, today: LocalClock.today())
        if look.isEmpty { return look }
        var now = self
        // A file that is gone lacks what it lacked.
        let isOther = (try? now.refresh()) ?? false
        return isOther ? look.without { now.workbook.entry($0.id) != nil } : look
    }

    /// The entries that were recorded in this very file in the last 90 days and that it lacks.
    public var missingEntries: [Entry] { lookForMissing.missing }

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
