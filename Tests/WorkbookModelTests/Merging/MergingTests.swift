import TestSupport
import Testing
import WorkbookModel

/// What one copy takes over from another, and in what form.
struct MergingTests {
    private var ours = WorkbookBuilder()
    private var theirs = WorkbookBuilder()

    @Test mutating func whatWeLackComesInTheirOrder() throws {
        let shared = ours.assess("1.1-1", .compliant)
        theirs.assess("1.1-2", .partial, by: "山田")
        _ = theirs.assess("1.1-1", .compliant)
        theirs.assess("1.2-1", .partial, by: "山田")
        let added = try addition().entries
        #expect(added.map(\.item) == ["1.1-2", "1.1-1", "1.2-1"])
        #expect(!added.map(\.id).contains(shared))
    }

    @Test mutating func entriesThatAreHereAreNotAddedAgain() throws {
        for builder in [\MergingTests.ours, \.theirs] {
            self[keyPath: builder].assess("1.1-1", .compliant)
            self[keyPath: builder].addByHand("Kind: assess\nItem: 1.1-2\nResult: partial\n")
        }
        #expect(try addition().bytes.isEmpty)
    }

    @Test mutating func recordsKeepTheirBytes() throws {
        theirs.assess("1.1-1", Assessment(result: .partial, note: "一行目\\\n\n三行目"))
        let fields = "Kind: remark\nColour: 赤\nColour: 青\nBy: a\nAt: b\n"
        theirs.addByHand(fields + "Sum: \(String(repeating: "a", count: 64))\nBehind: x\n")
        #expect(try addition().bytes == theirs.records.flatMap { [0x0A] + $0 })
    }

    @Test mutating func carriageReturnsAndCommentsStayBehind() throws {
        theirs.assess("1.1-1", Assessment(result: .partial, note: "一\n二"))
        let record = theirs.records[0]
        let text = theirs.text.replacing("\nResult: ", with: "\n# seen\nResult:")
        let withReturns = text.unicodeScalars.reduce(into: "") { $0 += $1 == "\n" ? "\r\n" : String($1) }
        let added = try ours.workbook.addition(from: WorkbookBuilder.read(Array(withReturns.utf8)))
        #expect(added.bytes == [0x0A] + record)
    }

    @Test mutating func damagedCopyIsTakenOverBesideTheSoundOne() throws {
        ours.assess("1.1-1", .compliant)
        theirs.assess("1.1-1", .compliant)
        theirs.edit(0, "Result: compliant", "Result: partial")
        let merged = try addition().merged
        #expect(merged.entries.map(\.isSound) == [true, false])
        #expect(!merged.isConflict(itemAt: 0))
    }

    @Test mutating func soundEntryComesWhereOnlyADamagedCopyIsHere() throws {
        ours.assess("1.1-1", .compliant)
        ours.edit(0, "Sum: ", "Sum: 0")
        theirs.assess("1.1-1", .compliant)
        #expect(try addition().entries.map(\.isSound) == [true])
    }

    @Test mutating func handWrittenAssessmentOfTheirsIsASideHere() throws {
        ours.assess("1.1-1", .compliant)
        theirs.addByHand("Kind: assess\nItem: 1.1-1\nResult: partial\nBy: 某\n")
        #expect(try addition().merged.state(ofItemAt: 0).sides.map(\.by) == ["佐藤 花子", "某"])
    }

    /// recutils stops at such a record, or reads another one out of it.
    @Test(arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0], Array("\n%rec: Item".utf8)])
    mutating func whatRecutilsDoesNotReadStaysBehind(bytes: [UInt8]) throws {
        theirs.addByHand("Kind: assess\nItem: 1.1-1\nResult: partial\nNote: X\n")
        let line = theirs.workbook.entries[0].line
        theirs.assess("1.1-2", .compliant, base: [])
        let damaged = theirs.bytes.flatMap { $0 == UInt8(ascii: "X") ? bytes : [$0] }
        let added = try ours.workbook.addition(from: WorkbookBuilder.read(damaged))
        #expect(added.entries.map(\.item) == ["1.1-2"] && added.leftBehind == [line])
    }

    @Test(arguments: [
        ("\n???\n", 1), ("\nNote: an entry without Kind\n", 1), ("\nKind: assess\nItem: 1.1-2\nResult: par", 1),
        ("\nKind: assess\nItem: 1.1-2\nNote: \u{0}\n\nKind: x\n", 1), ("\n%rec: Other\n\nA: b\n", 1),
        ("\n# a comment\n", 1), ("\n%rec: Workbook\n\nTitle: forged\n", 1),
    ])
    mutating func whatIsNoEntryStaysBehindAndIsSaid(text: String, count: Int) throws {
        theirs.assess("1.1-1", .compliant)
        let bytes = theirs.bytes + Array(text.utf8)
        let added = try ours.workbook.addition(from: WorkbookBuilder.read(bytes))
        #expect(added.leftBehind.count == count)
        #expect(added.merged.integrityFindings().allSatisfy { $0.code == "unsound-entry" || $0.code == "unknown-kind" })
    }

    @Test mutating func damageThatBothHaveIsNotSaid() throws {
        theirs.addByHand("???\n")
        ours.addByHand("???\n")
        #expect(try addition().leftBehind.isEmpty)
    }

    @Test mutating func entriesAroundConflictMarkersOfTheirsAreTakenOver() throws {
        theirs.addByHand("<<<<<<< HEAD\n")
        theirs.assess("1.1-1", .compliant, base: [])
        theirs.addByHand("=======\n")
        theirs.assess("1.1-2", .partial, base: [])
        theirs.addByHand(">>>>>>> other\n")
        #expect(try addition().entries.map(\.item) == ["1.1-1", "1.1-2"])
    }

    @Test func otherWorkbookIsRefused() {
        let other = WorkbookBuilder(id: "00000000-0000-4000-8000-000000000000").workbook
        #expect(throws: MergeProblem.otherWorkbook) { try ours.workbook.addition(from: other) }
    }

    @Test mutating func otherCatalogueIsRefused() {
        theirs.editHeader("CatalogDigest: ", "CatalogDigest: 0")
        // What can not be read as a digest leaves the catalogue itself to go by: make that another too.
        theirs.editHeader("VPN 接続を行う。", "VPN 接続を行わない。")
        #expect(throws: MergeProblem.otherCatalog) { try addition() }
    }

    @Test mutating func entriesUnderAnotherWorkbookRecordAreRefused() {
        theirs = WorkbookBuilder(profile: Profile(title: "別"))
        theirs.assess("1.1-1", .compliant)
        #expect(throws: MergeProblem.otherRecord) { try addition() }
    }

    @Test mutating func entriesUnderAnEditedWorkbookRecordAreTakenOver() throws {
        theirs.editHeader("Title: 点検", "Title: 別名")
        theirs.assess("1.1-1", .compliant)
        #expect(try addition().entries.map(\.isSound) == [true])
    }

    @Test mutating func entryThatOnlyTheirDamagedRecordMakesUnsoundIsKnownHere() throws {
        for builder in [\MergingTests.ours, \.theirs] { self[keyPath: builder].assess("1.1-1", .compliant) }
        theirs.assess("1.1-2", .partial)
        // Neither the stored sum of their workbook record nor the computed one is the one that the entries were made under.
        theirs.editHeader("Title: 点検", "Title: 別名")
        theirs.editHeader("\nSum: \(ours.sum)", "\nSum: \(String(repeating: "a", count: 64))")
        #expect(theirs.workbook.entries.map(\.isSound) == [false, false])
        let added = try addition()
        #expect(added.entries.map(\.item) == ["1.1-2"] && added.leftBehind.isEmpty)
        #expect(added.merged.entries.map(\.isSound) == [true, true])
    }

    @Test mutating func copyUnderAnotherSumOfAnUnsoundEntryComesOnce() throws {
        ours.addByHand("Kind: assess\nItem: 1.1-1\nResult: partial\nBy: 某\n")
        let head = theirs.assess("1.1-1", .compliant)
        theirs.addByHand("Kind: assess\nItem: 1.1-1\nResult: partial\nBy: 某\nSum: \(head)\n")
        let merged = try addition().merged
        #expect(merged.result(ofItemAt: 0) == .compliant && !merged.isConflict(itemAt: 0))
        #expect(try merged.addition(from: theirs.workbook).bytes.isEmpty)
    }

    @Test mutating func copiesUnderOtherSumsComeInTheirOrder() throws {
        let words = "Kind: assess\nItem: 1.1-1\nResult: partial\nBy: 某\n"
        theirs.addByHand(words)
        theirs.addByHand(words + "Sum: \(String(repeating: "a", count: 64))\n")
        theirs.assess("1.1-2", .partial, base: [])
        #expect(try addition().bytes == theirs.records.flatMap { [0x0A] + $0 })
    }

    @Test mutating func workbooksWithoutAnIDAreNoCopiesOfEachOther() {
        for builder in [\MergingTests.ours, \.theirs] {
            self[keyPath: builder].editHeader("Id: \(WorkbookBuilder.id)", "Idd: x")
        }
        #expect(throws: MergeProblem.unidentified) { try addition() }
    }

    @Test mutating func newerFormatIsRefused() {
        theirs.editHeader("Format: 1", "Format: 2")
        #expect(throws: MergeProblem.newerFormat(2)) { try addition() }
    }

    private func addition() throws -> MergeAddition { try ours.workbook.addition(from: theirs.workbook) }
}
