import OfficeFiles
import TableSupport
import Testing

/// What is not read, and what is said then.
struct RefusalTests {
    /// An OLE file that begins as all do, with a directory of these streams.
    private func ole(_ streams: String...) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
        for stream in streams {
            let name = stream.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            bytes += name + Array(repeating: 0, count: 128 - name.count)
        }
        return bytes
    }

    private func archive(_ names: String...) -> [UInt8] { ZipWriter.archive(names.map { ZipWriter.File($0, [0x3C]) }) }

    private func word(_ bytes: [UInt8]) throws -> String {
        let found = try problem(bytes)
        #expect(found.japanese.contains(".xlsx"))
        #expect(found.english.contains(".xlsx"))
        return found.english
    }

    @Test func anEncryptedWorkbookIsToldFromAnOldOne() throws {
        #expect(try word(ole("Root Entry", "EncryptionInfo", "EncryptedPackage")).contains("encrypted with a password"))
        #expect(try word(ole("Root Entry", "Workbook")).contains("old Office formats"))
    }

    @Test func otherArchivesAreNamed() throws {
        #expect(try word(archive("mimetype", "content.xml", "META-INF/manifest.xml")).contains(".ods"))
        #expect(try word(archive("Index/Document.iwa")).contains("Numbers"))
        #expect(try word(archive("a.txt")).contains("without a workbook"))
        var binary = WorkbookParts()
        binary.parts["_rels/.rels"] = WorkbookParts.relationships([("a", "officeDocument", "xl/workbook.bin")])
        #expect(try word(binary.bytes).contains(".xlsb"))
    }

    @Test(arguments: [("document", "Word"), ("presentation", "PowerPoint"), ("x", "without a workbook")])
    func otherDocumentsAreNamed(root: String, name: String) throws {
        var parts = WorkbookParts()
        parts.parts["xl/workbook.xml"] = "<w:\(root) xmlns:w=\"a\"/>"
        #expect(try word(parts.bytes).contains(name))
    }

    @Test func thingsThatAreNoTablesAreNamed() throws {
        #expect(try word(Array("%PDF-1.7".utf8)).contains("PDF"))
        #expect(try word(Array("\u{FEFF}\n<HTML><table>".utf8)).contains("HTML"))
        #expect(try word(Array("<?xml version=\"1.0\"?><Workbook/>".utf8)).contains("XML"))
        #expect(try problem([]).english.contains("empty"))
    }

    @Test func anArchiveThatIsCutOffIsBroken() throws {
        let whole = WorkbookParts().bytes
        for count in [4, 100, whole.count / 2, whole.count - 10] {
            #expect(try word(Array(whole[..<count])).contains("broken or cut off"))
        }
    }

    @Test func aPartWithAnotherSumIsBroken() throws {
        for index in WorkbookParts().files.indices {
            var files = WorkbookParts().files
            files[index].claimedSum = 1
            #expect(try problem(ZipWriter.archive(files)).place == files[index].name)
        }
    }

    @Test func aBrokenWayIsToldFromBrokenXML() throws {
        var files = WorkbookParts().files
        let index = try #require(files.firstIndex { $0.name == "xl/workbook.xml" })
        files[index].bytes = Array("<workbook></a>".utf8)
        #expect(try problem(ZipWriter.archive(files)).english.contains("no XML"))
        files[index].claimedSum = 1
        #expect(try problem(ZipWriter.archive(files)).english.contains("broken or cut off"))
    }

    @Test(arguments: [0, 8] as [UInt16], [-1, 1])
    func aPartOfAnotherSizeThanItSaysIsBroken(method: UInt16, difference: Int) throws {
        var files = WorkbookParts(rows: "<row><c><v>1</v></c></row>").files
        let index = try #require(files.firstIndex { $0.name.hasSuffix("sheet1.xml") })
        files[index].method = method
        files[index].claimedSize = UInt32(files[index].bytes.count + difference)
        #expect(try problem(ZipWriter.archive(files)).english.contains("broken or cut off"))
    }

    @Test func anEncryptedPartIsRefused() throws {
        var files = WorkbookParts().files
        for index in files.indices { files[index].flags = 1 }
        #expect(try word(ZipWriter.archive(files)).contains("encrypted") == true)
    }

    @Test(arguments: [9, 12, 14, 93, 99] as [UInt16])
    func otherCompressionIsRefused(method: UInt16) throws {
        var files = WorkbookParts().files
        for index in files.indices { files[index].method = method }
        #expect(try word(ZipWriter.archive(files)).contains("compression"))
    }

    @Test func aNameThatIsThereTwiceIsRefused() throws {
        let files = WorkbookParts().files + [ZipWriter.File("XL/workbook.xml", [])]
        #expect(try word(ZipWriter.archive(files)).contains("two parts"))
    }

    @Test(arguments: WorkbookParts().parts.keys.sorted())
    func aDocumentTypeIsRefusedInEveryPart(part: String) throws {
        var parts = WorkbookParts()
        parts.parts[part] =
            "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;\">]>" + (parts.parts[part] ?? "")
        let found = try problem(parts)
        #expect(found.place == part)
        #expect(found.english.contains("DOCTYPE"))
    }

    @Test func brokenXMLIsToldWithItsLine() throws {
        var parts = WorkbookParts()
        parts.parts["xl/worksheets/sheet1.xml"] = "<worksheet>\n<sheetData>\n</worksheet>"
        #expect(try problem(parts).place == "xl/worksheets/sheet1.xml:3")
    }

    @Test func aSheetThatIsNoTableIsRefused() throws {
        var parts = WorkbookParts()
        parts.parts["xl/worksheets/sheet1.xml"] = "<chartsheet/>"
        #expect(try problem(parts).english.contains("holds no table"))
    }

    @Test func sheetsOfOneNameAreRefused() throws {
        var parts = WorkbookParts()
        parts.parts["xl/workbook.xml"] =
            "<workbook><sheets><sheet name=\"a\" id=\"rId1\"/><sheet name=\"a\" id=\"rId1\"/></sheets></workbook>"
        let found = try problem(parts)
        #expect(found.place == "a")
        #expect(found.english.contains("two sheets have this name"))
    }

    @Test(
        arguments: [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], [0xFF, 0xD8, 0xFF, 0xE0, 0], Array("GIF89a".utf8),
            [0x49, 0x49, 0x2A, 0, 8], Array("RIFF\u{1}\u{1}\u{1}\u{1}WEBPVP8".utf8),
        ] as [[UInt8]])
    func imagesAreNamed(bytes: [UInt8]) throws {
        #expect(try word(bytes).contains("an image"))
    }

    @Test func dataThatIsNoTextIsNoTable() throws {
        let data = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 * 7 + $0 / 256) }
        #expect(try word(data).contains("data and no text"))
        #expect(try word(Array("a,b\u{0}\u{1}\u{0}\u{2}c\n".utf8)).contains("data and no text"))
    }

    @Test func aLineIsNamedInBothLanguages() throws {
        let found = try problem(Array("a\nb\n".utf8) + [0xE8, 0xA1, 0xA8, 0x0A, 0xFF, 0x0A])
        #expect(found.place == "line 4")
        #expect(found.japanesePlace == "4 行目")
        #expect(try problem(WorkbookParts(rows: "<row r=\"1048577\"/>")).japanesePlace == "表")
    }
}
