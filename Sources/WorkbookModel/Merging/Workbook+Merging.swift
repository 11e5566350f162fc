import Recfile

extension Workbook {
    /// What to add to this workbook to make it the union of both, by id. The union's state does not depend on which of
    /// them is `theirs`, nor, among several, on their order and grouping.
    public func addition(from theirs: Workbook) throws(MergeProblem) -> MergeAddition {
        for workbook in [self, theirs] {
            if case .newerFormat(let format) = workbook.writeObstacle { throw .newerFormat(format) }
        }
        if let problem = mismatch(with: theirs) { throw problem }
        // Copies are kept apart from the entries, so restore the file's order where there are any.
        var all = Array(theirs.entries)
        if !theirs.copies.isEmpty { all = (all + theirs.copies).sorted { $0.line < $1.line } }
        let kinds = Set(readingFindings.map(\.kind))
        let unread = theirs.readingFindings.filter { $0.kind.isUnreadText && !kinds.contains($0.kind) }
        let torn = theirs.tornTail?.bytes == tornTail?.bytes ? nil : theirs.tornTail?.line
        return try addition(of: all, unread: unread.compactMap(\.line) + [torn].compactMap { $0 })
    }

    /// Why the two are not copies of one workbook; `nil` where they are.
    func mismatch(with other: Workbook) -> MergeProblem? {
        if identity.id.isEmpty || other.identity.id.isEmpty { return .unidentified }
        if identity.id != other.identity.id { return .otherWorkbook }
        let digests = [self, other].map { $0.identity.catalogDigest ?? $0.catalog.digest }
        return digests[0] == digests[1] ? nil : .otherCatalog
    }

    /// The `entries` that are not here.
    func lacking(of entries: some Sequence<Entry>) -> [Entry] {
        entries.filter { links.lacks($0, among: self.entries) }
    }

    /// The entries in `bytes`, records kept elsewhere, that would be sound in this workbook and that it lacks.
    public func soundEntriesLacking(from bytes: [UInt8]) -> [Entry] {
        let text = RecfileText(bytes, splittingAt: Workbook.entryStarter)
        let roles = EntryReader.Roles(text)
        let entries = text.records.filter(\.isEntry).map { record in
            let reading = entryReader.read(record, roles)
            var entry = reading.entry
            entry.subject = reading.item.flatMap { subjectPositions[$0] } ?? -1
            return entry
        }
        return lacking(of: entries.filter(\.isSound))
    }

    /// What to add to this workbook so that it has all of `entries`.
    ///
    /// - Parameter unread: further lines to report as left behind, besides entries that can not be copied.
    public func addition(of entries: [Entry], unread: [Int] = []) throws(MergeProblem) -> MergeAddition {
        var leftBehind = unread
        var taken: [Entry] = []
        var bytes: [UInt8] = []
        for entry in lacking(of: entries) {
            let stored = entry.record.storedBytes
            let copy = reading(copyOf: stored)
            if entry.isSound, let copy, !copy.isSound { throw .otherRecord }
            guard let copy, copy.id == entry.id || copy.isSound, copy.record.isPlain else {
                leftBehind.append(entry.line)
                continue
            }
            // Where the other file's Workbook record is damaged, an entry unsound there may be sound, and known, here.
            if !links.lacks(copy, among: self.entries) { continue }
            taken.append(entry)
            bytes += [0x0A] + stored
        }
        var merged = self
        if !bytes.isEmpty { merged.absorb(merged.parseContinuation(bytes)) }
        return MergeAddition(entries: taken, bytes: bytes, leftBehind: Array(Set(leftBehind)).sorted(), merged: merged)
    }

    /// The entry that `stored` reads as at the end of this file; `nil` where it reads as several records, or as a torn
    /// one because of a NUL in it.
    private func reading(copyOf stored: [UInt8]) -> Entry? {
        let text = RecfileText(stored, splittingAt: Workbook.entryStarter)
        guard text.records.count == 1, text.damage.isEmpty, let record = text.records.first, record.isEntry,
            TailInspection(text, reader: entryReader).tornStart == nil
        else { return nil }
        return entryReader.read(record, EntryReader.Roles(text)).entry
    }
}

extension Finding.Kind {
    /// Whether it is about text that is no entry.
    fileprivate var isUnreadText: Bool {
        switch self {
        case .damagedLine, .recordWithoutKind, .unknownRecord, .secondWorkbookRecord, .comment, .conflictMarkers: true
        default: false
        }
    }
}
