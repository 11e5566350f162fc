import Recfile
import TestSupport
import Testing
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

@testable import WorkbookUI

/// The answers of one page, taken along to a catalogue of many pages.
struct CarriedSelectionTests {
    /// The built-in catalogue among 406 items with placeholder texts.
    private static let large = Result {
        let items = (2...407).map { number in
            "Id: 3.14-1-\(number)\nNumber: ①-\(number)\nGroup: 3.14-1\nObligation: required\nText: 見本の項目 \(number)\n\n"
        }.joined()
        let text = String(decoding: CatalogLibrary.builtIn().text.bytes, as: UTF8.self)
            .replacing("\n%rec: Mapping\n", with: "\n" + items + "%rec: Mapping\n")
        let new = NewWorkbook(id: "large", profile: Profile(), created: SampleSession.time, by: "佐藤 花子")
        return try Workbook.read(
            Workbook.parse(new.fileBytes(catalog: RecfileText(Array(text.utf8)))), knownCatalogs: [])
    }

    @Test func theAnswersOfAPageAreCarriedAndConfirmedInOneSelection() throws {
        var page = try SampleSession()
        try page.type("o j p j x j - j a j o j p j x j - j a j o j p j x j -".filter { $0 != " " })
        let old = page.state.workbook
        #expect(old.counts.assessed == 14)
        let workbook = try Self.large.get()
        #expect(workbook.catalog.items.count == 420)

        var session = try SampleSession(workbook: workbook)
        session.send(.carryOverRead(CarryOverPlan(from: old, to: workbook.catalog, in: workbook)))
        try session.type("y")
        let counts = session.state.workbook.counts
        #expect(counts.carried == 14 && counts[.unassessed] == 406 && counts.assessed == 0)

        // The overview's first row shows them in the table; the blocks are selected, and confirmed together.
        try session.type("4<Enter>*}*}*=")
        #expect(session.state.workbook.counts.assessed == 14 && session.state.workbook.counts.carried == 0)
        let confirmed = session.state.workbook.entries.suffix(14)
        #expect(Set(confirmed.map(\.batch)).count == 1 && confirmed.first?.batch != nil)
        for index in old.catalog.items.indices {
            let id = old.catalog.items[index].id
            #expect(session.state.workbook.state(ofItem: id).assessment == old.state(ofItemAt: index).assessment)
        }
        try session.type("u")
        #expect(session.state.workbook.counts.carried == 14)
    }
}
