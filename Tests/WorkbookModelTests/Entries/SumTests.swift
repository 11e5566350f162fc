import Recfile
import TestSupport
import Testing
import WorkbookModel

/// Sums, against `sha256sum` over bytes that are written out here as the format's documentation says.
struct SumTests {
    private let assessment = Assessment(
        result: .partial, owner: "山田", due: "2026-12-15",
        evidence: [Evidence(reference: "a.pdf", description: "第5条"), Evidence(reference: "聞き取り")],
        note: "一行目\\\n\n  三行目 ", plan: "")

    @Test func sumOfAnEntryIsTakenOverTheWorkbooksSumAndTheCanonicalForm() throws {
        var builder = WorkbookBuilder()
        let first = builder.assess("1.1-1", .compliant)
        let id = builder.add(builder.newEntry(.assess(item: "1.1-1", assessment), base: [first], batch: "00ff"))
        let documented = """
            \(builder.sum)
            Kind: assess
            Item: 1.1-1
            Result: partial
            Owner: 山田
            Due: 2026-12-15
            Evidence: a.pdf | 第5条
            Evidence: 聞き取り
            Note: 一行目\\
            +\u{20}
            +   三行目\u{20}
            By: 佐藤 花子
            At: 2026-04-01T10:02:00+09:00
            Batch: 00ff
            Base: \(first)

            """
        #expect(try Sha256Sum.digest(of: Array(documented.utf8)) == id.description)
    }

    @Test func sumOfTheWorkbookRecordIsTakenOverItsCanonicalFormAlone() throws {
        let builder = WorkbookBuilder()
        let documented = """
            Format: 1
            Id: \(WorkbookBuilder.id)
            Title: 点検
            Organization: 見本病院
            Created: 2026-04-01T09:00:00+09:00
            By: 佐藤 花子
            CatalogDigest: \(builder.workbook.catalog.digest)
            DescriptorDigest: \(try #require(builder.workbook.identity.descriptorDigest))

            """
        #expect(try Sha256Sum.digest(of: Array(documented.utf8)) == builder.sum.description)
    }

    @Test func catalogDigestIsTakenOverTypeCanonicalFormAndLineFeedOfEveryRecord() throws {
        let catalog = "%rec: Catalog\n\nId: x\nTitle: 表\n\n%rec: Item\n%key: Id\n\nId: 1\nText: a\\ \n+ b\n"
        let documented = "%rec: Catalog\nId: x\nTitle: 表\n\n%rec: Item\nId: 1\nText: a\\\n+ b\n\n"
        let digest = CatalogReader.read(RecfileText(Array(catalog.utf8))).catalog.digest
        #expect(try Sha256Sum.digest(of: Array(documented.utf8)) == digest.description)
    }

    @Test func descriptorDigestIsTakenOverTheHeadCommentAndTheCanonicalFormOfEveryDescriptor() throws {
        let builder = WorkbookBuilder()
        // Blocks parted by empty lines; those of descriptors are in canonical form in the file.
        let blocks = builder.text.split(separator: "\n\n").filter { $0.hasPrefix("%") }
        let comment = builder.text.split(separator: "\n").prefix { $0.hasPrefix("#") }.map { $0 + "\n" }.joined()
        #expect(comment.contains("recsel"))
        let documented = comment + blocks.map { ($0.hasSuffix("\n") ? $0 : $0 + "\n") + "\n" }.joined()
        let digest = try #require(builder.workbook.identity.descriptorDigest)
        #expect(blocks.count > 5)
        #expect(try Sha256Sum.digest(of: Array(documented.utf8)) == digest.description)
    }

    @Test func catalogsCopyHasTheDigestOfTheCatalog() {
        let catalog = CatalogReader.read(WorkbookCatalogText.recfile).catalog
        #expect(WorkbookBuilder().workbook.catalog.digest == catalog.digest)
    }

    @Test func baseIsStoredSorted() {
        var builder = WorkbookBuilder()
        let ids = (0..<4).map { _ in builder.assess("1.1-1", .compliant, base: []) }
        builder.assess("1.1-1", .partial, base: ids.reversed())
        #expect(builder.workbook.entries[4].base == ids.sorted())
    }

    // MARK: What keeps sums

    @Test func carriageReturnsKeepEverySum() {
        let text = sample.text.unicodeScalars.reduce(into: "") { $0 += $1 == "\n" ? "\r\n" : String($1) }
        #expect(allSound(Array(text.utf8)))
    }

    @Test func byteOrderMarkKeepsEverySum() {
        #expect(allSound([0xEF, 0xBB, 0xBF] + sample.bytes))
    }

    @Test func moreBlankLinesKeepEverySum() {
        #expect(allSound(sample.header + sample.records.flatMap { [0x0A, 0x0A, 0x20, 0x0A] + $0 }))
    }

    @Test func missingBlankLinesKeepEverySum() {
        #expect(allSound(sample.header + [0x0A] + sample.records.flatMap { $0 }))
    }

    @Test func commentsKeepEverySumAndAreFindings() {
        let bytes = sample.header + sample.records.flatMap { Array("\n# seen, T.S.\n".utf8) + $0 }
        let workbook = WorkbookBuilder.read(bytes)
        #expect(workbook.entries.map(\.isSound) == [true, true])
        #expect(workbook.integrityFindings().map(\.code) == ["comment", "comment"])
    }

    @Test func continuationLinesWithoutTheirSpaceKeepEverySum() {
        let text = sample.text
        #expect(text.contains("\n+ 三行目"))
        #expect(allSound(Array(text.replacing("\n+ 三行目", with: "\n+三行目").utf8)))
    }

    @Test func missingFinalLineFeedKeepsEverySum() {
        #expect(allSound(sample.bytes.dropLast()))
    }

    /// A file that was cut between CR and LF: what is appended supplies the LF.
    @Test func carriageReturnWithoutItsLineFeedAtTheEndKeepsEverySum() {
        #expect(allSound(sample.bytes.dropLast() + [0x0D]))
        let header = sample.header.dropLast() + [0x0D]
        #expect(allSound(header + [0x0A] + sample.records.flatMap { [0x0A] + $0 }))
        #expect(WorkbookBuilder.read(Array(header)).identity.sum == sample.sum)
    }

    // MARK: What breaks a sum

    @Test(arguments: [
        ("Result: partial", "Result: compliant"), ("Item: 1.1-1", "Item: 1.1-2"), ("Owner: 山田", "Owner: 山本"),
        ("Due: 2026-12-15", "Due: 2027-12-15"), ("a.pdf", "b.pdf"), ("三行目", "三行目 "), ("Kind: assess", "Kind: seal"),
        ("+ 三行目", "+  三行目"), ("Owner: 山田\n", ""), ("Note: 一行目\n+ 三行目", "Note: 一行目 三行目"),
        ("By: 佐藤 花子", "By: 佐藤 太郎"), ("At: 2026-04-01T10:01", "At: 2026-04-01T10:02"),
        ("Owner: 山田\nDue: 2026-12-15", "Due: 2026-12-15\nOwner: 山田"), ("Owner: 山田", "Owner: 山田\nExtra: x"),
        ("Note: ", "note: "), ("By: 佐藤 花子\n", "By: 佐藤 花子\nBase: \(String(repeating: "0", count: 64))\n"),
    ])
    func changeOfMeaningMakesAnEntryUnsound(old: String, new: String) {
        var builder = sample
        builder.edit(0, old, new)
        #expect(builder.workbook.entries.map(\.isSound) == [false, true])
    }

    @Test(arguments: ["Title: 点検", "Organization: 見本病院", "Id: 3f2a", "By: 佐藤", "CatalogDigest: ", "Created: 2026"])
    func changeOfTheWorkbookRecordIsFound(field: String) {
        var builder = sample
        builder.editHeader(field, field + "0")
        let workbook = builder.workbook
        #expect(
            !workbook.identity.isSound && workbook.integrityFindings().contains { $0.code == "unsound-workbook-record" }
        )
    }

    @Test func fieldAddedToTheWorkbookRecordBehindItsSumIsFound() {
        var builder = sample
        builder.editHeader("Sum: \(builder.sum)\n", "Sum: \(builder.sum)\nScope: 全部\n")
        #expect(!builder.workbook.identity.isSound)
    }

    @Test func newEntriesAreSummedAsThoseThatAreHereWhereTheWorkbookRecordsOwnSumIsWrong() {
        var builder = sample
        builder.editHeader("\nSum: \(builder.sum)", "\nSum: \(String(repeating: "a", count: 64))")
        #expect(builder.workbook.identity.sum == builder.sum)
    }

    @Test func changeOfTheCatalogsTextIsFound() {
        var builder = sample
        builder.editHeader("VPN 接続を行う。", "VPN 接続を行わない。")
        #expect(builder.workbook.integrityFindings().map(\.code) == ["catalog-digest"])
    }

    @Test func entryOfAnotherWorkbookIsUnsound() {
        var builder = sample
        var other = WorkbookBuilder(id: "00000000-0000-4000-8000-000000000000")
        other.assess("1.1-1", .compliant)
        builder.addByHand(String(decoding: other.records[0], as: UTF8.self))
        #expect(builder.workbook.entries.map(\.isSound) == [true, true, false])
    }

    /// One entry with everything in it, and a plain one.
    private var sample: WorkbookBuilder {
        var builder = WorkbookBuilder()
        var assessment = assessment
        assessment.note = "一行目\n三行目"
        builder.assess("1.1-1", assessment)
        builder.assess("1.2-1", .compliant)
        return builder
    }

    private func allSound(_ bytes: [UInt8]) -> Bool {
        let workbook = WorkbookBuilder.read(bytes)
        return workbook.identity.isSound && workbook.entries.map(\.isSound) == [true, true]
            && workbook.integrityFindings().isEmpty
    }
}
