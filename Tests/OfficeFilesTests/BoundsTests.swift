import OfficeFiles
import TableSupport
import Testing

/// That every bound is seen before what it bounds is taken.
struct BoundsTests {
    private let one = "<c><v>1</v></c>"

    private func rows(_ count: Int) -> String { String(repeating: "<row>\(one)</row>", count: count) }

    @Test func theFileIsBounded() throws {
        #expect(try problem(WorkbookParts()) { $0.fileBytes = 100 }.english.contains("the file is too large"))
    }

    @Test func theArchivesEntriesAreBounded() throws {
        #expect(try problem(WorkbookParts()) { $0.archiveEntries = 5 }.english.contains("entries in the zip archive"))
        #expect(try sheet(WorkbookParts(), bounds: changed { $0.archiveEntries = 6 }).rows.isEmpty)
    }

    @Test func aPartIsBoundedByWhatItSaysOfItself() throws {
        var files = WorkbookParts().files
        let index = try #require(files.firstIndex { $0.name.hasSuffix("sheet1.xml") })
        files[index].claimedSize = 300 << 20
        let found = try problem(ZipWriter.archive(files))
        #expect(found.place == "xl/worksheets/sheet1.xml")
        #expect(found.english.contains("at most 256 MiB"))
    }

    @Test func allPartsTogetherAreBounded() throws {
        let found = try problem(WorkbookParts(rows: rows(100))) { $0.allPartBytes = 2_500 }
        #expect(found.english.contains("all parts, inflated,"))
    }

    @Test func nestingIsBounded() throws {
        let deep = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
        #expect(try problem(WorkbookParts(rows: deep)).english.contains("nested too deeply"))
    }

    @Test func aTagIsBounded() throws {
        let long = "<a b=\"\(String(repeating: "x", count: 400_000))\"/>"
        #expect(try problem(WorkbookParts(rows: long)) { $0.tagBytes = 100_000 }.english.contains("a tag of XML"))
        #expect(try sheet(WorkbookParts(rows: long)).rows.isEmpty)
    }

    @Test func sheetsAreBounded() throws {
        var parts = WorkbookParts()
        let list = (1...4).map { "<sheet name=\"\($0)\" id=\"rId1\"/>" }.joined()
        parts.parts["xl/workbook.xml"] = "<workbook><sheets>\(list)</sheets></workbook>"
        #expect(try problem(parts) { $0.sheets = 3 }.english.contains("too many sheets"))
    }

    @Test func rowsAreBounded() throws {
        #expect(try problem(WorkbookParts(rows: "<row r=\"1048577\"/>")).english.contains("too many rows"))
        #expect(try problem(WorkbookParts(rows: rows(4))) { $0.rows = 3 }.english.contains("too many rows"))
        #expect(
            try problem(Array("a\n\n\nb\n".utf8), bounds: changed { $0.rows = 3 }).english.contains("too many rows"))
    }

    @Test func columnsAreBounded() throws {
        let cells = String(repeating: one, count: 4)
        #expect(try problem(WorkbookParts(rows: "<row>\(cells)</row>")) { $0.columns = 3 }.english.contains("columns"))
        let found = try problem(Array("a\nb,c,d,e\n".utf8), bounds: changed { $0.columns = 3 })
        #expect(found.english.contains("columns"))
        #expect(found.place == "line 2")
    }

    @Test func cellsAreBoundedWithTheEmptyOnesBeforeThem() throws {
        let wide = (1...200).map { "<row><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
        #expect(try problem(WorkbookParts(rows: wide)).english.contains("too many cells"))
        let high = "<row r=\"1000\">\(one)</row>"
        #expect(try problem(WorkbookParts(rows: high)) { $0.cells = 900 }.english.contains("too many cells"))
        let found = try problem(Array("a\n,,,,b\n".utf8), bounds: changed { $0.cells = 6 })
        #expect(found.place == "line 2")
    }

    @Test func sharedTextsAreBounded() throws {
        let texts = String(repeating: "<si><t>a</t></si>", count: 4)
        #expect(try problem(WorkbookParts(texts: texts)) { $0.sharedTexts = 3 }.english.contains("shared strings"))
    }

    @Test func formatsAreBounded() throws {
        let parts = WorkbookParts(formats: ["0", "0", "0"])
        #expect(try problem(parts) { $0.cellFormats = 5 }.english.contains("formats of cells"))
    }

    @Test func aCellsTextIsBounded() throws {
        let long = String(repeating: "x", count: 200)
        for cell in [
            "<c t=\"str\"><v>\(long)</v></c>", "<c><f>\(long)</f></c>",
            "<c t=\"inlineStr\"><is><t>\(long)</t></is></c>",
        ] {
            let found = try problem(WorkbookParts(rows: "<row><c/>\(cell)</row>")) { $0.cellBytes = 100 }
            #expect(found.place == "表!B1")
        }
        #expect(
            try problem(WorkbookParts(texts: "<si><t>\(long)</t></si>")) { $0.cellBytes = 100 }.english
                .contains("the text of a cell"))
        for text in [long, "\"\(long)\""] {
            let found = try problem(Array("a\n\(text)\n".utf8), bounds: changed { $0.cellBytes = 100 })
            #expect(found.place == "line 2")
        }
    }

    @Test func allTextIsBounded() throws {
        let cell = "<c t=\"str\"><v>\(String(repeating: "x", count: 60))</v></c>"
        #expect(
            try problem(WorkbookParts(rows: "<row>\(cell)\(cell)</row>")) { $0.textBytes = 100 }.english.contains(
                "text"))
        let text = "\(String(repeating: "x", count: 60))"
        #expect(try problem(Array("\(text),\(text)".utf8), bounds: changed { $0.textBytes = 100 }).place == "line 1")
        let shared = String(repeating: "<si><t>\(text)</t></si>", count: 2)
        #expect(try problem(WorkbookParts(texts: shared)) { $0.textBytes = 100 }.english.contains("text"))
    }

    @Test func mergedRangesAreBounded() throws {
        let merges = (1...4).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
        let parts = WorkbookParts(rows: rows(4), after: "<mergeCells>\(merges)</mergeCells>")
        #expect(try problem(parts) { $0.mergedRanges = 3 }.english.contains("merged ranges"))
        #expect(try problem(parts) { $0.mergedRows = 3 }.english.contains("merged rows"))
        #expect(try sheet(parts, bounds: changed { $0.mergedRanges = 4 }).merged.count == 4)
    }

    @Test func aMergedRangeDownToTheLastRowCostsWhatTheDataHas() throws {
        let parts = WorkbookParts(
            rows: rows(4), after: "<mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>")
        #expect(try sheet(parts, bounds: changed { $0.mergedRows = 4 }).merged.count == 1)
    }

    private func changed(_ change: (inout TableBounds) -> Void) -> TableBounds {
        var bounds = TableBounds.standard
        change(&bounds)
        return bounds
    }

    @Test func aSharedTextIsBoundedByEachOfItsCells() throws {
        let shared = "<si><t>\(String(repeating: "x", count: 60))</t></si>"
        let cell = "<c t=\"s\"><v>0</v></c>"
        let parts = WorkbookParts(rows: "<row>\(cell)\(cell)</row>", texts: shared)
        #expect(try problem(parts) { $0.shownBytes = 100 }.english.contains("the text that the cells show"))
        #expect(try sheet(parts, bounds: changed { $0.shownBytes = 120 }).rows[0].count == 2)
    }

    @Test func aMergedTextIsBoundedByEachOfItsRows() throws {
        let cell = "<c t=\"str\"><v>\(String(repeating: "x", count: 60))</v></c>"
        let parts = WorkbookParts(
            rows: "<row>\(cell)</row>" + rows(2), after: "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")
        #expect(try problem(parts) { $0.shownBytes = 150 }.english.contains("the text that the cells show"))
        #expect(try sheet(parts, bounds: changed { $0.shownBytes = 200 }).merged.count == 1)
    }
}
