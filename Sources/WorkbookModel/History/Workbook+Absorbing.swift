import Recfile

extension Workbook {
    /// Parses the file's bytes from `readEnd` on.
    public func parseContinuation(_ bytes: [UInt8]) -> RecfileText {
        RecfileText(bytes, firstLine: lineCount + 1, type: lastType, splittingAt: Workbook.entryStarter)
    }

    /// Whether `bytes`, appended, would read as exactly `newEntries`, all sound.
    public func readsBack(_ bytes: [UInt8], as newEntries: [NewEntry]) -> Bool {
        let text = parseContinuation(bytes)
        guard text.damage.isEmpty, text.records.count == newEntries.count else { return false }
        let roles = EntryReader.Roles(text)
        return zip(text.records, newEntries).allSatisfy { record, new in
            let entry = entryReader.read(record, roles).entry
            return entry.isSound && entry.by == new.storedBy && entry.says(new.content)
        }
    }

    /// Adds the entries of `text`, the file's continuation from `readEnd` on, and moves `readEnd`.
    public mutating func absorb(_ text: RecfileText) { absorb([text]) }

    /// The same for consecutive texts, of which only the last one may end in the middle of a record.
    mutating func absorb(_ texts: [RecfileText]) {
        links.reserve(texts.reduce(0) { $0 + $1.records.count })
        var touched: [Int32] = []
        for (index, text) in texts.enumerated() { absorb(text, isLast: index == texts.count - 1, nil, &touched) }
        refresh(&touched)
    }

    /// Adds the entries of `first` and of the chunks that follow it.
    ///
    /// - Returns: whether they hold nothing but entries; else not all were added.
    mutating func absorb(_ first: WorkbookChunks.Chunk, _ chunks: WorkbookChunks) throws -> Bool {
        let isReadAhead = chunks.sums == entryReader.sums.map(\.workbookSum)
        var touched: [Int32] = []
        var chunk = first
        while true {
            links.reserve(chunk.text.records.count + chunks.countOfFollowing(like: chunk))
            absorb(chunk.text, isLast: chunk.isLast, isReadAhead ? chunk.readings : nil, &touched)
            guard let next = try chunks.next() else { break }
            if !Workbook.isOfEntriesOnly(next.text) { return false }
            chunk = next
        }
        refresh(&touched)
        return true
    }

    /// Refreshes the status of `touched`, the subjects that were added to.
    private mutating func refresh(_ touched: inout [Int32]) {
        profileHeads.removeAll { isSuperseded[Int($0)] }
        // A stray is settled when the sound entry that it is a copy of, or that settled it, arrives.
        touched += subjectsWithUnsound
        // Refresh each once: a step touches few of many subjects, an open touches all of them repeatedly.
        guard touched.count * 8 > subjects.count else {
            for subject in Set(touched) { refreshStatus(Int(subject)) }
            return
        }
        var isFresh = [Bool](repeating: false, count: subjects.count)
        for subject in touched.lazy.map({ Int($0) }) where !isFresh[subject] {
            refreshStatus(subject)
            isFresh[subject] = true
        }
    }

    /// - Parameters:
    ///   - isLast: whether the file ends with the text, perhaps in the middle of a record.
    ///   - readings: every entry of the text, in order, where they were read already.
    ///   - touched: gets the subjects whose status may have changed.
    private mutating func absorb(
        _ text: RecfileText, isLast: Bool, _ readings: [EntryReader.Reading]?, _ touched: inout [Int32]
    ) {
        let tail = isLast ? TailInspection(text, reader: entryReader) : TailInspection()
        let start = readEnd
        let end = tail.tornStart ?? text.bytes.count
        absorbRecords(of: text, before: end, readings, &touched)
        for comment in Workbook.furtherComments(of: text) where comment.range.lowerBound < end {
            let beginning = String(decoding: text.bytes[comment.range].prefix(60), as: UTF8.self)
            readingFindings.append(Finding(.comment(beginning), line: comment.line))
        }
        for damaged in text.damage where damaged.range.lowerBound < end { addFinding(about: damaged, in: text) }

        readEnd = start + end
        tornTail = tail.tornStart.map {
            TornTail(
                range: start + $0..<start + text.bytes.count, line: tail.tornLine, bytes: Array(text.bytes[$0...]))
        }
        if !text.bytes.isEmpty { lacksFinalLineFeed = tail.tornStart == nil && text.bytes.last != 0x0A }
        lineCount = tail.tornStart == nil ? lineCount + text.lineCount : tail.tornLine - 1
        if lacksFinalLineFeed { lineCount -= 1 }
        lastType = text.lastType ?? lastType
    }

    /// - Parameter end: where in the text a torn record begins, else its end.
    private mutating func absorbRecords(
        of text: RecfileText, before end: Int, _ readings: [EntryReader.Reading]?, _ touched: inout [Int32]
    ) {
        var newLinks: [EntryLinks.Link] = []
        // Records before the only type would be of none.
        let isUsual = text.typeNames == [Workbook.entryType] && text.records.first?.type == Workbook.entryType
        if let readings, isUsual, readings.count == text.records.count, end == text.bytes.count {
            // Nothing but entries, as nearly all of a large file.
            for reading in readings { absorb(reading, in: text, &touched, &newLinks) }
            return
        }
        let roles = EntryReader.Roles(text)
        var index = 0
        for record in text.records where !record.isDescriptor && record.range.lowerBound < end {
            if record.isEntry {
                if !isUsual, !hasDescriptorFinding, record.type != Workbook.entryType {
                    hasDescriptorFinding = true
                    readingFindings.append(Finding(.wrongDescriptor(record.type ?? ""), line: record.line))
                }
                absorb(readings?[index] ?? entryReader.read(record, roles), in: text, &touched, &newLinks)
                index += 1
            } else if record.type == Workbook.entryType, !WorkbookRecord.isOne(record) {
                readingFindings.append(Finding(.recordWithoutKind, line: record.line))
            }
        }
    }

    private mutating func absorb(
        _ reading: EntryReader.Reading, in text: RecfileText, _ touched: inout [Int32],
        _ newLinks: inout [EntryLinks.Link]
    ) {
        var entry = reading.entry
        entry.move(to: text)
        if let item = reading.item { entry.subject = subject(named: item) }
        if links.contains(entry) {
            if links.lacks(entry, among: entries) { copies.append(entry) }
            links.addCopy(entry)
            return
        }
        let position = Int32(entries.count)
        if !entry.isSound || entry.kind == .unknown { irregular.append(position) }
        entries.append(entry)
        isSuperseded.append(false)
        newLinks.removeAll(keepingCapacity: true)
        links.add(reading, entry, at: position, &newLinks)
        for link in newLinks { supersede(along: link) }

        if entry.subject >= 0 {
            touched.append(entry.subject)
            histories[Int(entry.subject)].entries.append(position)
        }
        if entry.isUndo, entry.isSound, let target = entry.undoes { undoers[target, default: []].append(position) }
        switch entry.kind {
        case .assess where entry.subject >= 0:
            if !entry.isSound {
                histories[Int(entry.subject)].unsound.append(position)
                subjectsWithUnsound.insert(entry.subject)
            } else {
                histories[Int(entry.subject)].heads.append(position)
            }
        case .review where entry.isSound && entry.subject >= 0:
            histories[Int(entry.subject)].reviews.append(position)
        case .profile where entry.isSound:
            profileHeads.append(position)
        default: break
        }
    }

    /// An entry supersedes those of its kind and item that it names.
    private mutating func supersede(along link: EntryLinks.Link) {
        // Field by field: to copy a whole entry would count a reference to its text.
        let kind = entries[Int(link.to)].kind
        let subject = entries[Int(link.to)].subject
        guard entries[Int(link.from)].kind == kind, entries[Int(link.from)].subject == subject else { return }
        switch kind {
        case .assess where subject >= 0:
            isSuperseded[Int(link.to)] = true
        case .profile, .review: isSuperseded[Int(link.to)] = true
        default: break
        }
    }

    /// The position of an item, added to the subjects when the catalogue lacks it.
    private mutating func subject(named item: String) -> Int32 {
        if let position = subjectPositions[item] { return position }
        let position = Int32(subjects.count)
        subjects.append(item)
        subjectPositions[item] = position
        histories.append(ItemHistory())
        return position
    }

    private mutating func refreshStatus(_ subject: Int) {
        // All at once: to take out each head when it is superseded would take time with the square of their number.
        histories[subject].heads.removeAll { isSuperseded[Int($0)] }
        let status = status(ofSubject: subject)
        if subject < catalog.items.count {
            counts.add(histories[subject].status, -1)
            counts.add(status, 1)
        }
        histories[subject].status = status
        histories[subject].assessors = Memo()
    }

    private func status(ofSubject subject: Int) -> ItemStatus {
        let history = histories[subject]
        let hasStray = history.unsound.contains { !links.isSettled(entries[Int($0)]) }
        let isConflict = hasStray || !headsAgree(history)
        // The latest side is current. The id decides between equal times, so that every copy agrees.
        let strays = hasStray ? history.unsound.filter { !links.isSettled(entries[Int($0)]) } : []
        let current = (history.heads + strays).max { left, right in
            let (left, right) = (entries[Int(left)], entries[Int(right)])
            return (Instant(left.at), left.id) < (Instant(right.at), right.id)
        }
        let result = current.map { entries[Int($0)].result } ?? .unassessed
        // An owner or a due date alone is nothing to confirm.
        let isCarried =
            !isConflict && result.isAssessed && history.heads.allSatisfy { entries[Int($0)].isCarried }
        return ItemStatus(
            result: result, isConflict: isConflict, isCarried: isCarried, current: current ?? -1)
    }

    private func headsAgree(_ history: ItemHistory) -> Bool {
        guard history.heads.count > 1 else { return true }
        let first = entries[Int(history.heads[0])].assessment
        return history.heads.dropFirst().allSatisfy { entries[Int($0)].assessment == first }
    }

    private mutating func addFinding(about damaged: LineSpan, in text: RecfileText) {
        let bytes = text.bytes[damaged.range]
        if GitConflictMarker.begins(bytes) {
            if case nil = writeObstacle { writeObstacle = .conflictMarkers(line: damaged.line) }
            readingFindings.append(Finding(.conflictMarkers, line: damaged.line))
        } else {
            readingFindings.append(
                Finding(.damagedLine(String(decoding: bytes.prefix(60), as: UTF8.self)), line: damaged.line))
        }
    }
}
