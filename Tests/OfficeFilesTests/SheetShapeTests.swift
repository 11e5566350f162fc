import OfficeFiles
import TableSupport
import Testing

struct SheetShapeTests {
    private let number = "<c><v>1</v></c>"

    @Test func rowsAndCellsStandWhereTheirAddressesSay() throws {
        let found = try sheet(
            WorkbookParts(rows: "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"D3\"><v>2</v></c></row>"))
        #expect(found.rows == [[], [], [.empty, Cell(.number, "1"), .empty, Cell(.number, "2")]])
    }

    @Test func rowsAndCellsWithoutAddressesFollowTheOnesBefore() throws {
        let found = try sheet(
            WorkbookParts(rows: "<row r=\"2\"><c r=\"B2\"><v>1</v></c>\(number)</row><row>\(number)</row>"))
        #expect(found[1, 2] == Cell(.number, "1"))
        #expect(found[2, 0] == Cell(.number, "1"))
    }

    @Test func whatIsThereForItsLooksTakesNoRoom() throws {
        let empty = (2...999).map { "<row r=\"\($0)\" ht=\"20\" hidden=\"1\"><c r=\"XFD\($0)\" s=\"1\"/></row>" }
            .joined()
        let found = try sheet(
            WorkbookParts(rows: "<row>\(number)</row>" + empty, before: "<dimension ref=\"A1:XFD1048576\"/>"))
        #expect(found.rows == [[Cell(.number, "1")]])
        #expect(found.hiddenRows.isEmpty)
    }

    @Test func hiddenRowsColumnsAndSheetsAreTold() throws {
        var parts = WorkbookParts(
            rows: "<row>\(number)<c/>\(number)</row><row hidden=\"1\">\(number)</row><row hidden=\"0\">\(number)</row>",
            before:
                "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/><col min=\"1\" max=\"1\" hidden=\"0\"/><col min=\"3\" max=\"99999\" hidden=\"1\"/></cols>"
        )
        parts.parts["xl/workbook.xml"] = """
            <workbook><sheets><sheet name="a_x0041_" id="rId1"/><sheet name="b" state="hidden" id="rId1"/>\
            <sheet name="c" state="veryHidden" id="rId1"/></sheets></workbook>
            """
        let sheets = try TableFormat.readTable(parts.bytes, name: "").sheets
        #expect(sheets.map(\.isHidden) == [false, true, true])
        #expect(sheets.map(\.name) == ["aA", "b", "c"])
        #expect(sheets.first?.hiddenRows == [1])
        #expect(sheets.first?.hiddenColumns == [1, 2])
    }

    @Test func mergedRangesKeepTheFilesOrder() throws {
        let found = try sheet(
            WorkbookParts(
                rows: "<row>\(number)</row><row>\(number)</row>",
                after: """
                    <mergeCells><mergeCell ref="C2:C1"/><mergeCell ref="A1:B1"/><mergeCell ref="A1:B1"/>\
                    <mergeCell ref="B2"/><mergeCell ref="A9:B9"/></mergeCells>
                    """))
        #expect(found.merged.map { "\($0.first):\($0.last)" } == ["C1:C2", "A1:B1"])
        #expect(found.mergedRange(row: 1, column: 2) == found.merged.first)
    }

    @Test func mergedRangesThatOverlapAreRefusedWithTheirPlace() throws {
        let merges = "<mergeCells><mergeCell ref=\"B1:C2\"/><mergeCell ref=\"A2:B3\"/></mergeCells>"
        let rows = String(repeating: "<row>\(number)</row>", count: 3)
        let found = try problem(WorkbookParts(rows: rows, after: merges))
        #expect(found.place == "表!B1:C2")
        #expect(found.english.contains("A2:B3"))
    }

    @Test(arguments: [
        "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"0\"/>", "<row r=\"x\"/>",
        "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"A1\"/><c r=\"A1\"/></row>", "<row><c r=\"A2\"/></row>",
        "<row><c r=\"1A\"/></row>", "<row><c r=\"A01x\"/></row>", "<row><c r=\"\"/></row>",
        "<row><c r=\"XFE1\"/></row>",
    ])
    func addressesThatAreNotInOrderAreRefused(rows: String) throws {
        #expect(try problem(WorkbookParts(rows: rows)).place?.hasPrefix("表!") == true)
    }

    @Test func cellsOutsideOfTheDataAreNone() throws {
        let parts = WorkbookParts(
            rows: "<other><c><v>9</v></c></other><row><x><c><v>9</v></c></x><cx><v>9</v></cx>\(number)</row>",
            after: "<extLst><row><c><v>9</v></c></row></extLst>")
        #expect(try sheet(parts).rows == [[Cell(.number, "1")]])
    }
}
