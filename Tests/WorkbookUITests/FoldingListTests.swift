import TerminalUI
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// Lists with headings: what stands under them folds, and items are judged there as in the table.
@Suite struct FoldingListTests {
    private func list(_ session: SampleSession) -> ListState { session.state.lists[session.state.screen] }

    @Test(arguments: ["2", "3"]) func whatStandsUnderAHeadingFoldsAndOpens(_ key: String) throws {
        var session = try SampleSession(rows: 40)
        try session.type(key + "gjj")
        let all = list(session).rows
        try session.type("z")
        #expect(list(session).selected?.isHeading == true && list(session).selectedIndex == 0)
        #expect(list(session).rows.count < all.count && list(session).rows[1].isHeading)
        #expect(session.rows.contains { $0.contains(">▸ ") })
        try session.type("z")
        #expect(list(session).rows == all && list(session).selectedIndex == 0)
    }

    @Test(arguments: ["2", "3"]) func allOthersFoldAndAllOpen(_ key: String) throws {
        var session = try SampleSession(rows: 40)
        try session.type(key + "gj")
        let all = list(session).rows
        let item = list(session).selected
        try session.type("Z")
        #expect(list(session).selected == item)
        let headings = list(session).rows.filter(\.isHeading).count
        #expect(headings == all.count { $0.isHeading })
        #expect(list(session).rows.last?.isHeading == true)
        try session.type("Z")
        #expect(list(session).rows == all && list(session).selected == item)
        // On a folded heading that one stays folded.
        try session.type("zZ")
        let areHeadings = list(session).rows.allSatisfy { $0.isHeading }
        #expect(areHeadings)
        try session.type("Z")
        #expect(list(session).rows == all)
    }

    @Test func leftFoldsAndRightOpens() throws {
        var session = try SampleSession(rows: 40)
        try session.type("2j")
        let all = list(session).rows
        try session.type("hh")
        #expect(list(session).rows.count < all.count)
        try session.type("ll")
        #expect(list(session).rows == all)
    }

    @Test(arguments: ["6", "4"]) func aListWithoutHeadingsSaysSo(_ key: String) throws {
        var session = try SampleSession()
        try session.type("o\(key)z")
        #expect(session.foot.contains("畳むものがありません"))
        try session.type("Z")
        #expect(session.foot.contains("畳むものがありません"))
    }

    /// A heading tells how many of its items are assessed.
    @Test(arguments: ["2", "3"]) func headingsCountWhatIsAssessed(_ key: String) throws {
        var session = try SampleSession(rows: 40)
        try session.type(key + "gz")
        let total = try #require(count(session))
        #expect(total.hasPrefix("0/"))
        try session.type("zjoz")
        #expect(count(session) == "1" + total.dropFirst())
    }

    /// The count of the first heading: `0/4`.
    private func count(_ session: SampleSession) -> String? {
        let words = session.rows.first { $0.contains("▸") }?.split { " ＋".contains($0) }.map(String.init)
        return words?.first { $0.contains("/") && $0.first?.isNumber == true }
    }

    @Test(arguments: ["2", "3"]) func itemsAreJudgedThereWithTheSameKeys(_ key: String) throws {
        for keys in ["", "zz", "ZjkZ"] {
            for result in AssessmentResult.allCases where result.isAssessed {
                var session = try SampleSession(rows: 40)
                try session.type("\(key)gj\(keys)")
                while list(session).selected?.item == nil { try session.type("j") }
                let item = try #require(list(session).selected?.item)
                try session.type(String(result.key))
                #expect(session.state.workbook.result(ofItemAt: item) == result)
                #expect(list(session).selected?.item == item)
                #expect(session.rows.contains { $0.contains(">") && $0.contains(String(result.mark)) })
                try session.type("w山田<Enter>e所見<C-s>")
                let assessment = session.state.workbook.state(ofItemAt: item).assessment
                #expect(assessment.owner == "山田" && assessment.note == "所見")
                try session.type("uuu")
                #expect(session.state.workbook.result(ofItemAt: item) == .unassessed)
            }
        }
    }

    @Test func aFoldedHeadingIsSelectedWithAllThatIsUnderIt() throws {
        var session = try SampleSession(rows: 40)
        try session.type("2")
        let under = list(session).rows.dropFirst().prefix { !$0.isHeading }.compactMap(\.item)
        try session.type("z<Space>")
        #expect(session.state.targets == under.sorted() && !under.isEmpty)
    }

    @Test func aResultKeyGoesOnToTheNextItemWhereThatIsAsked() throws {
        var session = try SampleSession(rows: 40, configuring: { $0.movesOn = true })
        try session.type("2j")
        let items = list(session).rows.compactMap(\.item)
        try session.type("ooo")
        let assessed = Set(items.prefix(3))
        for item in items { #expect(session.state.workbook.isAssessed(itemAt: item) == assessed.contains(item)) }
    }

    @Test func tabGoesToTheNextUnassessedOfTheListAndOpensItsHeading() throws {
        var session = try SampleSession(rows: 40)
        try session.type("2jo")
        let items = list(session).rows.compactMap(\.item)
        try session.type("gz<Tab>")
        #expect(session.state.screen == .list("requirements"))
        let next = try #require(list(session).selected?.item)
        #expect(next != items[0] && !session.state.workbook.isAssessed(itemAt: next))
        try session.type("Z<Tab>")
        #expect(list(session).selected?.item.map { !session.state.workbook.isAssessed(itemAt: $0) } == true)
    }

    @Test func itemsWithoutAScenarioStandUnderAHeadingOfTheirOwn() throws {
        let catalog = WorkbookCatalogText.text
        var builder = WorkbookBuilder(catalog: .init(Array(catalog.utf8)))
        builder.assess("1.1-1", .compliant)
        let session = try SampleSession(rows: 40, workbook: builder.workbook)
        let rows = ScenariosScreen().rows(session.state.environment)
        for row in rows where row.isHeading {
            guard case .items(let filter) = row.opens else { continue }
            let position = try #require(rows.firstIndex(of: row))
            let under = rows[(position + 1)...].prefix { !$0.isHeading }.compactMap(\.item)
            #expect(builder.workbook.items(matching: filter, today: session.state.environment.now.today) == under)
        }
    }
}
