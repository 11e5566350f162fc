import TestSupport
import Testing
import WorkbookModel

/// A file that grows is read piece by piece; the outcome is that of reading it whole.
struct IncrementalReadingTests {
    @Test(arguments: UInt64(1)...40)
    func piecesSplitBetweenRecordsGiveWhatTheWholeGives(seed: UInt64) throws {
        let builder = RandomHistory(seed: seed, steps: 20).builder
        var random = SeededGenerator(seed: seed &+ 3000)
        var workbook = WorkbookBuilder.read(builder.header)
        var piece: [UInt8] = []
        for record in builder.records {
            piece += [0x0A] + record
            if Bool.random(using: &random) {
                workbook.absorb(workbook.parseContinuation(piece))
                piece = []
            }
        }
        workbook.absorb(workbook.parseContinuation(piece))
        expectSame(workbook, builder.workbook)
    }

    @Test(arguments: UInt64(1)...40)
    func tornTailsThatAreCompletedLaterGiveWhatTheWholeGives(seed: UInt64) throws {
        let builder = RandomHistory(seed: seed, steps: 12).builder
        let bytes = builder.bytes
        var random = SeededGenerator(seed: seed &+ 4000)
        var end = builder.header.count
        var workbook = WorkbookBuilder.read(Array(bytes[..<end]))
        while end < bytes.count {
            end = min(bytes.count, end + Int.random(in: 1...300, using: &random))
            // What the file holds behind what was read, as the next look at it gives.
            guard end == bytes.count || isUnfinished(bytes[..<end]) else { continue }
            workbook.absorb(workbook.parseContinuation(Array(bytes[workbook.readEnd..<end])))
        }
        expectSame(workbook, builder.workbook)
    }

    @Test func byteOrderMarkAndMissingLastLineFeedArePartOfTheCount() {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        let bytes = [0xEF, 0xBB, 0xBF] + builder.bytes.dropLast()
        var workbook = WorkbookBuilder.read(bytes)
        #expect(workbook.lacksFinalLineFeed && workbook.readEnd == bytes.count)
        builder.assess("1.1-2", .partial)
        workbook.absorb(workbook.parseContinuation([0x0A, 0x0A] + builder.records[1]))
        expectSame(workbook, WorkbookBuilder.read([0xEF, 0xBB, 0xBF] + builder.bytes))
    }

    @Test func emptyContinuationChangesNothing() {
        let builder = RandomHistory(seed: 1, steps: 10).builder
        var workbook = builder.workbook
        workbook.absorb(workbook.parseContinuation([]))
        expectSame(workbook, builder.workbook)
    }

    // MARK: What arrives before what it names

    @Test func assessmentThatArrivesFirstTakesThePlaceOfTheOneItNames() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        let second = builder.assess("1.1-1", .compliant)
        builder.reorderRecords { $0.reverse() }
        let workbook = readOneByOne(builder)
        #expect(workbook.state(ofItemAt: 0).current?.id == second && !workbook.isConflict(itemAt: 0))
        #expect(workbook.tips == [second] && workbook.integrityFindings().isEmpty)
        #expect(workbook.counts[.compliant] == 1 && workbook.counts.assessed == 1)
    }

    @Test func profileThatArrivesFirstTakesThePlaceOfTheOneItNames() {
        var builder = WorkbookBuilder()
        let first = builder.profile(Profile(title: "二"), base: [])
        builder.profile(Profile(title: "三"), base: [first])
        builder.reorderRecords { $0.reverse() }
        #expect(readOneByOne(builder).profile.title == "三")
    }

    @Test func reviewThatArrivesFirstTakesThePlaceOfTheOneItNames() {
        var builder = WorkbookBuilder()
        let head = builder.assess("1.1-1", .compliant)
        let first = builder.review("1.1-1", .returned, base: [head])
        builder.review("1.1-1", .accepted, base: [head, first])
        builder.reorderRecords { $0.reverse() }
        #expect(readOneByOne(builder).state(ofItemAt: 0).review == .accepted)
    }

    @Test func sealThatArrivesFirstIsWholeOnceWhatItCoversIsHere() {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        let seal = builder.seal()
        builder.reorderRecords { $0.reverse() }
        #expect(readOneByOne(builder).seal(seal)?.isWhole == true)
    }

    @Test func undoThatArrivesFirstIsOneOnceItsTargetIsHere() throws {
        var builder = WorkbookBuilder()
        let first = builder.assess("1.1-1", .partial)
        let undo = builder.newEntry(.assess(item: "1.1-1", .none), base: [first], undoes: first)
        builder.add(undo)
        builder.reorderRecords { $0.reverse() }
        let moment = Moment(timestamp: "2026-04-03T09:00:00+09:00")
        guard case .refused(let refused) = readOneByOne(builder).plan(.undo, by: "佐藤 花子", at: moment) else {
            Issue.record("the undone entry is taken back again")
            return
        }
        #expect(refused.reason == .nothingToUndo)
    }

    @Test func damagedCopyThatArrivesFirstIsHistoryOnceTheSoundOneIsHere() {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        // Under another item, which the sound entry does not touch.
        builder.addByHand(String(decoding: builder.records[0], as: UTF8.self).replacing("1.1-1", with: "1.1-2"))
        builder.reorderRecords { $0.reverse() }
        let workbook = readOneByOne(builder)
        #expect(!workbook.isConflict(itemAt: 1) && workbook.counts.conflicts == 0)
    }

    @Test func secondCopyThatTellsWhatAnUnsoundEntryWasSettlesIt() {
        var builder = WorkbookBuilder()
        let head = builder.assess("1.1-1", .compliant)
        let words = "Kind: assess\nItem: 1.1-1\nResult: partial\nBy: 某\n"
        builder.addByHand(words)
        builder.addByHand(words + "Sum: \(head)\n")
        let workbook = readOneByOne(builder)
        #expect(!workbook.isConflict(itemAt: 0) && workbook.counts.conflicts == 0)
    }

    @Test func itemThatOnlyALaterEntryNamesIsForeignOnce() {
        var builder = WorkbookBuilder()
        let first = builder.assess("9.9-9", .partial, base: [])
        builder.assess("9.9-9", .compliant, base: [first])
        builder.reorderRecords { $0.reverse() }
        let workbook = readOneByOne(builder)
        #expect(workbook.foreignItems == ["9.9-9"] && workbook.state(ofForeignItemAt: 0).result == .compliant)
    }

    private func readOneByOne(_ builder: WorkbookBuilder) -> Workbook {
        var workbook = WorkbookBuilder.read(builder.header)
        for record in builder.records { workbook.absorb(workbook.parseContinuation([0x0A] + record)) }
        return workbook
    }

    /// Whether a writer was stopped in the midst of a record, before its Sum was whole.
    private func isUnfinished(_ bytes: ArraySlice<UInt8>) -> Bool {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.last.map { !$0.isEmpty && !$0.starts(with: "Sum".utf8) } == true
    }

    private func expectSame(_ left: Workbook, _ right: Workbook, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(left.picture == right.picture, sourceLocation: sourceLocation)
        #expect(left.entries.map(\.id) == right.entries.map(\.id), sourceLocation: sourceLocation)
        #expect(left.entries.map(\.line) == right.entries.map(\.line), sourceLocation: sourceLocation)
        #expect(left.readEnd == right.readEnd, sourceLocation: sourceLocation)
        #expect(left.tornTail == right.tornTail, sourceLocation: sourceLocation)
        #expect(left.lacksFinalLineFeed == right.lacksFinalLineFeed, sourceLocation: sourceLocation)
        let lines = left.integrityFindings().map { "\($0.line ?? 0) \($0.code)" }.sorted()
        #expect(
            lines == right.integrityFindings().map { "\($0.line ?? 0) \($0.code)" }.sorted(),
            sourceLocation: sourceLocation)
    }
}
