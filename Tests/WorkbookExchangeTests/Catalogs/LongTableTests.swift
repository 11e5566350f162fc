import OfficeFiles
import Testing
import WorkbookExchange
import WorkbookModel

/// Tables that are long, or made to take long. Each would take minutes where a row costs what all rows do.
@Suite(.timeLimit(.minutes(1))) struct LongTableTests {
    private func made(
        _ rows: [[String]], _ meanings: [ColumnMeaning], _ block: TableProfile.Block = .rows, separator: String = ""
    ) -> CatalogImport {
        var profile = TableProfile(.catalog)
        profile.columns = meanings.enumerated().map { position, meaning in
            TableProfile.Column(meaning, letters: CellAddress.letters(ofColumn: position), head: "")
        }
        profile.fill = .above
        profile.block = block
        profile.separator = separator
        profile.particulars.title = "見本の表"
        let cells = rows.map { $0.map { $0.isEmpty ? Cell.empty : Cell(.text, $0) } }
        return CatalogImport.make([TypedTable.file(Sheet(name: "", rows: cells))], profile)
    }

    @Test func rowsWithOneTextEach() {
        let made = made((1...16_000).map { ["\($0). 見本"] }, [.section, .number, .text])
        #expect(made.notices.count { $0.severity == .note } >= 16_000)
    }

    @Test func aGroupForEachItem() {
        let rows = (1...20_000).map { ["見本", "甲\($0)", "\($0)", "対策"] }
        #expect(made(rows, [.section, .group, .number, .text]).catalog.groups.count == 20_000)
    }

    @Test func aSectionForEachItem() {
        let rows = (1...20_000).map { ["見本\($0)", "甲", "1", "対策"] }
        #expect(made(rows, [.section, .group, .number, .text]).catalog.sections.count == 20_000)
    }

    @Test(arguments: [TableProfile.Block.rows, .group]) func manyRequirementsOfOneItem(block: TableProfile.Block) {
        let rows = (1...20_000).map { [$0 == 1 ? "1" : "", $0 == 1 ? "対策" : "", "要求\($0)"] }
        let made = made(rows, [.number, .text, .requirement], block)
        #expect(made.catalog.requirements.count == 20_000)
    }

    @Test func aLongTextThatManyRowsShare() {
        let long = String(repeating: "あ", count: 300_000)
        let rows = (1...5_000).map { ["1", $0 == 1 ? "対策" : "", long, "リスク\($0 % 2)"] }
        #expect(made(rows, [.number, .text, .requirement, .scenario]).catalog.requirements.count == 1)
    }

    @Test func moreTiesThanACatalogueCanHoldAreRefused() {
        let requirements = (1...1_000).map { "要求\($0)" }.joined(separator: ";")
        let rows = (1...2_001).map { ["\($0)", "対策", $0 == 1 ? requirements : "", "リスク\($0)"] }
        let made = made(rows, [.number, .text, .requirement, .scenario], separator: ";")
        #expect(made.bytes == nil)
        #expect(made.notices.contains { $0.english.hasPrefix("there are too many ties") })
    }
}
