import TestSupport
import Testing
import WorkbookModel

/// A file whose last record was not written whole.
struct TornTailTests {
    @Test func fileCutAnywhereInItsLastRecordKeepsAllBefore() {
        let (builder, start) = WorkbookBuilder.twoEntries
        let whole = builder.bytes
        for end in start..<whole.count {
            let workbook = WorkbookBuilder.read(Array(whole[..<end]))
            #expect(workbook.entries.first?.isSound == true, "cut at \(end - start)")
            #expect(
                workbook.state(ofItemAt: 0).result == .compliant && !workbook.isConflict(itemAt: 0),
                "cut at \(end - start)")
        }
    }

    @Test func whatIsLeftOfACutRecordIsTheTailOrAStrayToTheLastByte() {
        let (builder, start) = WorkbookBuilder.twoEntries
        let whole = builder.bytes
        for end in start + 1..<whole.count {
            let workbook = WorkbookBuilder.read(Array(whole[..<end]))
            if let tail = workbook.tornTail {
                #expect(tail.range.upperBound == end && tail.bytes == Array(whole[tail.range]), "cut at \(end - start)")
                #expect(
                    workbook.readEnd == tail.range.lowerBound && tail.range.lowerBound >= start, "cut at \(end - start)"
                )
            } else {
                #expect(workbook.readEnd == end, "cut at \(end - start)")
                // A blank line alone, or a record that ends a line: kept where it is.
                #expect(whole[end - 1] == 0x0A || end == whole.count - 1, "cut at \(end - start)")
            }
        }
    }

    @Test func recordThatLacksOnlyItsLineFeedIsWhole() {
        let (builder, _) = WorkbookBuilder.twoEntries
        let workbook = WorkbookBuilder.read(builder.bytes.dropLast())
        #expect(
            workbook.tornTail == nil && workbook.lacksFinalLineFeed && workbook.entries.map(\.isSound) == [true, true])
    }

    @Test func recordThatEndsItsLineIsAStrayAndNeverCut() {
        var (builder, _) = WorkbookBuilder.twoEntries
        builder.edit(1, "Sum: ", "Smu: ")
        let workbook = builder.workbook
        #expect(workbook.tornTail == nil && workbook.isConflict(itemAt: 1))
    }

    @Test func whatStandsBehindABrokenBlockIsATailByItself() {
        var (builder, _) = WorkbookBuilder.twoEntries
        builder.edit(1, "Sum: ", "no field ")
        let whole = builder.bytes + Array("\nKin\n".utf8)
        let workbook = WorkbookBuilder.read(whole)
        #expect(workbook.tornTail?.bytes == Array("Kin\n".utf8))
        var pieces = builder.workbook
        #expect(pieces.tornTail == nil)
        pieces.absorb(pieces.parseContinuation(Array("\nKin\n".utf8)))
        #expect(pieces.tornTail == workbook.tornTail && pieces.readEnd == workbook.readEnd)
    }

    @Test(arguments: ["# seen", "  ", "\t", "# a\n# b"])
    func recordThatEndsItsLineIsNeverCutForWhatFollowsIt(addition: String) {
        var (builder, _) = WorkbookBuilder.twoEntries
        builder.edit(1, "Sum: ", "Smu: ")
        #expect(WorkbookBuilder.read(builder.bytes + Array(addition.utf8)).tornTail == nil)
    }

    @Test func soundRecordIsNotCutForANULBehindIt() {
        let (builder, _) = WorkbookBuilder.twoEntries
        let workbook = WorkbookBuilder.read(builder.bytes + Array("# c\u{0}".utf8))
        #expect(workbook.entries.map(\.isSound) == [true, true])
    }

    @Test(arguments: [
        "\u{0}\u{0}\u{0}\u{0}", "\n\u{0}\u{0}", "\nKind: assess\nItem: 1.1\u{0}\u{0}", "\nKind: assess\nNote: \u{0}\n",
    ])
    func zeroBytesAtTheEndAreTorn(addition: String) throws {
        let (builder, _) = WorkbookBuilder.twoEntries
        let workbook = WorkbookBuilder.read(builder.bytes + Array(addition.utf8))
        let tail = try #require(workbook.tornTail)
        #expect(workbook.entries.map(\.isSound) == [true, true])
        #expect(String(decoding: tail.bytes, as: UTF8.self) == addition.drop { $0 == "\n" })
    }

    @Test(arguments: ["K", "Kind", "\nKind: assess\nItem", "\nItem: 1.1-1\nResult: partial\n", "\n???\n", "\nKind:"])
    func unreadableEndIsTorn(addition: String) throws {
        let (builder, _) = WorkbookBuilder.twoEntries
        let tail = try #require(WorkbookBuilder.read(builder.bytes + Array(addition.utf8)).tornTail)
        #expect(String(decoding: tail.bytes, as: UTF8.self) == addition.drop { $0 == "\n" })
    }

    @Test func tornTailIsAFindingAtItsLine() {
        let (builder, _) = WorkbookBuilder.twoEntries
        let line = builder.text.count { $0 == "\n" } + 2
        let workbook = WorkbookBuilder.read(builder.bytes + Array("\nKind: assess\nIt".utf8))
        #expect(workbook.integrityFindings() == [Finding(.tornTail(bytes: 15), line: line)])
    }

    @Test func fileThatEndsInItsHeaderIsNotTorn() {
        #expect(WorkbookBuilder().workbook.tornTail == nil)
    }

    @Test func headerWithoutItsLastLineFeedIsNotTorn() {
        let workbook = WorkbookBuilder.read(WorkbookBuilder().header.dropLast())
        #expect(workbook.tornTail == nil && workbook.lacksFinalLineFeed)
    }
}
