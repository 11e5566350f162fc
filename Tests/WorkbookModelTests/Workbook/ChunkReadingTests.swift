import CLibrary
import Recfile
import Synchronization
import TestSupport
import Testing

@testable import WorkbookModel

/// A large file is parsed and verified in chunks on all processors; the outcome is that of reading it whole.
struct ChunkReadingTests {
    @Test(arguments: UInt64(1)...40) func chunksOfAnyLengthGiveWhatTheWholeGives(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 7000)
        let whole = RandomHistory(seed: seed, steps: 30).builder.bytes
        try expectSame(whole, about: Int.random(in: 1...3000, using: &random))
    }

    @Test(arguments: UInt64(1)...40) func damagedChunksGiveWhatTheDamagedWholeGives(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 8000)
        var bytes = RandomHistory(seed: seed, steps: 30).builder.bytes
        for _ in 0..<20 {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes.insert(0x0A, at: place)
            case 2: bytes.remove(at: place)
            default: bytes.removeLast(min(7, bytes.count))
            }
        }
        try expectSame(bytes, about: Int.random(in: 1...1500, using: &random))
    }

    /// What stands at a place where a file might be cut, and is one record or one value with what stands before it.
    @Test(arguments: [
        "Kind: assess\nNote: a\\\n\nKind: x\n", "Kind: assess\nNote: a\\\r\n\nKind: x\n",
        "Kind: seal\n+ \\\n\nKind: seal\nBy: b\n",
        "%rec: Remark\n\nKind: seal\nBy: b\n\nKind: seal\nBy: c\n", "<<<<<<< ours\n\nKind: seal\n",
        "# c\\\n\nKind: seal\nBy: b\n",
        // Not of entries only.
        "%rec: Workbook\n\nFormat: 1\nId: x\n\n%rec: Entry\n\nKind: seal\nBy: b\n",
    ])
    func textThatTakesWhatFollowsToItselfIsNotCutApart(text: String) throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        builder.addByHand(text)
        builder.assess("1.1-2", .partial)
        builder.addByHand(text)
        builder.seal()
        for length in 1...60 { try expectSame(builder.bytes, about: length * 17) }
    }

    @Test func entriesAreInPiecesOfTheirOwnAndReadAhead() throws {
        let chunks = try WorkbookChunks(of: RandomHistory(seed: 1, steps: 30).builder.bytes, about: 400)
        var last: WorkbookChunks.Chunk?
        while let chunk = try chunks.next() {
            #expect(chunk.readings?.count == chunk.text.records.count { $0.isEntry })
            last = chunk
        }
        #expect(chunks.texts.count > 10 && chunks.texts.count == chunks.count)
        #expect(last?.isLast == true)
    }

    @Test func emptyFileIsOneEmptyText() throws {
        let chunks = try WorkbookChunks(of: [], about: 400)
        #expect(try chunks.next()?.isLast == true)
        #expect(try chunks.next() == nil)
        #expect(chunks.texts.map(\.bytes) == [[]])
    }

    @Test func entriesBehindALongWorkbookRecordAreReadAsTheyAreAbsorbed() throws {
        let scope = String(repeating: "x", count: 20_000)
        var builder = WorkbookBuilder(profile: Profile(title: "点検", organization: "見本病院", scope: scope))
        for _ in 0..<40 { builder.assess("1.1-2", .compliant) }
        let chunks = try WorkbookChunks(of: builder.bytes, about: 900)
        #expect(chunks.sums == nil && chunks.count > 5)
        try expectSame(builder.bytes, about: 900)
    }

    /// As where the workbook record before the entries is not the first one.
    @Test func entriesReadUnderOtherSumsAreReadAgain() throws {
        var builder = WorkbookBuilder()
        // The first one is too far off to be looked at.
        builder.addByHand("%rec: Remark\n\nText: \(String(repeating: "x", count: 20_000))\n\nText: y\n")
        builder.addByHand("%rec: Workbook\n\nFormat: 1\nId: x\nCatalogDigest: \(String(repeating: "0", count: 64))\n")
        builder.addByHand("%rec: Entry\n")
        for _ in 0..<40 { builder.assess("1.1-2", .compliant) }
        let chunks = try WorkbookChunks(of: builder.bytes, about: 900)
        #expect(chunks.sums != nil && chunks.sums != [builder.sum])
        try expectSame(builder.bytes, about: 900)
    }

    /// A file can become shorter while it is read.
    @Test(arguments: [1, 700, 5000]) func fileThatEndsEarlierThanItSaidIsReadToItsEnd(lacking: Int) throws {
        let bytes = RandomHistory(seed: 2, steps: 30).builder.bytes
        let isShorter = Atomic(false)
        let owner = ThreadName()
        let chunks = try WorkbookChunks(ofFileOf: bytes.count, about: 700) { start, count in
            // Nothing is read ahead of that.
            if !owner.isCurrent { while !isShorter.load(ordering: .relaxed) { sched_yield() } }
            let end = isShorter.load(ordering: .relaxed) ? bytes.count - lacking : bytes.count
            return Array(bytes[min(start, end)..<min(start + count, end)])
        }
        isShorter.store(true, ordering: .relaxed)
        let whole = try Workbook.read(Workbook.parse(Array(bytes.dropLast(lacking))), knownCatalogs: [])
        let workbook = try Workbook.read(chunks, knownCatalogs: [])
        #expect(chunks.texts.flatMap(\.bytes) == Array(bytes.dropLast(lacking)))
        #expect(workbook.picture == whole.picture && workbook.tornTail == whole.tornTail)
    }

    /// The thread that made it.
    private struct ThreadName: @unchecked Sendable {
        // Safe: the name of a thread is only compared.
        private let thread = pthread_self()
        var isCurrent: Bool { pthread_equal(thread, pthread_self()) != 0 }
    }

    /// Whichever of its calls fails, the file can be closed then.
    @Test(arguments: 1...30) func nothingIsReadOnceReadingHasFailed(call: Int) throws {
        let bytes = RandomHistory(seed: 3, steps: 40).builder.bytes
        let calls = Atomic(0)
        #expect(throws: Unreadable.self) {
            let chunks = try WorkbookChunks(ofFileOf: bytes.count, about: bytes.count / 20) { start, count in
                if calls.add(1, ordering: .relaxed).newValue == call { throw Unreadable() }
                return Array(bytes[start..<start + count])
            }
            _ = try Workbook.read(chunks, knownCatalogs: [])
        }
        let before = calls.load(ordering: .relaxed)
        for _ in 0..<1000 { sched_yield() }
        #expect(calls.load(ordering: .relaxed) == before)
    }

    private struct Unreadable: Error {}

    /// Notes as long as what is looked at at a time.
    @Test(arguments: [4070, 4090, 4096, 8180, 12_300]) func fileIsCutWhereEntriesBegin(noteBytes: Int) throws {
        var builder = WorkbookBuilder()
        for more in 0..<12 {
            builder.assess(
                "1.1-1", Assessment(result: .compliant, note: String(repeating: "n", count: noteBytes + more)))
            builder.assess("1.1-2", Assessment(result: .partial, note: "Kind: \\\n\nKind: "))
        }
        let bytes = builder.bytes
        let starter = Array("\n\nKind: ".utf8)
        let places = bytes.indices.filter { place in
            place >= 2 && bytes[(place - 2)...].starts(with: starter)
        }
        let read: WorkbookChunks.Reader = { start, count in Array(bytes[start..<start + count]) }
        for count in [2, 3, 7, 40] {
            let cuts = try WorkbookChunks.cuts(ofFileOf: bytes.count, into: count, behind: places[0], read)
            let wanted = (1..<count).map { bytes.count / count * $0 }.filter { $0 > places[0] }
            var expected = [0]
            for place in wanted where place > expected[expected.count - 1] {
                if let next = places.first(where: { $0 >= place }) { expected.append(next) }
            }
            #expect(cuts == expected + [bytes.count])
        }
        for place in [0, places[3], places[3] + 1, places[20]] {
            #expect(
                try WorkbookChunks.firstCut(from: place, ofFileOf: bytes.count, read)
                    == places.first { $0 >= place })
        }
        try expectSame(bytes, about: 5000)
    }

    private func expectSame(_ bytes: [UInt8], about length: Int) throws {
        let chunks = try WorkbookChunks(of: bytes, about: length)
        guard let whole = try? Workbook.read(Workbook.parse(bytes), knownCatalogs: []) else {
            #expect(throws: WorkbookProblem.self) { try Workbook.read(chunks, knownCatalogs: []) }
            return
        }
        let workbook = try Workbook.read(chunks, knownCatalogs: [])
        #expect(chunks.texts.flatMap(\.bytes) == bytes)
        #expect(workbook.picture == whole.picture)
        #expect(workbook.entries.map(\.id) == whole.entries.map(\.id))
        #expect(workbook.entries.map(\.isSound) == whole.entries.map(\.isSound))
        #expect(workbook.entries.map(\.item) == whole.entries.map(\.item))
        #expect(workbook.entries.map(\.line) == whole.entries.map(\.line))
        #expect(workbook.integrityFindings() == whole.integrityFindings())
        #expect(workbook.writeObstacle == whole.writeObstacle)
        #expect(workbook.readEnd == whole.readEnd && workbook.tornTail == whole.tornTail)
        #expect(workbook.lacksFinalLineFeed == whole.lacksFinalLineFeed)
    }
}
