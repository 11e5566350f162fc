import OfficeFiles
import Testing
import WorkbookExchange
import WorkbookModel

/// That nothing of a table is lost or taken for something else without a word.
struct CatalogLossTests {
    /// A sheet with a column for each meaning, in that order, and without a head.
    private func made(
        _ rows: String, _ meanings: [ColumnMeaning], fill: TableProfile.Fill = .none, language: String = ""
    ) -> CatalogImport {
        var profile = TableProfile(.catalog)
        profile.columns = meanings.enumerated().map { position, meaning in
            TableProfile.Column(meaning, letters: CellAddress.letters(ofColumn: position), head: "")
        }
        profile.fill = fill
        profile.particulars.title = "見本の表"
        profile.particulars.language = language
        return CatalogImport.make([TypedTable.file(TypedTable.sheet(rows))], profile)
    }

    private func english(_ made: CatalogImport, _ severity: ImportNotice.Severity) -> [String] {
        made.notices.filter { $0.severity == severity && $0.place != "Catalog" }.map { "\($0.place): \($0.english)" }
    }

    @Test func anEmptyHeadingMeansWhatTheProfileSays() {
        let rows = "大一 | 1. 見本一 | ① 甲 | 1 | 対策\n | 2. 見本二 | ① 甲 | 1 | 対策二"
        let meanings: [ColumnMeaning] = [.heading, .section, .group, .number, .text]
        #expect(made(rows, meanings, fill: .none).catalog.sections.map(\.heading) == ["大一", ""])
        #expect(made(rows, meanings, fill: .above).catalog.sections.map(\.heading) == ["大一", "大一"])
    }

    @Test func aHeadingAboveTheRowsStaysWhereTheyLeaveItEmpty() {
        let rows = "大一\n | 1. 見本一 | ① 甲 | 1 | 対策\n | 2. 見本二 | ① 甲 | 1 | 対策二"
        let meanings: [ColumnMeaning] = [.heading, .section, .group, .number, .text]
        #expect(made(rows, meanings).catalog.sections.map(\.heading) == ["大一", "大一"])
    }

    @Test(arguments: [("ja", "only the Japanese text"), ("en", "the text is as the table has it")])
    func whichTextCountsIsSaidOfItsLanguage(language: String, words: String) throws {
        let made = made("1 | Keep keys safe.", [.number, .text], language: language)
        let bytes = try #require(made.bytes)
        #expect(String(decoding: bytes, as: UTF8.self).contains(words))
    }

    @Test func anObligationThatNothingTellsIsCounted() {
        let made = made("1 | Keep keys safe.\n2 | Keep logs.", [.number, .text])
        #expect(english(made, .warning).contains { $0.hasPrefix("A1: 2 items without a mark") })
        #expect(!english(self.made("1 | 鍵を守ること。", [.number, .text]), .warning).contains { $0.contains("a mark") })
    }

    @Test func aPartWithoutARequirementIsSaid() {
        let table = ImportedTable(
            "1.1. 見本一|①見本|①-1|対策一|◎|リスク甲|企画管理編|4.章|【遵守事項】|要求一\n||||||システム運用編|7.章||\n||①-2|対策二|◎||経営管理編|9.章||",
            fill: .above)
        let words = "there is a part or chapter, and the requirement's text is empty; left out"
        #expect(table.notices(.warning) == ["一!G3: \(words)", "一!G4: \(words)"])
    }

    @Test func aPartThatRepeatsTheOneAboveIsNothingNew() {
        let table = ImportedTable(
            "1.1. 見本一|①見本|①-1|対策一|◎|リスク甲|企画管理編|4.章|【遵守事項】|要求一\n||①-2|対策二|◎||企画管理編|4.章||", fill: .above)
        #expect(table.notices(.warning).isEmpty)
    }

    @Test func requirementNumbersThatNoIDCanHoldAreCounted() {
        let made = made(
            "1 | 対策 | ア | 要求\n2 | 対策二 | イ | 要求二\n3 | 対策三 | 3 | 要求三",
            [.number, .text, .requirementNumber, .requirement])
        #expect(english(made, .warning).contains { $0.hasPrefix("D1: 2 requirement numbers such as “ア”") })
    }

    @Test(arguments: ["合計", "小計", "計", "Total"]) func aRowOfTotalsIsSkippedAndSaid(word: String) {
        let made = made("1 | 対策\n\(word) | ", [.number, .text])
        #expect(made.catalog.items.count == 1)
        #expect(english(made, .note).contains("2: a row of totals, “\(word)”, and not of an item; skipped"))
        #expect(made.bytes != nil)
    }

    @Test func anItemNamedAsATotalIsAnItem() {
        #expect(made("1 | 対策\nA-計 | \n計2 | 対策二", [.number, .text]).catalog.items.count == 3)
    }

    @Test func whatIsWrongWithAFileNamesItOnce() throws {
        var profile = TableProfile(.catalog)
        profile.sheets = ["無い"]
        let made = CatalogImport.make(
            [TypedTable.file(TypedTable.sheet("1", name: "一"), TypedTable.sheet("1", name: "二"))], profile)
        let notice = try #require(made.notices.first { $0.english.contains("there is no sheet") })
        #expect(!notice.isInTable)
        #expect(notice.place == "mihon.xlsx")
    }

    @Test func filesOfOneNameAreToldApartByTheirPaths() {
        var profile = TableProfile(.catalog)
        profile.columns = [.init(.number, letters: "A", head: ""), .init(.text, letters: "B", head: "")]
        let file = TypedTable.file(TypedTable.sheet("|対策"))
        let made = CatalogImport.make([file, file], profile, paths: ["a/t.csv", "b/t.csv"])
        #expect(made.notices.map(\.place).filter { $0.contains("t.csv") } == ["a/t.csv!B1", "b/t.csv!B1"])
    }

    @Test func aNameTooLongIsRefusedBeforeItIsLookedAt() {
        let long = String(repeating: "あ", count: 30_000)
        let made = made("1 | \(long) | 対策\n2 | 甲 | \(long)", [.number, .group, .text])
        #expect(english(made, .refused).first?.hasPrefix("B1: the text of Group is too long (at most 64 KiB)") == true)
        #expect(made.catalog.items.count == 1)
    }
}
