import OfficeFiles
import Recfile
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// A section typed as a number: 3.10 is 3.1 then.
struct SectionNumberCellTests {
    private var workbook: Workbook {
        let text = WorkbookCatalogText.text.replacing("Id: 1\nNumber: 1\n", with: "Id: 1\nNumber: 3.1\n")
            .replacing("Id: 2\nNumber: 2\n", with: "Id: 2\nNumber: 3.10\n")
        return WorkbookBuilder(catalog: RecfileText(Array(text.utf8))).workbook
    }

    private func row(_ cells: [Cell], _ meanings: [ColumnMeaning]) throws -> ImportRow {
        try AnswerTable([.section, .number] + meanings + [.result], [cells + ["○"]]).row(into: workbook)
    }

    @Test func doesNotTellAnItemAlone() throws {
        #expect(try row([Cell(.number, "3.1"), "②-1"], []).reasons == [.numberCell("3.1", at: "対応表!A2")])
        guard case .ambiguous = try row([Cell(.number, "3.1"), "①-1"], []).reasons.first else {
            Issue.record("guessed")
            return
        }
    }

    @Test func isBorneOutByTheText() throws {
        #expect(try row([Cell(.number, "3.1"), "①-1", "保守の記録を残す。"], [.text]).item == 4)
    }

    @Test func isTakenWhereItIsText() throws {
        #expect(try row([Cell(.text, "3.10"), "①-1"], []).item == 4)
    }
}
