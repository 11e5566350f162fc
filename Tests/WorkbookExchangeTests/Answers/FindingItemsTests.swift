import OfficeFiles
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// Which item a row is about.
struct FindingItemsTests {
    private func find(_ cells: [ColumnMeaning: Cell]) throws -> ImportRow {
        let named = cells.sorted { $0.key.word < $1.key.word }
        return try AnswerTable(named.map(\.key) + [.result], [named.map(\.value) + ["○"]]).row()
    }

    private func reason(_ cells: [ColumnMeaning: Cell]) throws -> ImportReason? {
        let row = try find(cells)
        #expect(row.outcome == .unmatched && row.answer == nil)
        return row.reasons.first
    }

    @Test func idFindsItsItem() throws { #expect(try find([.id: "1.2-1"]).item == 3) }

    @Test(arguments: ["１．２－１", "1.2 - 1", "1.2–1", "1.2-①"]) func idMayBeTypedInAnyWidth(id: String) throws {
        #expect(try find([.id: Cell(.text, id)]).item == 3)
    }

    @Test(arguments: ["②-1", "2-1", "②－１", "② ― 1"]) func printedNumberFindsItsItem(number: String) throws {
        #expect(try find([.number: Cell(.text, number)]).item == 3)
    }

    @Test func numberOfTwoItemsIsAmbiguous() throws {
        #expect(try reason([.number: "①-1"]) == .ambiguous("①-1", ["1.1-1 ①-1", "2.1-1 ①-1"], at: "対応表!A2"))
    }

    @Test(arguments: ["2", "２．", "2. 保守"]) func sectionTellsTwoItemsOfOneNumberApart(section: String) throws {
        #expect(try find([.number: "①-1", .section: Cell(.text, section)]).item == 4)
    }

    @Test func sectionIsKnownByItsTitle() throws {
        #expect(try find([.number: "①-1", .section: "通信"]).item == 0)
        #expect(try find([.number: "①-1", .section: "1.通 信"]).item == 0)
    }

    /// A catalogue may hold a part of the table only: the only ①-9 in it need not be the row's.
    @Test func numberInAnUnknownSectionIsNoItem() throws {
        #expect(
            try reason([.number: "②-1", .section: "7.別の章"]) == .notInSection("②-1", section: "7.別の章", at: "対応表!A2"))
    }

    @Test func numberAndTextFindAnItemWhoseSectionIsWordedInAnotherWay() throws {
        #expect(try find([.number: "②-1", .section: "暗号", .text: "暗号鍵を保護する。"]).item == 3)
    }

    @Test func groupNarrowsWhatTheNumberLeavesOpen() throws {
        let row = try find([.number: "①-1", .group: "保守"])
        #expect(row.item == 4)
    }

    /// The number alone would find 1.2-1.
    @Test func groupThatHoldsNoItemOfTheNumberIsNotPassedOver() throws {
        #expect(
            try reason([.number: "②-1", .group: "保守"]) == .notInSection("②-1", section: "保守", at: "対応表!B2"))
        #expect(
            try reason([.number: "②-1", .group: "別の群"]) == .notInSection("②-1", section: "別の群", at: "対応表!B2"))
    }

    @Test func groupThatIsWordedInAnotherWaySaysNothingWhereTheTextAgrees() throws {
        #expect(try find([.number: "②-1", .group: "別の群", .text: "暗号鍵を保護する。"]).item == 3)
    }

    @Test func textOfAnItemOfAnotherGroupIsLeft() throws {
        #expect(
            try reason([.text: "暗号鍵を保護する。", .group: "保守"])
                == .otherSection("保守", item: "1.2-1 ②-1", at: "対応表!A2"))
    }

    @Test func nameOfMoreThan64KiBNamesNoItem() throws {
        let name = String(repeating: "長", count: 22_000)
        #expect(try reason([.text: Cell(.text, name)]) == .unknownText(at: "対応表!A2"))
        // By its number it would be found, and its text be compared.
        #expect(try reason([.number: "②-1", .text: Cell(.text, name)]) == .unknownText(at: "対応表!B2"))
    }

    @Test func textFindsItsItemWhateverItsLinesAndBlanks() throws {
        #expect(try find([.text: "ＶＰＮ接続を\n行う。"]).item == 0)
    }

    @Test func numberOfOneItemWithTheTextOfAnotherIsLeft() throws {
        let reason = try reason([.number: "②-1", .text: "バックアップを取る。"])
        #expect(reason == .disagree("1.2-1 ②-1", at: "対応表!A2", other: "1.1-2 ①-2", otherAt: "対応表!B2"))
    }

    @Test func idOfOneItemWithTheNumberOfAnotherIsLeft() throws {
        let reason = try reason([.id: "1.2-1", .number: "①-3"])
        #expect(reason == .disagree("1.2-1 ②-1", at: "対応表!A2", other: "1.1-3 ①-3", otherAt: "対応表!B2"))
    }

    /// The next edition has another item under the number.
    @Test func numberWithAnAltogetherOtherTextIsLeft() throws {
        let reason = try reason([.number: "②-1", .text: "サーバー室への入退室を記録する。"])
        #expect(reason == .otherText(item: "1.2-1 ②-1", at: "対応表!B2"))
    }

    @Test func textThatDiffersALittleIsTakenAndSaid() throws {
        let row = try find([.number: "②-1", .text: "暗号鍵を、保護する"])
        #expect(row.item == 3 && row.outcome == .new)
        #expect(row.reasons == [.textDiffers(at: "対応表!B2")])
    }

    @Test func serialNumberOfTheTableLeavesItToTheText() throws {
        let row = try find([.number: Cell(.number, "7"), .text: "暗号鍵を保護する。"])
        #expect(row.item == 3 && row.reasons == [.foundByText(number: "7")])
    }

    @Test func decimalNumberInAnIdColumnIsLeft() throws {
        #expect(try reason([.id: Cell(.number, "1.1")]) == .numberCell("1.1", at: "対応表!A2"))
    }

    @Test func dateInANumberColumnIsLeft() throws {
        #expect(try reason([.number: Cell(.date, "2026-01-09")]) == .dateCell("2026-01-09", at: "対応表!A2"))
    }

    @Test(arguments: [Cell(.error, "#N/A"), Cell(.uncomputed, "A1+1")]) func cellWithoutAValueNamesNoItem(cell: Cell)
        throws
    {
        #expect(try find([.number: cell]).outcome == .unmatched)
    }

    @Test func rowThatNamesNothingIsLeftWhereItSaysSomething() throws {
        let row = try AnswerTable([.number, .result], [["", "○"]]).row()
        #expect(row.outcome == .unmatched && row.reasons == [.namesNoItem])
    }

    @Test func rowOfNoItemIsSkippedWhereItSaysNothing() throws {
        let row = try AnswerTable([.number, .result], [["①-99", " "]]).row()
        #expect(row.outcome == .skipped && row.reasons == [.unknownNumber("①-99", at: "対応表!A2")])
    }

    @Test func emptyRowsAreNoRows() throws {
        #expect(
            try AnswerTable([.number, .result], [["", ""], ["", "  "]]).plan(into: WorkbookBuilder().workbook).rows
                .isEmpty)
    }

    @Test func sectionAboveHoldsForTheRowsBelow() throws {
        var table = AnswerTable(
            [.section, .number, .result], [["1", "①-1", "○"], ["", "①-2", "○"], ["2", "①-1", "×"]])
        table.fill = .above
        #expect(try table.plan(into: WorkbookBuilder().workbook).rows.map(\.item) == [0, 1, 4])
    }

    @Test func mergedSectionHoldsForItsRows() throws {
        var table = AnswerTable([.section, .number, .result], [["2", "①-1", "○"], ["", "①-2", "○"]])
        table.fill = .merged
        table.merged = [CellRange(CellAddress(row: 1, column: 0), CellAddress(row: 2, column: 0))]
        #expect(try table.plan(into: WorkbookBuilder().workbook).rows.map(\.item) == [4, 5])
    }
}
