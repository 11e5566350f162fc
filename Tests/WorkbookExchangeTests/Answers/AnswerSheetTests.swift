import OfficeFiles
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// Which cells hold for a row.
struct AnswerSheetTests {
    private func parts(_ sheet: Sheet, _ columns: [(ColumnMeaning, String)], head: ClosedRange<Int>? = 1...1) throws
        -> [AnswerSheet]
    {
        var profile = TableProfile(.answers)
        profile.head = head
        profile.fill = .merged
        profile.columns = columns.map { TableProfile.Column($0.0, letters: $0.1, head: "") }
        return try AnswerSheet.parts(of: TypedTable.file(sheet), profile)
    }

    private func rows(_ sheet: Sheet, _ columns: [(ColumnMeaning, String)], head: ClosedRange<Int>? = 1...1) throws
        -> [ImportRow]
    {
        try ImportPlanner(TypedTable.file(sheet), into: WorkbookBuilder().workbook)
            .plan(parts(sheet, columns, head: head)).rows
    }

    @Test func cellMergedAcrossColumnsIsOfItsFirstColumnAlone() throws {
        let sheet = TypedTable.sheet("Id | 評価 | 所見 | 担当\n1.1-1 | ○", merged: ["B2:D2"])
        let row = try #require(rows(sheet, [(.id, "A"), (.result, "B"), (.note, "C"), (.owner, "D")]).first)
        #expect(row.after == Assessment(result: .compliant))
    }

    @Test func headThatIsMergedAndRepeatedIsNoRow() throws {
        let sheet = TypedTable.sheet(
            "番号 | 評価\n | 評価 | 所見\n1.1-1 | ○ | a\n番号 | 評価\n | 評価 | 所見\n1.1-2 | × | b",
            merged: ["A1:A2", "A4:A5", "B1:C1", "B4:C4"])
        let rows = try rows(sheet, [(.id, "A"), (.result, "B"), (.note, "C")], head: 1...2)
        #expect(rows.map(\.address) == ["3", "6"])
    }

    @Test func textsOfSeveralColumnsStandOneBelowTheOther() throws {
        let sheet = TypedTable.sheet("Id | 所見 | 評価 | 所見2\n1.1-1 | 一 | ○ | 二\n1.1-2 | | ○ | 三")
        let rows = try rows(sheet, [(.id, "A"), (.note, "D"), (.note, "B"), (.result, "C")])
        #expect(rows.map(\.after.note) == ["一\n二", "三"])
    }

    @Test func evidenceOfSeveralColumnsAddsUp() throws {
        let sheet = TypedTable.sheet("Id | 証跡 | 証跡2\n1.1-1 | a | b⏎a")
        let rows = try rows(sheet, [(.id, "A"), (.evidence, "B"), (.evidence, "C")])
        #expect(rows.map { $0.after.evidence.map(\.reference) } == [["a", "b"]])
    }

    @Test func errorInASecondColumnLeavesTheRow() throws {
        let sheet = TypedTable.sheet("Id | 所見 | 所見2\n1.1-1 | a | !#REF!")
        let rows = try rows(sheet, [(.id, "A"), (.note, "B"), (.note, "C")])
        #expect(rows.map(\.reasons) == [[.errorCell("#REF!", at: "C2")]])
    }

    @Test(arguments: [ColumnMeaning.result, .owner, .due, .assessedBy, .number])
    func twoColumnsOfOneValueAreRefusedWithBothAddresses(meaning: ColumnMeaning) throws {
        let sheet = TypedTable.sheet("Id | a | b | c\n1.1-1 | ○ | × | x", name: "表")
        let error = #expect(throws: TableProblems.self) {
            try parts(sheet, [(.id, "A"), (meaning, "B"), (meaning, "C"), (.note, "D")])
        }
        let problem = try #require(error?.all.first)
        #expect(problem.place == "表!B1" && problem.english.contains("表!C1"))
    }

    @Test func placeHoldsForAllRowsBelowInOnePass() throws {
        let rows = [[Cell("2"), Cell("①-1"), Cell("○")]] + Array(repeating: ["", "", "○"], count: 20_000)
        let sheet = Sheet(name: "", rows: rows)
        let columns: [ColumnMeaning: [Int]] = [.section: [0], .number: [1], .result: [2]]
        let clock = ContinuousClock()
        let took = try clock.measure {
            let part = AnswerSheet(sheet, columns: columns, rows: Array(rows.indices), fill: .above)
            let plan = try ImportPlanner(TypedTable.file(sheet), into: WorkbookBuilder().workbook).plan([part])
            #expect(plan.count(.unmatched) == 20_000)
        }
        // Walking up from each row takes over a minute.
        #expect(took < .seconds(20))
    }
}
