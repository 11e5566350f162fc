import Testing
import WorkbookExchange
import WorkbookModel

/// What stands at the end of a page or at the top of the next one.
struct CatalogPageEndTests {
    private static let first = "1. 見本の大区分\n1.1. 見本一|①見本|①-1|対策|◎|リスク|企画管理編|4.章|【遵守事項】|要求。"

    @Test func aHeadingAtTheEndOfAPageIsTheNextPages() {
        let table = ImportedTable(
            Self.first + "\n2. 見本の大区分二", merged: ["A2:J2", "A4:J4"], further: "2.1. 見本二|①見本|①-1|対策二|◎")
        #expect(table.catalog.sections.map(\.heading) == ["1. 見本の大区分", "2. 見本の大区分二"])
        #expect(
            table.notices(.note).contains(
                "一!A4: a title at the end of a page; taken as the heading of the next page's sections"))
    }

    @Test(arguments: ["※ 見本の注", "以上が見本である。", "- 35 -"])
    func aRemarkAtTheEndOfAPageIsNoHeading(remark: String) {
        let table = ImportedTable(Self.first + "\n\(remark)", further: "2.1. 見本二|①見本|①-1|対策二|◎")
        #expect(table.catalog.sections.map(\.heading) == ["1. 見本の大区分", "1. 見本の大区分"])
        #expect(table.notices(.note).contains("一!4: not a row of an item; skipped"))
    }

    @Test func aTitleInMidPageDoesNotWaitForTheNextPage() {
        let table = ImportedTable(
            Self.first + "\n見本の題\n||||||システム運用編|7.章|【遵守事項】|要求二。", fill: .above,
            further: "2.1. 見本二|①見本|①-1|対策二|◎")
        #expect(table.catalog.sections.map(\.heading) == ["1. 見本の大区分", "1. 見本の大区分"])
    }

    @Test func aSectionsOwnRowAtTheEndOfAPageIsTheNextPages() {
        let table = ImportedTable(
            "1.1. 見本一|①見本|①-1|対策|◎\n1.2. 見本二|①見本二", fill: .above, further: "||①-1|対策二|◎")
        #expect(table.itemIDs == ["1.1-1-1", "1.2-1-1"])
        #expect(table.catalog.groups.map(\.title.text) == ["見本", "見本二"])
    }

    private static let next = "2.1. 見本二|①見本|①-1|対策二|◎|リスク二|||【遵守事項】|要求二。"

    @Test func aNewBlockAtTheTopOfAPageTakesNoPartAlong() {
        let table = ImportedTable(Self.first, further: Self.next)
        #expect(table.catalog.requirements.map(\.part.text) == ["企画管理編", ""])
        #expect(table.catalog.requirements.map(\.chapter.text) == ["4.章", ""])
    }

    @Test func aBlockThatGoesOnTakesItsPartAndChapterAlongAndSaysSo() {
        let table = ImportedTable(Self.first, further: "||①-2|対策二|◎||||【考え方】|要求二。")
        #expect(table.catalog.requirements.map(\.part.text) == ["企画管理編", "企画管理編"])
        #expect(table.catalog.requirements.map(\.chapter.text) == ["4.章", "4.章"])
        #expect(table.notices(.note).contains { $0.hasPrefix("二!2: ") && $0.hasSuffix("Scenario, Part, Chapter") })
    }

    @Test func aFurtherRowOfAnItemTakesItsPartAlongAndSaysSo() {
        let table = ImportedTable(Self.first, further: "||||||||【考え方】|要求二。\n||①-2|対策二|◎")
        #expect(table.catalog.requirements.map(\.part.text) == ["企画管理編", "企画管理編"])
        #expect(table.notices(.note).contains { $0.hasPrefix("二!2: ") && $0.hasSuffix("the same: Part, Chapter") })
    }
}
