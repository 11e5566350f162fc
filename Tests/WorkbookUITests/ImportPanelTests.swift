import OfficeFiles
import TerminalUI
import Testing
import WorkbookExchange
import WorkbookModel

@testable import WorkbookUI

/// What `:import` shows of a table, and what its keys record.
struct ImportPanelTests {
    /// Results of ①-9, ①-10 and of an item that is not there.
    private static let table = TableFile(
        name: "回答.csv", digest: String(repeating: "a", count: 64), format: "csv",
        sheets: [
            Sheet(
                name: "",
                rows: [
                    ["No.", "評価", "所見"], ["①-9", "○", "規程がある"], ["①-10", "△", ""], ["①-99", "○", ""],
                ].map { $0.map { Cell($0.isEmpty ? .empty : .text, $0) } })
        ])

    private static func preview(
        _ request: ImportRequest, _ workbook: Workbook, guess: [String] = [], table: TableFile = table
    ) -> ImportPreview? {
        var profile = TableProfile(.answers)
        profile.head = 1...1
        profile.columns = [
            TableProfile.Column(.number, letters: "A", head: ""),
            TableProfile.Column(.assessment(.result), letters: "B", head: ""),
            TableProfile.Column(.assessment(.note), letters: "C", head: ""),
        ]
        guard let parts = try? AnswerSheet.parts(of: table, profile),
            let plan = try? ImportPlanner(table, into: workbook).plan(parts)
        else { return nil }
        return ImportPreview(request, name: table.name, plan: plan, guess: guess)
    }

    /// A session in which the table was named behind `:import`.
    private func session(
        _ language: Language = .japanese, columns: Int = 80, rows: Int = 24, guess: [String] = [],
        readOnly: String? = nil
    ) throws -> SampleSession {
        var session = try SampleSession(
            language, columns: columns, rows: rows, readOnly: readOnly,
            importing: { Self.preview($0, $1, guess: guess) })
        try session.type(":import 回答.csv<Enter>")
        return session
    }

    @Test func theRowsAreShownAndNothingIsRecorded() throws {
        let session = try session()
        let text = session.rows.joined(separator: "\n")
        #expect(text.contains("回答.csv  3 行: 新規 2、項目不明 1"))
        #expect(text.contains("· 未評価 → △ 一部適合") && text.contains("規程がある"))
        #expect(text.contains("番号「①-99」の項目はありません"))
        #expect(session.foot.contains("2 項目を記録しますか"))
        #expect(session.state.workbook.entries.isEmpty)
    }

    @Test func yesRecordsAllInOneStepThatUndoTakesBack() throws {
        var session = try session()
        try session.type("y")
        #expect(session.state.workbook.counts.assessed == 2 && session.state.panel == nil)
        #expect(session.state.workbook.entries.allSatisfy { $0.source?.file == "回答.csv" })
        #expect(session.foot.contains("取り込みました"))
        try session.type("u")
        #expect(session.state.workbook.counts.assessed == 0)
    }

    @Test(arguments: ["n", "<Esc>", "q"]) func leavingRecordsNothing(key: String) throws {
        var session = try session()
        try session.type(key)
        #expect(session.state.workbook.entries.isEmpty && session.state.panel == nil)
    }

    @Test func theSameTableAgainAsksNothing() throws {
        var session = try session()
        try session.type("y:import 回答.csv<Enter>")
        #expect(session.foot.contains("記録することはありません"))
        try session.type("y")
        #expect(session.state.workbook.entries.count == 2)
        try session.type("a")
        #expect(session.rows.contains { $0.contains("変更なし") })
    }

    @Test(arguments: Language.allCases) func whatIsNotReadStandsAboveTheRows(language: Language) throws {
        let rows = [["No.", "評価", "所見", "メモ"], ["①-9", "○", "", "後で"]]
        let table = TableFile(
            name: "回答.csv", digest: String(repeating: "a", count: 64), format: "csv",
            sheets: [Sheet(name: "", rows: rows.map { $0.map { Cell($0.isEmpty ? .empty : .text, $0) } })])
        var session = try SampleSession(
            language, columns: 80, rows: 24, importing: { Self.preview($0, $1, table: table) })
        try session.type(":import 回答.csv<Enter>")
        #expect(session.rows[2].contains(language(ja: "読まない所: D1「メモ」", en: "not read: D1 “メモ”")))
    }

    @Test func aGuessStandsAboveTheRows() throws {
        let session = try session(guess: ["評価: B 評価"])
        #expect(session.rows[2].contains("列の意味は推定です") && session.rows[3].contains("評価: B 評価"))
    }

    /// What is recorded is what was shown: the table as it was read once more, and the workbook.
    @Test func aTableThatChangedMeanwhileIsShownAnew() throws {
        var session = try SampleSession(importing: { request, workbook in
            // Saved again between the list and the answer.
            var table = Self.table
            if request.confirms != nil { table.digest = String(repeating: "b", count: 64) }
            return Self.preview(request, workbook, table: table)
        })
        try session.type(":import 回答.csv<Enter>y")
        #expect(session.state.workbook.entries.isEmpty && session.rows[2].contains("作り直しました"))
    }

    @Test func aWorkbookThatChangedMeanwhileIsShownAnew() throws {
        var session = try session()
        var other = try SampleSession(person: "山田", workbook: session.state.workbook)
        try other.type("jjx")
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        try session.type("y")
        #expect(session.state.workbook.entries.count == 1 && session.rows[2].contains("作り直しました"))
        try session.type("y")
        #expect(session.state.workbook.entries.count == 3)
    }

    @Test func nothingIsRecordedInAReadOnlyWorkbook() throws {
        var session = try session(readOnly: "読むだけです")
        try session.type("y")
        #expect(session.state.workbook.entries.isEmpty)
    }

    @Test(arguments: Language.allCases, [(40, 10), (80, 24), (200, 60)])
    func everySizeShowsIt(_ language: Language, _ size: (Int, Int)) throws {
        var session = try session(language, columns: size.0, rows: size.1, guess: ["評価: B 評価"])
        #expect(GridFault.first(in: session.grid) == nil)
        try session.type("jjG")
        #expect(GridFault.first(in: session.grid) == nil)
    }
}
