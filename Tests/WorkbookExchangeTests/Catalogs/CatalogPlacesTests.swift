import Testing
import WorkbookExchange
import WorkbookModel

/// Sections, groups, headings, and what a page break leaves out.
struct CatalogPlacesTests {
    @Test func aRowAcrossTheTableIsTheHeadingOfItsSections() {
        let table = ImportedTable(
            """
            1. 見本の大区分
            1.1. 見本一|①見本|①-1|対策|◎||企画管理編|4.章|【遵守事項】|要求
            1.2. 見本二|①見本|①-1|対策二|◎||企画管理編|4.章|【遵守事項】|要求二
            2. 見本の大区分二
            2.1. 見本三|①見本|①-1|対策三|◎||企画管理編|4.章|【遵守事項】|要求三
            """, merged: ["A2:J2", "A5:J5"])
        #expect(table.catalog.sections.map(\.heading) == ["1. 見本の大区分", "1. 見本の大区分", "2. 見本の大区分二"])
        #expect(table.catalog.sections.map(\.number) == ["1.1", "1.2", "2.1"])
        #expect(table.catalog.sections.map(\.title.text) == ["見本一", "見本二", "見本三"])
        #expect(table.notices(.refused).isEmpty)
    }

    @Test func oneCellAloneAtTheLeftIsAHeadingToo() {
        let table = ImportedTable("1. 見本の大区分\n1.1. 見本一|①見本|①-1|対策|◎", fill: .above)
        #expect(table.catalog.sections.map(\.heading) == ["1. 見本の大区分"])
    }

    @Test func aTitleAloneAboveRowsWithoutOneIsTheirSection() {
        let table = ImportedTable("1.1. 見本一\n|①見本|①-1|対策|◎", fill: .above)
        #expect(table.catalog.sections.map(\.title.text) == ["見本一"])
        #expect(table.catalog.sections.map(\.heading) == [""])
    }

    @Test func aRemarkBeneathTheTableIsSkippedAndSaid() {
        let table = ImportedTable("1.1. 見本一|①見本|①-1|対策|◎\n※ 見本の注", fill: .above)
        #expect(table.itemIDs == ["1.1-1-1"])
        #expect(table.notices(.note) == ["一!3: not a row of an item; skipped"])
    }

    @Test func anEmptySectionInMidTableIsNotGuessed() {
        let table = ImportedTable("1.1. 見本一|①見本|①-1|対策|◎\n||①-2|対策二|◎")
        #expect(table.made.bytes == nil)
        #expect(
            table.notices(.refused).first
                == "一!A3: the section is empty; where empty means the same as above, write Fill: above in the profile")
    }

    @Test func whatBeginsOnAnEarlierPageIsAGap() throws {
        let table = ImportedTable(
            "||②-9|対策|◎\n3.14. 見本|①見本|①-1|対策二|◎", merged: [])
        #expect(table.itemIDs == ["3.13-2-9", "3.14-1-1"])
        let section = try #require(table.catalog.sections.first)
        #expect(section.title.gap?.text == "前のページ")
        #expect(table.catalog.groups.first?.title.gap == section.title.gap)
    }

    @Test(arguments: ["1.1", "1"]) func aSectionNumberThatDoesNotFollowIsRefused(next: String) {
        let table = ImportedTable("||①-9|対策|◎\n\(next). 見本|①見本|①-1|対策二|◎")
        #expect(table.made.bytes == nil)
        #expect(table.notices(.refused).first?.hasPrefix("一!A2: the section's number can not be told") == true)
    }

    @Test func aGroupGoesOnOnTheNextSheet() {
        let table = ImportedTable(
            "1.1. 見本一|①見本|①-1|対策|◎|リスク|企画管理編|4.章|【遵守事項】|要求", further: "||①-2|対策二|◎")
        #expect(table.itemIDs == ["1.1-1-1", "1.1-1-2"])
        #expect(table.catalog.groups.count == 1)
        #expect(table.blocks == ["1.1-1-1 1.1-1-2 > management-4-a > リスク"])
        #expect(
            table.notices(.note).contains(
                "二!2: goes on from ①-1 on the page before; empty here, and so the same: Section, Group, Scenario, Requirement"
            ))
    }

    @Test func numbersThatStartAgainOnTheNextSheetDoNotGoOn() {
        let table = ImportedTable("1.1. 見本一|①見本|①-2|対策|◎", further: "||①-1|対策二|◎\n1.3. 見本三|①見本|①-1|対策三|◎")
        #expect(table.itemIDs == ["1.1-1-2", "1.2-1-1", "1.3-1-1"])
    }

    @Test func aTitleThatIsRepeatedOnTheNextSheetIsTheSameSection() {
        let table = ImportedTable(
            "1.1. 見本一|①見本|①-1|対策|◎", further: "1.1. 見本一（続き）|①見本(続き)|①-2|対策二|◎")
        #expect(table.itemIDs == ["1.1-1-1", "1.1-1-2"])
        #expect(table.catalog.groups.map(\.title.text) == ["見本"])
    }

    @Test func aTextCutByThePageBreakIsJoinedAndSaid() {
        let table = ImportedTable("1.1. 見本一|①見本|①-1|対策を実|◎", further: "|||施する。|\n||①-2|対策二|◎")
        #expect(table.catalog.items.map(\.text.text) == ["対策を実施する。", "対策二"])
        #expect(
            table.notices(.warning).contains("二!D2: taken as the rest of ①-1 on the page before; see whether it is"))
    }

    @Test func aRepeatedHeadBeginsAPage() {
        let head = "大項目|小項目|No.|内容|区分|シナリオ|編|項番|区分|内容"
        let table = ImportedTable("1.1. 見本一|①見本|①-1|対策|◎|リスク\n\(head)\n||①-2|対策二|◎")
        #expect(table.itemIDs == ["1.1-1-1", "1.1-1-2"])
        #expect(table.catalog.items.count == 2)
    }

    @Test func sectionsWithoutNumbersAreCounted() {
        let table = ImportedTable("見本一|見本|1|対策|◎\n見本二|見本|1|対策二|◎\n見本二|見本三|1|対策三|◎")
        #expect(table.itemIDs == ["1-1-1", "2-1-1", "2-2-1"])
        #expect(table.notices(.note) == ["一!A2: the sections have no numbers; they are counted from 1"])
    }

    @Test func hiddenRowsAreSkippedAndCounted() {
        let table = ImportedTable(
            "1.1. 見本一|①見本|①-1|対策|◎\n1.1. 見本一|①見本|①-2|隠れた対策|◎", hiddenRows: [2])
        #expect(table.itemIDs == ["1.1-1-1"])
        #expect(table.notices(.note).contains("一: 1 hidden row skipped"))
    }

    @Test func aGroupIsNotCarriedToTheNextNumber() {
        let table = ImportedTable("1.1. 見本一|①見本|①-1|対策|◎\n||②-1|対策二|◎", fill: .above)
        #expect(table.itemIDs == ["1.1-1-1", "1.1-2-1"])
        #expect(table.notices(.warning).contains { $0.hasPrefix("一!B3: the group is empty, and the number ②-1") })
    }

    @Test func aNewScenarioAtTheTopOfAPageTakesNoRequirementAlong() {
        let table = ImportedTable(
            "1.1. 見本一|①見本|①-1|対策|◎|リスク甲|企画管理編|4.章|【遵守事項】|要求",
            further: "||①-2|対策二|◎|リスク乙\n||①-3|対策三|◎|リスク丙")
        #expect(
            table.blocks == [
                "1.1-1-1 > management-4-a > リスク甲", "1.1-1-2 >  > リスク乙", "1.1-1-3 >  > リスク丙",
            ])
        #expect(table.notices(.note).contains { $0.hasSuffix("so the same: Section, Group") })
    }

    @Test func radicalSignsAreTheirIdeographsAndAreSaid() {
        let table = ImportedTable(
            "1.1. 見本|①見本|①-1|⾒本の対策|◎||編|1.章|区分|要求\n1.1. ⾒本|①⾒本|①-2|対策二|◎||編|1.章|区分|要求")
        #expect(table.catalog.sections.count == 1)
        #expect(table.itemIDs == ["1.1-1-1", "1.1-1-2"])
        #expect(table.notices(.warning).filter { $0.contains("radical") }.map { $0.prefix(4) } == ["一!C2"])
    }
}
