import Testing
import WorkbookExchange
import WorkbookModel

/// Requirements, scenarios, and what ties them to items.
struct CatalogRequirementsTests {
    private static let shared = """
        1.1. 見本一|①見本|①-1|対策一|◎|リスク甲|企画管理編|4.章|【遵守事項】|要求一
        ||①-2|対策二|◎||システム運用編|7.章|【遵守事項】|要求二
        ||①-3|対策三|◎|リスク乙|企画管理編|4.章|【考え方】|要求一
        ||①-4|対策四|◎||||
        """
    private static let merged = ["A2:A5", "B2:B5", "F2:F3", "F4:F5"]

    @Test func aScenarioTiesItsRows() {
        let table = ImportedTable(Self.shared, merged: Self.merged, block: .scenario)
        #expect(
            table.blocks == [
                "1.1-1-1 1.1-1-2 > management-4-a control-7-a > リスク甲", "1.1-1-3 1.1-1-4 > management-4-b > リスク乙",
            ])
    }

    @Test func aGroupTiesItsRowsAndKeepsTheScenariosApart() {
        let table = ImportedTable(Self.shared, merged: Self.merged, block: .group)
        #expect(
            table.blocks == [
                "1.1-1-1 1.1-1-2 > management-4-a control-7-a management-4-b > リスク甲",
                "1.1-1-3 1.1-1-4 > management-4-a control-7-a management-4-b > リスク乙",
            ])
    }

    @Test func rowsTieWhatTheyShare() {
        let table = ImportedTable(Self.shared, merged: Self.merged, block: .rows)
        #expect(
            table.blocks == [
                "1.1-1-1 > management-4-a > リスク甲", "1.1-1-2 > control-7-a > リスク甲", "1.1-1-3 > management-4-b > リスク乙",
                "1.1-1-4 >  > リスク乙",
            ])
        #expect(table.notices(.warning) == ["一!C5: item ①-4 has no requirement"])
    }

    @Test func aMergedRequirementHoldsForItsRows() {
        let table = ImportedTable(
            """
            1.1. 見本一|①見本|①-1|対策一|◎|リスク甲|企画管理編|4.章|【遵守事項】|要求一
            ||①-2|対策二|◎|||||
            ||①-3|対策三|◎||||
            """, merged: ["A2:A4", "B2:B4", "F2:F4", "J2:J3"], block: .rows)
        #expect(table.blocks == ["1.1-1-1 1.1-1-2 > management-4-a > リスク甲", "1.1-1-3 >  > リスク甲"])
    }

    @Test func equalRequirementsAreOneWhateverTheirWidthAndLines() {
        let table = ImportedTable(
            """
            1.1. 見本一|①見本|①-1|対策一|◎|リスク甲|企画管理編|4.章|【遵守事項】|TLS1.3を⏎使うこと
            1.1. 見本一|②見本二|②-1|対策二|◎|リスク乙|企画管理編|４.章|遵守事項|ＴＬＳ１．３を使うこと
            """)
        #expect(table.catalog.requirements.map(\.id) == ["management-4-a"])
        #expect(table.blocks.count == 2)
    }

    @Test func anotherCategoryIsAnotherRequirement() {
        let table = ImportedTable(
            """
            1.1. 見本一|①見本|①-1|対策一|◎|リスク甲|企画管理編|4.章|【遵守事項】|要求
            1.1. 見本一|②見本二|②-1|対策二|◎|リスク乙|企画管理編|4.章|【考え方】|要求
            """)
        #expect(table.catalog.requirements.map(\.category.text) == ["遵守事項", "考え方"])
    }

    @Test func furtherRowsOfAnItemHoldFurtherRequirements() {
        let table = ImportedTable(
            """
            1.1. 見本一|①見本|①-1|対策一|◎|リスク甲|企画管理編|4.章|【遵守事項】|要求一
            ||||||企画管理編|5.章|【遵守事項】|要求二
            """, fill: .above)
        #expect(table.blocks == ["1.1-1-1 > management-4-a management-5-a > リスク甲"])
    }

    @Test func severalRequirementsInACellAreTakenApart() {
        let table = ImportedTable(
            "1.1. 見本一|①見本|①-1|対策一|◎|リスク甲|企画管理編|4.章|【遵守事項】|要求一\u{A0}⏎ 要求二⏎", separator: "\n")
        #expect(table.catalog.requirements.map(\.text.text) == ["要求一", "要求二"])
    }

    @Test func partsWithoutAnEnglishNameAreCounted() {
        let table = ImportedTable(
            """
            1.1. 見本一|①見本|①-1|対策一|◎|リスク甲|見本編|4.章|【遵守事項】|要求一
            1.1. 見本一|②見本|②-1|対策二|◎|リスク乙|Annex A|章|【遵守事項】|要求二
            1.1. 見本一|③見本|③-1|対策三|◎|リスク丙||||要求三
            """)
        #expect(table.catalog.requirements.map(\.id) == ["part1-4-a", "annex-a-a", "requirement-a"])
        #expect(table.catalog.requirements[2].part.gap?.text == "この表では空欄")
    }

    @Test func itemsWithoutARequirementKeepTheirScenario() {
        let table = ImportedTable("1.1. 見本一|①見本|①-1|対策一|◎|リスク甲")
        #expect(table.blocks == ["1.1-1-1 >  > リスク甲"])
        #expect(table.notices(.warning) == ["一!C2: item ①-1 has no requirement"])
    }

    @Test func itemsWithNeitherAreInNoBlock() {
        let table = ImportedTable("1.1. 見本一|①見本|①-1|対策一|◎")
        #expect(table.blocks.isEmpty)
        #expect(table.itemIDs == ["1.1-1-1"])
        #expect(table.made.bytes != nil)
    }

    @Test func aSecondScenarioOfAGroupHasALetter() {
        let table = ImportedTable(
            """
            1.1. 見本一|①見本|①-1|対策一|◎|リスク甲
            1.1. 見本一|①見本|①-2|対策二|◎|リスク乙
            """)
        #expect(table.catalog.scenarios.map(\.id) == ["scenario-1.1-1", "scenario-1.1-1-b"])
    }

    @Test func aSecondScenarioOfOneItemIsLeftOutAndSaid() {
        let table = ImportedTable(
            """
            1.1. 見本一|①見本|①-1|対策一|◎|リスク甲|企画管理編|4.章|【遵守事項】|要求一
            1.1. 見本一|①見本|①-1|対策一|◎|リスク乙|企画管理編|4.章|【遵守事項】|要求二
            """, fill: .none, block: .rows)
        #expect(table.blocks == ["1.1-1-1 > management-4-a management-4-b > リスク甲"])
        #expect(table.notices(.warning).contains { $0.hasPrefix("一!F3: a second scenario of item ①-1") })
    }

    @Test func aRequirementCutByThePageBreakIsJoined() {
        let table = ImportedTable(
            "1.1. 見本一|①見本|①-1|対策一|◎|リスク甲|企画管理編|4.章|【遵守事項】|要求を満た",
            further: "||①-2|対策二|◎|||||すこと。")
        #expect(table.catalog.requirements.map(\.text.text) == ["要求を満たすこと。"])
    }
}
