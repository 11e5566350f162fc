import OfficeFiles
import TableSupport
import Testing

@Suite(.enabled(if: XLSXWriter.isAvailable, Written.needsLibrary)) struct XLSXWriterTests {
    typealias Cell = OfficeFiles.Cell

    @Test func valuesAreReadBackAsWhatTheyWere() throws {
        let sheet = Written.sheet([
            [.init(.text("対策 ①")), .init(.number(3.25)), .init(.date(year: 2026, month: 12, day: 15))],
            [nil, .init(.blank), .init(.number(-7), style: .centred)],
        ])
        #expect(
            try Written.read(sheet).rows == [
                [Cell(.text, "対策 ①"), Cell(.number, "3.25"), Cell(.date, "2026-12-15")],
                [.empty, .empty, Cell(.number, "-7")],
            ])
    }

    @Test func everyStyleIsWritten() throws {
        let sheet = Written.sheet(SheetDocument.Style.allCases.map { [.init(.text("\($0)"), style: $0)] })
        #expect(
            try Written.read(sheet).rows.map { $0.map(\.text) } == SheetDocument.Style.allCases.map { ["\($0)"] })
    }

    @Test(arguments: [(2026, 2, 30, "2026-02-30"), (1899, 12, 31, "1899-12-31"), (2025, 2, 29, "2025-02-29")])
    func whatIsNoDayOfASpreadsheetIsText(year: Int, month: Int, day: Int, text: String) throws {
        let sheet = Written.sheet([[.init(.date(year: year, month: month, day: day))]])
        #expect(try Written.read(sheet)[0, 0] == Cell(.text, text))
    }

    @Test(arguments: [
        (1900, 1, 1, "1900-01-01"), (1900, 2, 28, "1900-02-28"), (1900, 3, 1, "1900-03-01"),
        (2000, 2, 29, "2000-02-29"),
        (2026, 12, 31, "2026-12-31"), (2027, 1, 1, "2027-01-01"), (9999, 12, 31, "9999-12-31"),
    ])
    func daysAreDatesToTheEndsOfTheCalendar(year: Int, month: Int, day: Int, text: String) throws {
        let sheet = Written.sheet([[.init(.date(year: year, month: month, day: day))]])
        #expect(try Written.read(sheet)[0, 0] == Cell(.date, text))
    }

    @Test func mergedCellsShowTheirFirst() throws {
        var sheet = Written.sheet([
            [.init(.text("一")), .init(.text("隠れる")), .init(.text("隣"))], [.init(.text("隠れる")), nil, .init(.text("下"))],
        ])
        sheet.merges = [CellRange("A1:B2"), CellRange("C2:C2"), CellRange("D1:D9")]
        let read = try Written.read(sheet)
        #expect(read.merged == [CellRange("A1:B2"), CellRange("D1:D9")])
        #expect(read.rows.map { $0.map(\.text) } == [["一", "", "隣"], ["", "", "下"]])
    }

    @Test func hiddenColumnsAndSheetsAreHidden() throws {
        var first = Written.sheet([[.init(.text("一"))]], name: "隠れた")
        first.isHidden = true
        var second = Written.sheet([[.init(.text("二")), .init(.text("三"))]], name: "見える")
        second.columns = [.init(width: 12), .init(width: 30, isHidden: true)]
        let read = try Written.read(Written.document(first, second))
        #expect(read.map(\.name) == ["隠れた", "見える"])
        #expect(read.map(\.isHidden) == [true, false])
        #expect(read[1].hiddenColumns == [1])
    }

    @Test func theSameDocumentIsTheSameBytes() throws {
        let document = SampleSpreadsheet.document
        #expect(try XLSXWriter.bytes(of: document) == XLSXWriter.bytes(of: document))
    }

    /// Sheets that come one after the other are refused for what those that come together are.
    @Test func sheetsThatComeOneByOneAreChecked() throws {
        func problem(_ names: [String], isHidden: Bool = false) -> SpreadsheetProblem? {
            do throws(SpreadsheetProblem) {
                _ = try XLSXWriter.bytes(title: "", created: 1) { book throws(SpreadsheetProblem) in
                    for name in names {
                        var sheet = SheetDocument(name: name)
                        sheet.isHidden = isHidden
                        try book.add(sheet)
                    }
                }
                return nil
            } catch {
                return error
            }
        }
        #expect(problem(["一", "二"]) == nil)
        #expect(problem(["a", "A"]) == .sheetName("A"))
        #expect(problem(["一"], isHidden: true) == .noVisibleSheet)
        #expect(problem([]) == .noVisibleSheet)
    }

    @Test func aTimeOfNothingIsNotThePresent() throws {
        var document = Written.document(Written.sheet([]))
        document.created = 0
        let properties = try Written.part("docProps/core.xml", of: document)
        #expect(properties.contains("1970-01-01T00:00:01Z"))
        #expect(properties.contains("<dc:title>点検</dc:title>"))
    }

    @Test func theSampleIsReadBack() throws {
        let read = try Written.read(SampleSpreadsheet.document)
        #expect(read.map(\.name) == ["一覧", "集計", "tenken", "Lists 1"])
        #expect(read[0].merged.count == 2)
    }

    @Test func aLargeSheetIsWrittenWhole() throws {
        let read = try #require(Written.read(SampleSpreadsheet.large(rows: 2_000)).first)
        #expect(read.rows.count == 2_000)
        #expect(read[1_999, 14].text == "1999-14 手順書はあるが記録がない。次回までに記録簿を整える")
    }
}
