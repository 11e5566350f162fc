import Recfile
import Testing
import WorkbookExchange
import WorkbookModel

struct CatalogDifferenceTests {
    private static let base = [
        SampleCatalog.Item(id: "1", text: "暗号鍵の管理手順を定めて文書とする。", requirements: ["鍵を守ること。"], scenario: "鍵が漏れる。"),
        SampleCatalog.Item(id: "2", text: "署名を検証する仕組みを持つ。", requirements: ["鍵を守ること。"], scenario: "鍵が漏れる。"),
        SampleCatalog.Item(id: "3", text: "訪問者の入退室を記録する。", group: "1/2"),
    ]

    private func difference(
        titles: [String: String] = [:], _ change: (inout [SampleCatalog.Item]) -> Void
    ) -> CatalogDifference {
        var items = CatalogDifferenceTests.base
        change(&items)
        return CatalogDifference(
            old: SampleCatalog(CatalogDifferenceTests.base).catalog, new: SampleCatalog(items, titles: titles).catalog)
    }

    @Test func theSameCatalogueHasNoDifference() {
        #expect(difference { _ in }.isEmpty)
        #expect(difference { $0[0].text = "暗号鍵の管理手順を\n定めて 文書とする。" }.isEmpty)
    }

    @Test func aChangedTextIsToldByWords() throws {
        let difference = difference { $0[0].text = "暗号鍵の運用手順を定めて文書とする。" }
        #expect(difference.items.filter { !$0.isSame }.map(\.new) == [0])
        let runs = try #require(difference.items[0].text?.runs)
        #expect(
            runs.filter { $0.kind != .kept } == [TextDifference.Run(.removed, "管理"), TextDifference.Run(.added, "運用")])
        #expect(!difference.isEmpty)
    }

    @Test func anItemWithAnotherNumberHasMoved() {
        #expect(difference { $0[2].number = "③" }.items.map(\.isMoved) == [false, false, true])
    }

    @Test func anItemWithAnotherIDHasMoved() {
        let difference = difference {
            $0[2].id = "9"
            $0[2].number = "3"
        }
        #expect(difference.items.map(\.isMoved) == [false, false, true])
        #expect(difference.added.isEmpty && difference.gone.isEmpty)
    }

    @Test func anItemOfAnotherGroupHasMoved() {
        #expect(difference { $0[1].group = "1/2" }.items.first { $0.old == 1 }?.isMoved == true)
    }

    @Test func anItemOfARenamedGroupHasNotMoved() {
        let difference = difference(titles: ["1/2": "1/2 の改称"]) { _ in }
        #expect(difference.items.map(\.isMoved) == [false, false, false])
        #expect(difference.groups.changed.map(\.new) == [1])
    }

    @Test func newItemsAndThoseThatAreGoneAreListed() {
        let difference = difference { $0[2] = SampleCatalog.Item(id: "4", text: "バックアップから復旧できる。", group: "1/2") }
        #expect(difference.gone == [2])
        #expect(difference.added == [2])
    }

    @Test func aChangedRequirementIsToldWithItsItemsAndByItself() {
        let difference = difference {
            $0[0].requirements = ["鍵を必ず守ること。"]
            $0[1].requirements = ["鍵を必ず守ること。"]
        }
        #expect(difference.items.map(\.requirementsChanged) == [true, true, false])
        #expect(difference.requirements.changed.count == 1)
    }

    @Test func aChangedScenarioAndAChangedObligationAreTold() {
        let difference = difference {
            $0[0].scenario = "停電する。"
            $0[2].obligation = "recommended"
        }
        #expect(difference.items.map(\.scenarioChanged) == [true, false, false])
        #expect(difference.items.map(\.obligationChanged) == [false, false, true])
        #expect(difference.scenarios.added == [0])
    }

    @Test func aTitleUnderTheSameNumberIsAnotherOneWhereNothingIsShared() {
        let old = SampleCatalog(CatalogDifferenceTests.base, titles: ["1": "悪性コード"]).catalog
        let new = SampleCatalog(CatalogDifferenceTests.base, titles: ["1": "外部委託"]).catalog
        let difference = CatalogDifference(old: old, new: new)
        #expect(difference.sections.gone == [0])
        #expect(difference.sections.added == [0])
    }

    @Test func itemsWithoutATextAreToldByTheirIDs() {
        let old = SampleCatalog([SampleCatalog.Item(id: "1", text: ""), SampleCatalog.Item(id: "2", text: "鍵を守る。")])
            .catalog
        let new = SampleCatalog([SampleCatalog.Item(id: "2", text: "鍵を守る。"), SampleCatalog.Item(id: "1", text: "")])
            .catalog
        #expect(CatalogDifference(old: old, new: new).isEmpty)
    }

    /// The old text, and the same with one word for another in it.
    private func difference(_ change: (String) -> String) -> CatalogDifference {
        let text = SampleCatalog(CatalogDifferenceTests.base).recfile.bytes
        let section = "Number: 1\nTitle: 1\n"
        let old = String(decoding: text, as: UTF8.self).replacing(section, with: "Number: 1\nHeading: 甲\nTitle: 1\n")
        func read(_ text: String) -> Catalog { CatalogReader.read(RecfileText(Array(text.utf8))).catalog }
        return CatalogDifference(old: read(old), new: read(change(old)))
    }

    @Test func anotherHeadingAboveASectionIsTold() throws {
        let difference = difference { $0.replacing("Heading: 甲", with: "Heading: 乙") }
        let change = try #require(difference.sections.changed.first)
        #expect(change.text == nil)
        #expect(change.places.map(\.kind) == [.heading])
        #expect(!difference.isEmpty)
    }

    @Test(arguments: [("Part: 編", "part"), ("Chapter: 章", "chapter"), ("Category: 遵守事項", "category")])
    func anotherPlaceOfARequirementIsTold(field: String, kind: String) throws {
        let difference = difference { $0.replacing(field, with: field + "の改訂") }
        let change = try #require(difference.requirements.changed.first)
        #expect(change.text == nil)
        #expect(change.places.map(\.kind.rawValue) == [kind])
        #expect(!difference.isEmpty)
    }
}
