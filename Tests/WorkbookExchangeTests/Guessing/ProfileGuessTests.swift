import OfficeFiles
import Recfile
import Testing
import WorkbookExchange
import WorkbookModel

struct ProfileGuessTests {
    private func guess(_ sheets: Sheet...) -> TableProfile {
        ProfileGuess(TableFile(name: "t", digest: "", format: "", sheets: sheets)).profile
    }

    /// `Number C`, for each column.
    private func columns(_ profile: TableProfile) -> [String] {
        profile.columns.map { "\($0.meaning.word) \($0.letters)" }
    }

    private static let annex = [
        "Section A", "Group B", "Number C", "Text D", "Obligation E", "Scenario F", "Part G", "Chapter H", "Category I",
        "Requirement J",
    ]

    @Test func thePageOfTheAnnex() throws {
        let profile = guess(BuiltInTable.sheet(of: try BuiltInTable.catalog()))
        #expect(profile.kind == .catalog)
        #expect(profile.head == 2...3)
        #expect(columns(profile) == Self.annex)
        #expect(profile.columns.last?.head == "関連する要求事項 / 内容")
        #expect(profile.fill == .merged)
        #expect(profile.ids == .composed)
        #expect(profile.block == .scenario)
    }

    @Test func thePageWithBlanksForTheSameAsAbove() throws {
        let profile = guess(TypedTable.unmerged(BuiltInTable.sheet(of: try BuiltInTable.catalog())))
        #expect(profile.head == 2...3)
        #expect(columns(profile) == Self.annex)
        #expect(profile.columns.map(\.head).first == "対策項目 / 大項目")
        #expect(profile.fill == .above)
    }

    @Test func oneRowOfHeadsToldApartByTheScenarioBetween() {
        let profile = guess(
            TypedTable.sheet(
                """
                大項目|小項目|No.|内容|区分|リスクシナリオ例|編|項番|区分|内容
                1.1. 見本|①見本|①-1|見本|◎|見本のリスク|企画管理編|4.|【遵守事項】|見本
                """))
        #expect(columns(profile) == Self.annex)
        #expect(profile.head == 1...1)
    }

    private static let answers = """
        令和7年度 自己点検表 | | | | | 作成日 | @2025-11-20

        |
        No. | 大項目 | 対策内容 | 自己点検結果 | 所見・理由 | 担当 | 期限 | 証跡
        ①-9 | 3.13 | 見本の対策 | ○ | 見本の所見 | 佐藤 | | 規程集
        ①-10 | 3.13 | 見本の対策二 | △ | 見本の所見 | 鈴木 | @2026-03-02
        ①-11 | 3.13 | 見本の対策三 | ×
        ①-12 | 3.13 | 見本の対策四 | －

        ①-99 | | 表にない項目 | ○
        """

    @Test func lastYearsAnswers() {
        let profile = guess(TypedTable.sheet(Self.answers, name: "R7自己点検"))
        #expect(profile.kind == .answers)
        #expect(profile.head == 4...4)
        #expect(
            columns(profile) == [
                "Number A", "Section B", "Text C", "Result D", "Note E", "Owner F", "Due G", "Evidence H",
            ])
        #expect(profile.fill == .none)
        #expect(
            profile.words == [
                TableProfile.Word(.compliant, "○"), TableProfile.Word(.partial, "△"),
                TableProfile.Word(.noncompliant, "×"), TableProfile.Word(.notApplicable, "－"),
            ])
    }

    @Test func aTableInEnglish() {
        let profile = guess(
            TypedTable.sheet(
                """
                Chapter_ID,Chapter
                chapter_id|chapter_name|section_id|section_name|req_id|req_description|cwe
                V1|Sample|V1.1|Sample one|V1.1.1|A sample measure|
                V1|Sample|V1.1|Sample one|V1.1.2|Another sample measure|12
                """))
        #expect(profile.head == 2...2)
        #expect(
            columns(profile) == ["SectionNumber A", "Section B", "GroupNumber C", "Group D", "Id E", "Text F"])
        #expect(profile.ids == .printed)
    }

    @Test func threeLevelsAreAHeadingASectionAndAGroup() {
        let profile = guess(
            TypedTable.sheet("大項目|中項目|小項目|番号|確認事項|評価者|評価結果\n一|二|三|1|見本の確認事項|佐藤|はい"))
        #expect(
            columns(profile) == [
                "Heading A", "Section B", "Group C", "Number D", "Text E", "AssessedBy F", "Result G",
            ])
    }

    @Test func columnsWithoutHeadsAreToldByTheirCells() {
        let profile = guess(
            TypedTable.sheet("①-1|見本の対策その一です|○|@2026-01-02\n①-2|見本の対策その二です|×|@2026-01-03\n①-3|見本の対策その三です|△|"))
        #expect(profile.head == nil)
        #expect(columns(profile) == ["Number A", "Text B", "Result C", "Due D"])
    }

    @Test func aRunningNumberBesideAPrintedOneIsNotTheItems() {
        let profile = guess(
            TypedTable.sheet("No.|項番|点検項目|点検結果\n1|3.1.1|見本|○\n2|3.1.2|見本二|○\n3|3.1.3|見本三|×"))
        #expect(columns(profile) == ["Number B", "Text C", "Result D"])
        #expect(profile.ids == .printed)
    }

    @Test func aShortTitleBeforeTheTextIsTheGroup() {
        let profile = guess(
            TypedTable.sheet(
                "No.|大項目|項目|内容|回答|備考\n1|体制|見本|見本の確認する内容を書いた長い文です|はい\n2|体制|見本二|見本の確認する内容を書いた長い文その二|いいえ"))
        #expect(columns(profile) == ["Number A", "Section B", "Group C", "Text D", "Result E", "Note F"])
    }

    @Test func wordsOfAScaleAreNotGuessed() {
        let file = TypedTable.file(
            TypedTable.sheet("No.|点検項目|評価\n①-1|見本|#1\n①-2|見本二|#5\n①-3|見本三|N/A"))
        let guess = ProfileGuess(file)
        #expect(guess.profile.words == [TableProfile.Word(.notApplicable, "N/A")])
        #expect(guess.remarks.lines(.english).contains { $0.contains("the meaning of “5” is not known") })
    }

    @Test func aDoubleCircleLeavesTheScaleToThePerson() {
        let profile = guess(TypedTable.sheet("No.|点検項目|評価\n①-1|見本|◎\n①-2|見本二|○\n①-3|見本三|×"))
        #expect(profile.words.isEmpty)
    }

    @Test func sheetsOfAnotherLayoutAreLeftOut() {
        let table = "No.|点検項目|評価\n①-1|見本|○"
        let profile = guess(
            TypedTable.sheet("見本の表紙\n記入のしかた", name: "表紙"), TypedTable.sheet(table, name: "一"),
            TypedTable.sheet(table, name: "二"))
        #expect(profile.sheets == ["一", "二"])
    }

    @Test func sheetsOfOneLayoutNeedNoNames() {
        let table = "No.|点検項目|評価\n①-1|見本|○"
        let profile = guess(TypedTable.sheet(table, name: "一"), TypedTable.sheet(table, name: "二"))
        #expect(profile.sheets.isEmpty)
    }

    @Test func codesOnSeveralLinesOfACellAreSeveralRequirements() {
        let profile = guess(
            TypedTable.sheet("ID|Measure|Requirement\nA-1|Sample|6.1.1⏎6.1.2\nA-2|Sample two|6.1.3"))
        #expect(profile.separator == "\n")
        #expect(columns(profile) == ["Id A", "Text B", "Requirement C"])
    }

    @Test(arguments: Language.allCases) func theGuessIsAProfileAsItIs(language: Language) {
        let guess = ProfileGuess(TypedTable.file(TypedTable.sheet(Self.answers)))
        let text = ProfileWriter.text(guess.profile, remarks: guess.remarks, language)
        let read = ProfileReader.read(RecfileText(text))
        #expect(read.problems.isEmpty)
        #expect(read.profile == guess.profile)
    }

    @Test func everyColumnHasItsReason() {
        let guess = ProfileGuess(TypedTable.file(TypedTable.sheet(Self.answers)))
        let lines = String(decoding: ProfileWriter.text(guess.profile, remarks: guess.remarks, .english), as: UTF8.self)
            .split(separator: "\n")
        for (index, line) in lines.enumerated() where line.hasPrefix("Column: ") {
            #expect(lines[index - 1].hasPrefix("#   "), "\(line)")
        }
    }

    @Test func aDivisionAboveTheSectionsIsTheirHeading() {
        let row = "大一|1. 見本|① 甲|①-1|見本の対策"
        #expect(
            columns(guess(TypedTable.sheet("大区分|大項目|小項目|No.|対策内容\n\(row)")))
                == ["Heading A", "Section B", "Group C", "Number D", "Text E"])
        #expect(columns(guess(TypedTable.sheet("大区分|大項目|No.|対策内容\n大一|1. 見本|1|見本の対策"))).first == "Heading A")
        #expect(columns(guess(TypedTable.sheet("大区分|小項目|No.|対策内容\n大一|① 甲|①-1|見本の対策"))).first == "Section A")
    }

    @Test func furtherWordsOfHeads() {
        #expect(
            columns(guess(TypedTable.sheet("分類|番号|項目名|実施状況\n甲|1|見本の対策|○")))
                == ["Section A", "Number B", "Text C", "Result D"])
    }

    @Test func wordsOfAllSheetsAreProposed() {
        let head = "No.|点検項目|評価\n"
        let profile = guess(
            TypedTable.sheet(head + "①-1|見本|○", name: "一"), TypedTable.sheet(head + "①-2|見本二|×", name: "二"))
        #expect(profile.words.map(\.text) == ["○", "×"])
    }

    @Test func whatWasTypedStandsInThePlaceOfWhatWasGuessed() throws {
        var values = ProfileOptionValues()
        values.columns = ["text=C"]
        values.fill = "above"
        let file = TypedTable.file(TypedTable.sheet("No.|点検項目|評価|内容\n①-1|見本|○|見本の内容"))
        let guess = try ProfileGuess(file).applying(values)
        #expect(columns(guess.profile) == ["Number A", "Group B", "Text C"])
        #expect(guess.profile.fill == .above)
        #expect(!guess.remarks.lines(.english).contains { $0.hasPrefix("Fill") })
        #expect(guess.remarks.lines(.english).contains { $0.hasPrefix("Column") })
    }

    @Test func aGivenProfileIsShownAsItIs() {
        var profile = TableProfile(.catalog)
        profile.fill = .above
        let guess = ProfileGuess(TypedTable.file(TypedTable.sheet("No.|点検項目|評価\n①-1|見本|○")), given: profile)
        #expect(guess.profile == profile)
        #expect(guess.isGiven)
        #expect(guess.remarks.lines(.english).isEmpty)
    }
}
