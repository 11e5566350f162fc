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

    private func preview(
        _ workbook: Workbook, guess: [String] = []
    ) throws -> ImportPreview {
        var profile = TableProfile(.answers)
        profile.head = 1...1
        profile.columns = [
            TableProfile.Column(.number, letters: "A", head: ""),
            TableProfile.Column(.assessment(.result), letters: "B", head: ""),
            TableProfile.Column(.assessment(.note), letters: "C", head: ""),
        ]
        let plan = try ImportPlanner(Self.table, into: workbook).plan(AnswerSheet.parts(of: Self.table, profile))
        return ImportPreview(ImportRequest("回答.csv"), name: Self.table.name, plan: plan, guess: guess)
    }

    private func session(
        _ language: Language = .japanese, columns: Int = 80, rows: Int = 24, guess: [String] = [],
        readOnly: String? = nil
    ) throws -> SampleSession {
        var session = try SampleSession(language, columns: columns, rows: rows, readOnly: readOnly)
        session.send(.importRead(try preview(session.state.workbook, guess: guess)))
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
        try session.type("y")
        session.send(.importRead(try preview(session.state.workbook)))
        #expect(session.foot.contains("記録することはありません"))
        try session.type("y")
        #expect(session.state.workbook.entries.count == 2)
        try session.type("a")
        #expect(session.rows.contains { $0.contains("変更なし") })
    }

    @Test func aGuessStandsAboveTheRows() throws {
        let session = try session(guess: ["評価: B 評価"])
        #expect(session.rows[2].contains("列の意味は推定です") && session.rows[3].contains("評価: B 評価"))
    }

    /// What is recorded is what was shown.
    @Test func aPlanThatIsStaleIsMadeAnew() throws {
        var session = try session()
        let stale = try preview(session.state.workbook)
        try session.type("y")
        var panel = ImportPanel(stale)
        let requests = panel.handle(Key("y"), session.state.environment)
        guard requests.count == 1, case .effect(.readImport(let request)) = requests[0] else {
            Issue.record("\(requests)")
            return
        }
        #expect(request.isAnew && request.words == "回答.csv")
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
