import Testing
import WorkbookReports

@Suite struct ReportDocumentTests {
    @Test func cellsAreReadAsText() {
        #expect(ReportTable.Cell(.number(3)).text == "3")
    }
}
