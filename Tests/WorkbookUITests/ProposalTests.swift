import Recfile
import TerminalUI
import TestSupport
import Testing
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

@testable import WorkbookUI

/// What `:carry` shows of another workbook, and what its keys record.
struct ProposalTests {
    /// A workbook of a former edition: ①-9 as it is here, ①-10 and ①-11 worded otherwise, all three assessed.
    private static let old = Result {
        let text = String(decoding: CatalogLibrary.builtIn().text.bytes, as: UTF8.self)
            .replacing("オープンなネットワークを介してHTTPS", with: "外部のネットワークを介して HTTPS")
            .replacing("SSL-VPNは、原則として使用しない。", with: "SSL-VPNは、特別な理由がない限り使用しない。")
        let new = NewWorkbook(id: "old", profile: Profile(), created: SampleSession.time, by: "前任")
        let workbook = try Workbook.read(
            Workbook.parse(new.fileBytes(catalog: RecfileText(Array(text.utf8)))), knownCatalogs: [])
        let plan = workbook.plan(.assess { $0.result = .partial }, of: [0, 1, 2], by: "前任", at: SampleSession.moment)
        guard case .record(let recording) = plan else { return workbook }
        var recorded = workbook
        recorded.absorb(workbook.parseContinuation(workbook.stored(recording.entries).bytes))
        return recorded
    }

    /// A session to which that workbook was read, its same text asked about.
    private func session(_ language: Language = .japanese, columns: Int = 80, rows: Int = 24) throws -> SampleSession {
        var session = try SampleSession(language, columns: columns, rows: rows)
        let workbook = session.state.workbook
        session.send(.carryOverRead(CarryOverPlan(from: try Self.old.get(), to: workbook.catalog, in: workbook)))
        return session
    }

    private func isCarried(_ session: SampleSession) -> [Bool] {
        (0..<3).map { session.state.workbook.isCarried(itemAt: $0) }
    }

    @Test func whatIsTheSameIsAskedAboutOnce() throws {
        var session = try session()
        #expect(session.foot.contains("文が同じ 1 項目"))
        try session.type("y")
        #expect(isCarried(session) == [true, false, false])
        #expect(session.rows[1].contains("引継ぎの候補 1/2"))
    }

    @Test func escapeLeavesAllAsItIs() throws {
        var session = try session()
        try session.type("<Esc>")
        #expect(isCarried(session) == [false, false, false] && session.state.panel == nil)
    }

    @Test(arguments: [
        ("yyy", [true, true, true]), ("nyn", [false, true, false]), ("n<Space>y", [false, false, true]),
    ])
    func everyProposalIsDecidedByItself(keys: String, expected: [Bool]) throws {
        var session = try session()
        try session.type(keys)
        #expect(isCarried(session) == expected && session.state.panel == nil)
    }

    @Test func theTextsStandBesideEachOtherWithTheDifferenceMarked() throws {
        var session = try session()
        try session.type("n")
        let grid = session.grid
        let row = try #require(session.rows.firstIndex { $0.contains("外部の") && $0.contains("オープンな") })
        let texts = session.rows[row]
        #expect(texts.firstRange(of: "外部の")!.lowerBound < texts.firstRange(of: "オープンな")!.lowerBound)
        let marked = (0..<80).filter { grid[row, $0].style.underline }
        #expect(!marked.isEmpty && marked.count < 40)
    }

    /// Nothing is wider than its half, and a narrow window has the two below each other.
    @Test(arguments: Language.allCases, [(40, 10), (59, 20), (60, 24), (80, 24), (200, 60)])
    func everySizeShowsIt(_ language: Language, _ size: (Int, Int)) throws {
        var session = try session(language, columns: size.0, rows: size.1)
        try session.type("n")
        #expect(GridFault.first(in: session.grid) == nil)
        #expect(session.rows[1].contains(language == .japanese ? "候補 1/2" : "proposal 1 of 2"))
        try session.type("jjjjG")
        #expect(GridFault.first(in: session.grid) == nil)
    }

    @Test func nothingIsRecordedInAReadOnlyWorkbook() throws {
        var session = try SampleSession(readOnly: "読むだけです")
        let workbook = session.state.workbook
        session.send(.carryOverRead(CarryOverPlan(from: try Self.old.get(), to: workbook.catalog, in: workbook)))
        #expect(session.foot.contains("読むだけです") && session.state.panel == nil)
    }

    @Test func whereNothingIsLeftThatIsSaid() throws {
        var session = try session()
        try session.type("yyy")
        let workbook = session.state.workbook
        session.send(.carryOverRead(CarryOverPlan(from: try Self.old.get(), to: workbook.catalog, in: workbook)))
        #expect(session.foot.contains("引き継ぐものはありません") && session.foot.contains("記録済み 3"))
    }

    @Test func equalsConfirmsWhatIsCarriedOver() throws {
        var session = try session()
        try session.type("yyy")
        let summary = session.rows.first { $0.contains("= で確定") }
        #expect(summary != nil)
        try session.type("gg=")
        #expect(isCarried(session) == [false, true, true])
        #expect(session.foot.contains("を確定しました"))
    }
}
