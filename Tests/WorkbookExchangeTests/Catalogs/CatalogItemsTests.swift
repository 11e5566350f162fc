import Recfile
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// Items, their numbers and marks, and what is refused.
struct CatalogItemsTests {
    @Test func marksAreObligations() {
        let table = ImportedTable(
            """
            1.1. 見本一|①見本|①-1|実施することが望ましい。|◎
            1.1. 見本一|①見本|①-2|実施する。|○
            1.1. 見本一|①見本|①-3|実施することが望ましい。|
            1.1. 見本一|①見本|①-4|実施する。|?
            """)
        #expect(table.catalog.items.map(\.obligation) == [.required, .recommended, .recommended, .required])
        #expect(table.catalog.items.map(\.obligationBasis) == ["mark", "mark", "wording", "wording"])
        #expect(table.notices(.warning).contains { $0.hasPrefix("一!E5: the mark “?” is not known") })
    }

    @Test func aNumberCellThatMayHaveLostDigitsIsRefused() {
        let table = ImportedTable("1.1. 見本一|①見本|#3.1|対策|◎")
        #expect(table.made.bytes == nil)
        #expect(table.notices(.refused).first?.hasPrefix("一!C2: the number is a numeric cell, 3.1") == true)
    }

    @Test func aWholeNumberCellIsANumber() {
        #expect(ImportedTable("1.1. 見本一|①見本|#3|対策|◎").itemIDs == ["1.1-1-3"])
    }

    @Test(arguments: ["@2026-01-09", "!#REF!", "=A1"]) func aNumberThatIsNoneIsRefused(cell: String) {
        let table = ImportedTable("1.1. 見本一|①見本|\(cell)|対策|◎")
        #expect(table.notices(.refused).first?.hasPrefix("一!C2: ") == true)
        #expect(table.made.bytes == nil)
    }

    @Test(arguments: ["D", "F", "J"]) func aCellWithoutAValueIsRefusedWhereverItIs(column: String) {
        let cells = ["D": "=A1|◎|リスク|編|章|区分|要求", "F": "対策|◎|!#N/A|編|章|区分|要求", "J": "対策|◎|リスク|編|章|区分|=A1"]
        let table = ImportedTable("1.1. 見本一|①見本|①-1|\(cells[column] ?? "")")
        #expect(table.notices(.refused).first?.hasPrefix("一!\(column)2: ") == true)
    }

    @Test func oneNumberWithTwoTextsIsRefused() {
        let table = ImportedTable("1.1. 見本一|①見本|①-1|対策|◎\n1.1. 見本一|①見本|①-1|別の対策|◎")
        #expect(table.made.bytes == nil)
        #expect(
            table.notices(.refused) == [
                "一!C3: the number ①-1 stands at 一!C2 too, with another text, “対策” there and “別の対策” here; correct one of them"
            ])
    }

    @Test func aTextWithoutANumberIsRefused() {
        let table = ImportedTable("1.1. 見本一|①見本|①-1|対策|◎\n1.1. 見本一|①見本||対策二|◎")
        #expect(table.notices(.refused).first?.hasPrefix("一!D3: a text without an item's number") == true)
    }

    @Test func aTableOfPairsGivesOneItemWithSeveralRequirements() {
        let table = ImportedTable(
            """
            1.1. 見本一|①見本|①-1|対策|◎|リスク|企画管理編|4.章|【遵守事項】|要求一
            1.1. 見本一|①見本|①-1|対策|◎|リスク|企画管理編|4.章|【遵守事項】|要求二
            1.1. 見本一|①見本|①-2|対策二|◎|リスク二|企画管理編|4.章|【遵守事項】|要求一
            """, fill: .none, block: .rows)
        #expect(table.itemIDs == ["1.1-1-1", "1.1-1-2"])
        #expect(
            table.blocks == ["1.1-1-1 > management-4-a management-4-b > リスク", "1.1-1-2 > management-4-a > リスク二"])
    }

    @Test func linesOfACellAreKept() {
        let table = ImportedTable("1.1. 見本⏎一|①見本|①-1|対策⏎・ 一つ目⏎・ 二つ目|◎")
        #expect(table.catalog.items.first?.text.text == "対策\n・ 一つ目\n・ 二つ目")
        #expect(table.catalog.sections.first?.title.text == "見本一")
    }

    @Test func anEmptyTableIsRefused() {
        let table = ImportedTable("")
        #expect(table.made.bytes == nil)
        #expect(table.notices(.refused).first?.contains("there is no item's row") == true)
    }

    @Test func recutilsAcceptsTheCatalogue() throws {
        guard Recutils.isInstalled else { return }
        let table = ImportedTable(
            """
            1. 見本の大区分
            1.1. 見本一|①見本|①-1|対策\\|◎|リスク|企画管理編|4.章|【遵守事項】|要求一
            1.1. 見本一|①見本|①-2|対策二|○|リスク二
            1.2. 見本二|①|①-1||◎
            """, merged: ["A2:J2"])
        let bytes = try #require(table.made.bytes)
        try TemporaryFolder.with { folder in
            try folder.write(bytes, to: "c.rec")
            #expect(try Recutils.complaints(aboutFileAt: folder("c.rec")).isEmpty)
        }
    }
}
