import Recfile
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookReports

@Suite struct OSCALTokenTests {
    private func tokens(ofItems ids: [String]) -> [String] {
        let records = ids.map { "Id: \($0)\nGroup: g\nNumber: 1\nObligation: required\nText: t\n" }
        let text = "%rec: Item\n\n\(records.joined(separator: "\n"))"
        return OSCALTokens(CatalogReader.read(RecfileText(Array(text.utf8))).catalog).items
    }

    @Test func anIdIsAToken() {
        #expect(tokens(ofItems: ["3.13-1-9", "3.14-①-1"]) == ["i-3.13-1-9", "i-3.14-1-1"])
        #expect(tokens(ofItems: ["あ", "a_smt"]) == ["i-_3042_", "i-a_5F_smt"])
    }

    @Test func idsThatBecomeTheSameStayApart() {
        #expect(tokens(ofItems: ["1-1", "①-1", "1-1-2", "①-①"]) == ["i-1-1", "i-1-1-2", "i-1-1-2-2", "i-1-1-3"])
    }
}
