import TestSupport
import Testing
import WorkbookModel

/// The index that is kept between searches, against one made for each.
struct SearchIndexTests {
    @Test(arguments: UInt64(1)...20)
    func keptIndexFindsWhatANewOneFindsAfterEachChange(seed: UInt64) {
        let builder = RandomHistory(seed: seed, steps: 30).builder
        var workbook = WorkbookBuilder.read(builder.header)
        var kept = SearchIndex()
        for record in builder.records {
            workbook.absorb(workbook.parseContinuation([0x0A] + record))
            for words in ["注", "vpn", "1.1-", "ない言葉"] {
                var new = SearchIndex()
                #expect(workbook.items(searching: words, &kept) == workbook.items(searching: words, &new))
            }
        }
    }

    @Test func manyChangesOfOneItemLeaveOnlyTheLastToBeFound() throws {
        var builder = WorkbookBuilder()
        var index = SearchIndex()
        var workbook = builder.workbook
        let item = try #require(workbook.catalog.itemIndex("1.1-1"))
        var last: [EntryID] = []
        for number in 0..<1200 {
            last = [builder.assess("1.1-1", Assessment(result: .partial, note: "第\(number)版。"), base: last)]
            let record = try #require(builder.records.last)
            workbook.absorb(workbook.parseContinuation([0x0A] + record))
            _ = workbook.items(searching: "第", &index)
        }
        #expect(workbook.items(searching: "第1199版", &index)[item])
        #expect(!workbook.items(searching: "第1198版", &index)[item])
    }

    @Test func wordIsNotFoundAcrossTwoTexts() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .partial, note: "前半", plan: "後半"))
        var index = SearchIndex()
        #expect(!builder.workbook.items(searching: "前半後半", &index).contains(true))
        #expect(builder.workbook.items(searching: "前半", &index).count(where: { $0 }) == 1)
    }

    @Test func otherCatalogueIsSearchedAnew() {
        var index = SearchIndex()
        let first = WorkbookBuilder().workbook
        #expect(first.items(searching: "vpn", &index).contains(true))
        var builder = WorkbookBuilder()
        // In the text and in its gloss.
        for _ in 0..<2 { builder.editHeader("VPN", "電話") }
        #expect(!builder.workbook.items(searching: "vpn", &index).contains(true))
        #expect(builder.workbook.items(searching: "電話", &index).contains(true))
    }
}
