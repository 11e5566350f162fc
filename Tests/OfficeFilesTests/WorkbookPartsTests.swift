import OfficeFiles
import TableSupport
import Testing

/// How the parts of a workbook are found.
struct WorkbookPartsTests {
    private let one = "<row><c><v>1</v></c></row>"
    private let found = [[Cell(.number, "1")]]

    @Test func aStrictWorkbookIsReadAlike() throws {
        var parts = WorkbookParts(rows: one)
        parts.parts = parts.parts.mapValues {
            $0.replacing(
                "http://schemas.openxmlformats.org/officeDocument/2006/",
                with: "http://purl.oclc.org/ooxml/officeDocument/"
            )
            .replacing(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/",
                with: "http://purl.oclc.org/ooxml/spreadsheetml/")
        }
        #expect(try sheet(parts).rows == found)
    }

    @Test func elementsCanHavePrefixes() throws {
        var parts = WorkbookParts()
        parts.parts["xl/worksheets/sheet1.xml"] =
            "<x:worksheet xmlns:x=\"a\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        #expect(try sheet(parts).rows == found)
    }

    @Test func targetsCanBeAbsoluteAndGoUp() throws {
        var parts = WorkbookParts(rows: one)
        parts.parts["_rels/.rels"] = WorkbookParts.relationships([("a", "officeDocument", "/xl/workbook.xml")])
        parts.parts["xl/_rels/workbook.xml.rels"] = WorkbookParts.relationships([
            ("rId1", "worksheet", "../xl/./worksheets/sheet1.xml")
        ])
        #expect(try sheet(parts).rows == found)
    }

    @Test func aTargetOfTheWorkbookCanBeAbsolute() throws {
        var parts = WorkbookParts(rows: one)
        parts.parts["xl/_rels/workbook.xml.rels"] = WorkbookParts.relationships([
            ("rId1", "worksheet", "/xl/worksheets/sheet1.xml")
        ])
        #expect(try sheet(parts).rows == found)
    }

    @Test func partsAreFoundInAnyCaseOfLetters() throws {
        var parts = WorkbookParts(rows: one)
        parts.parts["XL/Worksheets/Sheet1.xml"] = parts.parts.removeValue(forKey: "xl/worksheets/sheet1.xml")
        #expect(try sheet(parts).rows == found)
    }

    @Test func aPartCanHaveAnyName() throws {
        var parts = WorkbookParts(rows: one)
        parts.parts["xl/a.bin"] = parts.parts.removeValue(forKey: "xl/worksheets/sheet1.xml")
        parts.parts["xl/_rels/workbook.xml.rels"] = WorkbookParts.relationships([("rId1", "worksheet", "a.bin")])
        #expect(try sheet(parts).rows == found)
    }

    @Test func sheetsOfChartsAndOldMacrosAreLeftOut() throws {
        var parts = WorkbookParts(rows: one)
        parts.parts["xl/workbook.xml"] =
            "<workbook><sheets><sheet name=\"図\" id=\"c\"/><sheet name=\"m\" id=\"\"/><sheet name=\"表\" id=\"rId1\"/></sheets></workbook>"
        parts.parts["xl/_rels/workbook.xml.rels"] = WorkbookParts.relationships([
            ("c", "chartsheet", "charts/c.xml"), ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ])
        #expect(try TableFormat.readTable(parts.bytes, name: "").sheets.map(\.name) == ["表"])
    }

    @Test func aPartThatIsNotThereIsNamed() throws {
        var parts = WorkbookParts()
        parts.parts["xl/worksheets/sheet1.xml"] = nil
        #expect(try problem(parts).place == "xl/worksheets/sheet1.xml")
        parts.parts["xl/_rels/workbook.xml.rels"] = WorkbookParts.relationships([])
        #expect(try problem(parts).place == "表")
    }

    @Test func aPartCanBeUTF16() throws {
        let parts = WorkbookParts()
        let xml = "\u{FEFF}" + WorkbookParts.worksheet(rows: "<row><c t=\"str\"><v>点</v></c></row>")
        let utf16 = xml.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let files = parts.files.map { $0.name.hasSuffix("sheet1.xml") ? ZipWriter.File($0.name, utf16) : $0 }
        let table = try TableFormat.readTable(ZipWriter.archive(files), name: "")
        #expect(table.sheets.first?.rows == [[Cell(.text, "点")]])
    }

    @Test func whatADeflaterMadeIsInflated() throws {
        let table = try TableFormat.readTable(DeflatedWorkbook.bytes, name: "a.xlsx")
        #expect(table.sheets.first?.rows.map { $0.map(\.text) } == (0..<20).map { ["点検 点検 点検 \($0)"] })
    }

    @Test func storedFilesAreRead() throws {
        var files = WorkbookParts(rows: one).files
        for index in files.indices { files[index].method = 0 }
        #expect(try TableFormat.readTable(ZipWriter.archive(files), name: "").sheets.first?.rows == found)
    }

    @Test func theFileIsToldByItsNameAndDigest() throws {
        let table = try TableFormat.readTable(WorkbookParts(rows: one).bytes, name: "表.xlsx")
        #expect(table.name == "表.xlsx")
        #expect(table.format == "xlsx")
        #expect(try TableFormat.readTable(Array("abc".utf8), name: "").digest.hasPrefix("ba7816bf8f01cfea"))
    }

    @Test func theProgressRisesToOne() throws {
        let rows = String(
            repeating: "<row><c t=\"str\"><v>\(String(repeating: "点", count: 300))</v></c></row>", count: 400)
        var seen: [Double] = []
        _ = try TableFormat.readTable(WorkbookParts(rows: rows).bytes, name: "") { seen.append($0) }
        #expect(seen.count > 5)
        #expect(seen == seen.sorted())
        #expect(seen.first == 0)
        #expect(seen.last == 1)
    }

    @Test func whatTheWatchThrowsEndsTheReading() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try TableFormat.readTable(WorkbookParts(rows: one).bytes, name: "") { if $0 > 0 { throw Stop() } }
        }
        #expect(throws: Stop.self) {
            try TableFormat.readTable(Array(String(repeating: "a,b\n", count: 100_000).utf8), name: "") {
                if $0 > 0, $0 < 1 { throw Stop() }
            }
        }
    }
}
