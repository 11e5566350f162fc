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
