import OfficeFiles
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// What of a table an import names as not looked at.
struct IgnoredCellsTests {
    private let workbook = WorkbookBuilder().workbook

    /// An exported table with the rows beneath its head, and the hidden sheet that marks it.
    private func ignored(
        above: [[Cell]] = [], head: [Cell] = ["大項目", "tenken:item", "tenken:entry", "評価", "所見", "確認"],
        rows: [[Cell]] = [["1 人", "1.1-1", "", "○", "", "未確認"]], other: [Sheet] = []
    ) throws -> IgnoredCells {
        let marks = Sheet(
            name: "tenken",
            rows: ExportedSheet.marks(of: workbook).map { $0.map { Cell(.text, $0) } }, isHidden: true)
        let table = TableFile(
            name: "a.xlsx", digest: String(repeating: "a", count: 64), format: "xlsx",
            sheets: [Sheet(name: "回答", rows: above + [head] + rows), marks] + other)
        return try ImportPlanner(table, into: workbook).plan(ExportedSheet.answers(in: table)).ignored
    }

    private func places(_ ignored: IgnoredCells) -> [String] { ignored.places.map { "\($0.cell) \($0.text)" } }

    @Test func ofAnExportedTableNothingIsNamed() throws {
        let guides = Language.allCases.map {
            Sheet(name: ExportedSheet.guideName($0), rows: [["書き方"]])
        }
        #expect(try ignored(other: guides).count == 0)
    }

    @Test func anAddedColumnIsNamedOnceByItsHead() throws {
        let found = try ignored(
            head: ["tenken:item", "tenken:entry", "評価", "備考2"],
            rows: [["1.1-1", "", "○", "一つ"], ["1.1-2", "", "", "二つ"]])
        #expect(places(found) == ["回答!D1 備考2"])
    }

    @Test func cellsBesideTheTableAreNamedEach() throws {
        let found = try ignored(
            head: ["tenken:item", "tenken:entry", "評価"],
            rows: [["1.1-1", "", "○", "一つ"], ["1.1-2", "", "", "", "二つ"]])
        #expect(places(found) == ["回答!D2 一つ", "回答!E3 二つ"])
    }

    @Test func textBeneathAndAboveTheTableIsNamed() throws {
        let found = try ignored(
            above: [["先に読むこと"]],
            rows: [
                ["1 人", "1.1-1", "", "○", "", "未確認"], ["間に"], ["1 人", "1.1-2"], ["以上\n です"],
            ])
        #expect(places(found) == ["回答!A1 先に読むこと", "回答!A4 間に", "回答!A6 以上 です"])
    }

    @Test func anotherSheetIsNamedByItsFirstText() throws {
        let found = try ignored(other: [Sheet(name: "質問", rows: [["", " "], ["", "どう書く？"], ["もう一つ"]])])
        #expect(places(found) == ["質問!B2 どう書く？"])
    }

    @Test func aFewAreNamedAndAllAreCounted() throws {
        let long = String(repeating: "長", count: 40)
        let found = try ignored(
            rows: [["1 人", "1.1-1"]] + (0..<9).map { _ in [Cell(.text, long)] })
        #expect(found.count == 9)
        #expect(found.places.count == 5)
        #expect(found.places[0].text == String(repeating: "長", count: 24) + "…")
    }

    /// Titles between the rows say where in the catalogue the rows beneath them are; beneath the last they say nothing.
    @Test func placesOfATableWithAProfileAreReadBetweenItsRows() throws {
        var profile = TableProfile(.answers)
        profile.head = 2...2
        profile.fill = .above
        profile.columns = [
            TableProfile.Column(.section, letters: "A", head: ""), TableProfile.Column(.number, letters: "B", head: ""),
            TableProfile.Column(.assessment(.result), letters: "C", head: ""),
        ]
        let rows: [[Cell]] = [
            ["2026 年の点検"], ["大項目", "No.", "評価", "メモ"], ["1.1 人"], ["", "①-1", "○", "後で"],
            ["大項目", "No.", "評価", "メモ"], ["", "①-2", "○"], ["1.2 物"],
        ]
        let table = TableFile(
            name: "b.xlsx", digest: String(repeating: "b", count: 64), format: "xlsx",
            sheets: [Sheet(name: "対応表", rows: rows)])
        let plan = try ImportPlanner(table, into: workbook).plan(AnswerSheet.parts(of: table, profile))
        #expect(places(plan.ignored) == ["対応表!A1 2026 年の点検", "対応表!D2 メモ", "対応表!A7 1.2 物"])
    }
}
