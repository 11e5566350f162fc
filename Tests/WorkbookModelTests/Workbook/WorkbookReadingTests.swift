import Recfile
import TestSupport
import Testing
import WorkbookModel

/// What a file must be to be a workbook, and what is made of one that is not as it should be.
struct WorkbookReadingTests {
    @Test func newWorkbookHasNoIntegrityFindings() {
        #expect(WorkbookBuilder().workbook.integrityFindings().isEmpty)
    }

    @Test(.enabled(if: Recutils.isInstalled)) func recfixAcceptsAWorkbookWithEntriesOfAllKinds() throws {
        var builder = WorkbookBuilder()
        let evidence = [Evidence(reference: "a.pdf"), Evidence(reference: "聞き取り")]
        let head = builder.assess("1.1-1", Assessment(result: .notApplicable, evidence: evidence, note: "一\\\n\n二"))
        builder.review("1.1-1", .returned, base: [head])
        builder.profile(Profile(title: "新", organization: "組織", scope: "全部"), base: [])
        builder.seal()
        try TemporaryFolder.with { folder in
            try folder.write(builder.bytes, to: "w.rec")
            #expect(try Recutils.complaints(aboutFileAt: folder("w.rec")) == "")
        }
    }

    @Test(.enabled(if: Recutils.isInstalled)) func recselJoinsEntriesToTheirItems() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-2", .partial)
        try TemporaryFolder.with { folder in
            try folder.write(builder.bytes, to: "w.rec")
            let options = ["-t", "Entry", "-j", "Item", "-p", "Item_Number,Item_Text,Result,By"]
            let fields = try Recutils.select(options, from: folder("w.rec")).map { $0.map(\.value) }
            #expect(fields == [["①-2", "バックアップを取る。", "partial", "佐藤 花子"]])
        }
    }

    @Test(arguments: [
        ("", WorkbookProblem.empty), (" \r\n\n", .empty), ("a\u{0}b\n", .binary), (WorkbookCatalogText.text, .catalog),
        ("hello\n", .notAWorkbook(line: 1)), ("\n\nTitle: x\n", .notAWorkbook(line: 3)),
        ("# c\n", .notAWorkbook(line: 1)), ("# tenken 点検簿 (assessment workbook), a GNU recfile", .cutOff),
        ("# tenken 点検簿 (assessment workbook)\n\n" + WorkbookCatalogText.text, .cutOff),
    ])
    func whatIsNoWorkbookIsRefusedWithTheReason(text: String, problem: WorkbookProblem) {
        #expect(throws: problem) { try Workbook.read(Workbook.parse(Array(text.utf8)), knownCatalogs: []) }
    }

    @Test func newerFormatIsReadAndNotWritten() {
        var builder = sample
        builder.editHeader("Format: 1", "Format: 2")
        let workbook = builder.workbook
        #expect(workbook.writeObstacle == .newerFormat(2) && workbook.entries.count == 1)
    }

    @Test func conflictMarkersAreReadAndNotWritten() throws {
        var builder = sample
        builder.addByHand("<<<<<<< ours\n")
        let marker = builder.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
            $0.hasPrefix("<<<<")
        }
        let line = try #require(marker) + 1
        builder.assess("1.1-2", .partial)
        builder.addByHand("=======\n")
        builder.assess("1.2-1", .partial)
        builder.addByHand(">>>>>>> theirs\n")
        let workbook = builder.workbook
        #expect(
            workbook.writeObstacle == .conflictMarkers(line: line)
                && workbook.entries.map(\.isSound) == [true, true, true])
    }

    @Test(arguments: ["<<<<<<< ours", "=======", ">>>>>>> theirs", "||||||| base"])
    func eachOfGitsMarkersIsOne(line: String) {
        var builder = sample
        builder.addByHand(line + "\n")
        builder.assess("1.1-2", .partial, base: [])
        #expect(builder.workbook.integrityFindings().map(\.code) == ["conflict-markers"])
    }

    @Test func conflictMarkersAtTheEndAreNoTornTail() {
        var builder = sample
        builder.addByHand(">>>>>>> theirs\n")
        #expect(builder.workbook.tornTail == nil)
    }

    @Test func entriesWithoutAWorkbookRecordAreReadAndNotWritten() {
        let bytes = Array(WorkbookCatalogText.text.utf8) + [0x0A] + sample.records[0]
        let workbook = WorkbookBuilder.read(bytes)
        #expect(workbook.writeObstacle == .noWorkbookRecord && workbook.entries.count == 1)
    }

    @Test func workbookRecordWhoseFormatIsDamagedIsStillKnown() {
        var builder = sample
        builder.editHeader("Format: 1", "Fxrmat: 1")
        #expect(builder.workbook.identity.id == WorkbookBuilder.id)
    }

    @Test func secondWorkbookRecordIsAFindingAndTheFirstCounts() {
        var builder = sample
        builder.addByHand("Format: 1\nId: other\n")
        builder.assess("1.1-2", .partial)
        let workbook = builder.workbook
        #expect(workbook.identity.id == WorkbookBuilder.id && codes(workbook).contains("second-workbook-record"))
    }

    @Test(arguments: ["%rec: Entry\n", "%rec: Entry"])
    func entriesUnderAWrongDescriptorAreReadAndFoundOnce(descriptor: String) {
        var builder = sample
        builder.assess("1.1-2", .partial)
        builder.editHeader(descriptor, descriptor.replacing("Entry", with: "Enry"))
        let workbook = builder.workbook
        #expect(
            workbook.entries.map(\.isSound) == [true, true]
                && codes(workbook) == ["changed-descriptor", "wrong-descriptor"])
    }

    @Test func entriesWithoutAnyDescriptorAreRead() {
        var builder = sample
        builder.editHeader("%rec: Entry", "%rex: Entry")
        #expect(builder.workbook.entries.map(\.isSound) == [true])
    }

    @Test func recordOfAnUnknownTypeIsAFinding() {
        var builder = sample
        builder.editHeader("%rec: Workbook", "%rec: Remark\n\nText: x\n\n%rec: Workbook")
        #expect(codes(builder.workbook) == ["unknown-record", "changed-descriptor"])
    }

    @Test(arguments: [
        ("%rec: Item", "%rec: Item\n%doc: x"), ("%mandatory: Format", "%mandatory: Farmat"),
        ("%type: Format int\n", ""), ("%rec: Entry\n", "%rec: Entry\n%sort: By\n"),
        ("%rec: Entry", "%key: Id\n\n%rec: Entry"),
    ])
    func changedDescriptorIsAFinding(was: String, isNow: String) {
        var builder = sample
        builder.editHeader(was, isNow)
        let workbook = builder.workbook
        #expect(codes(workbook) == ["changed-descriptor"] && workbook.entries.map(\.isSound) == [true])
    }

    @Test func workbookWhoseRecordHasNoDescriptorDigestIsReadAsItIs() throws {
        let builder = sample
        let record = try #require(builder.workbook.identity.descriptorDigest).description
        let text = String(decoding: builder.bytes, as: UTF8.self).replacing("DescriptorDigest: \(record)\n", with: "")
        let workbook = WorkbookBuilder.read(Array(text.utf8))
        // Not as it was made: the record's sum says so, and nothing else does.
        #expect(codes(workbook) == ["unsound-workbook-record"])
    }

    @Test func entryWithoutKindBetweenOthersIsAFindingAndNoEntry() {
        var builder = sample
        builder.addByHand("Note: x\n")
        builder.assess("1.1-2", .partial)
        let workbook = builder.workbook
        #expect(codes(workbook) == ["record-without-kind"] && workbook.entries.count == 2)
    }

    @Test func damagedCatalogueIsShownAsFarAsItCanBeRead() {
        var builder = sample
        builder.editHeader("Id: 1.1-2\n", "???\n")
        let workbook = builder.workbook
        #expect(
            workbook.catalog.items.count == WorkbookCatalogText.items.count
                && codes(workbook).contains("catalog-digest"))
    }

    @Test func knownCatalogueStandsInForADamagedCopy() {
        var builder = sample
        builder.editHeader("VPN 接続を行う。", "VPN 接続を行わない。")
        let known = CatalogReader.read(WorkbookCatalogText.recfile).catalog
        let workbook = WorkbookBuilder.read(builder.bytes, knownCatalogs: [known])
        #expect(workbook.catalog.items[0].text.text == "VPN 接続を行う。")
        #expect(workbook.integrityFindings().map(\.kind) == [.catalogDigest(isReplaced: true)])
    }

    @Test func knownCatalogueOfAnotherDigestIsNotShown() {
        var builder = sample
        builder.editHeader("VPN 接続を行う。", "VPN 接続を行わない。")
        let other = WorkbookCatalogText.text.replacing("VPN", with: "PNV")
        let known = CatalogReader.read(RecfileText(Array(other.utf8))).catalog
        let workbook = WorkbookBuilder.read(builder.bytes, knownCatalogs: [known])
        #expect(workbook.catalog.items[0].text.text == "VPN 接続を行わない。")
    }

    private var sample: WorkbookBuilder {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        return builder
    }

    private func codes(_ workbook: Workbook) -> [String] { workbook.integrityFindings().map(\.code) }

    @Test func entryBeforeTheOnlyDescriptorIsOfNoSet() throws {
        let text = "Kind: seal\nBy: x\n\n%rec: Entry\n"
        let workbook = try Workbook.read(Workbook.parse(Array(text.utf8)), knownCatalogs: [])
        #expect(workbook.integrityFindings().map(\.code).contains("wrong-descriptor"))
    }
}
