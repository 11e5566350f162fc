import OfficeFiles
import TestSupport
import Testing
import WorkbookModel
import WorkbookReports

/// Reports as spreadsheets.
@Suite struct ReportSheetsTests {
    /// Every form, with the history, in both languages: names of sheets, merged cells and charts are such as spreadsheets take.
    @Test(.enabled(if: XLSXWriter.isAvailable, "needs libxlsxwriter"), arguments: 0..<10) func everyReportIsWritten(
        seed: Int
    ) throws {
        let workbook = GeneratedReports.workbook(seed: UInt64(seed))
        let maker = GeneratedReports.maker(
            of: workbook, form: seed % BuiltInForms.all.count, Language.allCases[seed / 5])
        let spreadsheet = ReportSheets.spreadsheet(of: maker.document())
        let bytes = try ReportSheets.bytes(of: maker).bytes
        let read = try TableFormat.readTable(bytes, name: "r.xlsx") { _ in }
        #expect(read.sheets.map(\.name) == spreadsheet.sheets.map(\.name))
        // Written part by part it is what it is when written whole.
        #expect(try bytes == XLSXWriter.bytes(of: spreadsheet))
    }

    @Test(.enabled(if: XLSXWriter.isAvailable, "needs libxlsxwriter")) func textsThatAreCutAreCounted() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .partial, note: String(repeating: "長", count: 33_000)))
        #expect(try ReportSheets.bytes(of: GeneratedReports.maker(of: builder.workbook)).cutTexts == 2)
        #expect(try ReportSheets.bytes(of: GeneratedReports.maker(of: WorkbookBuilder().workbook)).cutTexts == nil)
    }

    /// A table beneath a heading has a sheet of its own where the part has a table before it.
    @Test func tablesHaveSheetsOfTheirOwn() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .partial, plan: "改める"))
        builder.assess("1.1-2", Assessment(result: .noncompliant))
        let sheets = ReportSheets.spreadsheet(of: GeneratedReports.document(of: builder.workbook)).sheets
        #expect(sheets.map(\.name) == ["表紙", "集計", "指摘の数", "要求事項ごと", "対応表", "証跡", "改善計画", "指摘", "履歴"])
    }

    /// The head of each table stays in sight and is printed on every page, but for those beneath a chart, which are printed alone.
    @Test(arguments: 0..<12) func headsStayAndAreRepeated(seed: Int) throws {
        let workbook = GeneratedReports.workbook(seed: UInt64(seed))
        let document = GeneratedReports.document(
            of: workbook, form: seed % BuiltInForms.all.count, Language.allCases[seed % 2])
        for sheet in ReportSheets.spreadsheet(of: document).sheets {
            let heads = sheet.rows.indices.filter { row in
                let cells = sheet.rows[row].cells
                return !cells.isEmpty && cells.allSatisfy { $0?.style == .head }
            }
            #expect(heads.count <= 1, "\(sheet.name)")
            #expect(sheet.repeatedRows == heads.first.map { $0...$0 }, "\(sheet.name)")
            #expect(sheet.headRows == (sheet.charts.isEmpty ? heads.first.map { $0 + 1 } ?? 0 : 0), "\(sheet.name)")
            let filtered = heads.first { sheet.charts.isEmpty && sheet.rows.count > $0 + 1 }
            #expect(sheet.filter?.first.row == filtered, "\(sheet.name)")
        }
    }

    /// The cells that the chart names are those of the table beneath it.
    @Test func aChartShowsItsOwnNumbers() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .noncompliant)
        let portfolio = Portfolio(
            [
                PortfolioEntry(file: "b.rec", .unreadable("こわれています")),
                PortfolioEntry(file: "a.rec", .workbook(builder.workbook)),
            ], at: GeneratedReports.moment, .japanese)
        for document in [portfolio.document(), GeneratedReports.document(of: builder.workbook)] {
            let spreadsheet = ReportSheets.spreadsheet(of: document)
            let sheet = try #require(spreadsheet.sheets.first { !$0.charts.isEmpty })
            let chart = try #require(sheet.charts.first)
            let names = chart.series.map { text(sheet, $0.name) }
            #expect(names.prefix(4) == ["○ 適合", "△ 一部適合", "◇ 代替策", "× 不適合"])
            let noncompliant = chart.series[3].values
            #expect(noncompliant.first.row == chart.labels.first.row)
            let numbers = noncompliant.rows.map { text(sheet, CellAddress(row: $0, column: noncompliant.first.column)) }
            #expect(numbers.contains("1.0"))
        }
    }

    private func text(_ sheet: SheetDocument, _ place: CellAddress) -> String {
        switch sheet.rows[place.row].cells[place.column]?.value {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .date, .blank, nil: ""
        }
    }
}
