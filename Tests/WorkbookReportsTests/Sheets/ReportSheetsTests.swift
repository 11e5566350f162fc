import OfficeFiles
import TestSupport
import Testing
import WorkbookModel
import WorkbookReports

/// Reports as spreadsheets.
@Suite struct ReportSheetsTests {
    /// Every form, with the history, in both languages: names of sheets, merged cells and charts are such as spreadsheets take.
    @Test(.enabled(if: XLSXWriter.isAvailable, "needs libxlsxwriter"), arguments: 0..<8) func everyReportIsWritten(
        seed: Int
    ) throws {
        let workbook = GeneratedReports.workbook(seed: UInt64(seed))
        let document = GeneratedReports.document(of: workbook, form: seed % 4, Language.allCases[seed / 4])
        let bytes = try XLSXWriter.bytes(of: ReportSheets.spreadsheet(of: document))
        let read = try TableFormat.readTable(bytes, name: "r.xlsx") { _ in }
        #expect(read.sheets.count == document.parts.count)
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
