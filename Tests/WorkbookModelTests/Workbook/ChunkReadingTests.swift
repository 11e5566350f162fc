import TestSupport
import Testing
import WorkbookModel

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

    @Test func entriesAreInPiecesOfTheirOwn() {
        let builder = RandomHistory(seed: 1, steps: 30).builder
        #expect(Workbook.texts(of: builder.bytes, about: 400).count > 10)
        #expect(Workbook.texts(of: [], about: 400).map(\.bytes) == [[]])
    }

    /// A file can become shorter while it is read.
    @Test func fileThatEndsEarlierThanItSaidIsReadToItsEnd() {
        let bytes = RandomHistory(seed: 2, steps: 30).builder.bytes
        let texts = Workbook.texts(ofFileOf: bytes.count + 5000, about: 700) { start, count in
            Array(bytes[min(start, bytes.count)..<min(start + count, bytes.count)])
        }
        #expect(texts.flatMap(\.bytes) == bytes)
    }

    private func expectSame(_ bytes: [UInt8], about length: Int) throws {
        let texts = Workbook.texts(of: bytes, about: length)
        #expect(texts.flatMap(\.bytes) == bytes)
        guard let whole = try? Workbook.read(Workbook.parse(bytes), knownCatalogs: []) else {
            #expect(throws: WorkbookProblem.self) { try Workbook.read(texts, knownCatalogs: []) }
            return
        }
        let workbook = try Workbook.read(texts, knownCatalogs: [])
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
