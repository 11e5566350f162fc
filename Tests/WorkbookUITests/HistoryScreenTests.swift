import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// The history: what a filter means there, how entries are told, and steps that open.
@Suite struct HistoryScreenTests {
    private func list(_ session: SampleSession) -> ListState { session.state.lists[.list("history")] }

    /// 1.1-1 by 鈴木 and then by 佐藤 a day later, 1.1-2 by 佐藤, and a review of it.
    private static func workbook() -> Workbook {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant, by: "鈴木 一郎")
        let assessed = builder.assess("1.1-2", .noncompliant)
        builder.review("1.1-2", .returned, base: [assessed])
        var late = builder.newEntry(
            .assess(item: "1.1-1", Assessment(result: .partial)), base: builder.workbook.base(forItemAt: 0))
        late.at = "2026-04-02T09:00:00+09:00"
        builder.add(late)
        return builder.workbook
    }

    /// The positions of the entries that are shown, the newest first.
    private func entries(_ filter: String) throws -> [Int] {
        var session = try SampleSession(columns: 120, workbook: HistoryScreenTests.workbook())
        try session.type("6f\(filter.replacing("<", with: "<lt>"))<Enter>")
        return list(session).rows.compactMap { $0.isHeading ? nil : $0.subject }
    }

    @Test(arguments: [
        ("at:2026-04-02", [3]), ("at<2026-04-02", [2, 1, 0]), ("recorded-by:鈴木", [0]), ("-recorded-by:鈴木", [3, 2, 1]),
        ("by:佐藤", [3, 1]), ("reviewed-by:山田", [2]), ("since:2026-04-02", [3]), ("result:noncompliant", [2, 1]),
        ("result:partial recorded-by:鈴木", [0]), ("確認", [2]), ("at:2026-04-01 不適合", [1]),
    ])
    func aFilterAsksEntriesAboutTheirRecordingAndItemsAboutTheRest(_ filter: String, _ expected: [Int]) throws {
        #expect(try entries(filter) == expected)
    }

    @Test func theFootCountsEntries() throws {
        var session = try SampleSession(.english, workbook: HistoryScreenTests.workbook())
        try session.type("6fby:佐藤<Enter>")
        #expect(session.foot.contains("2 entries; Esc shows all"))
    }

    @Test(arguments: ["1 ① -2", "1 ①-2", "1① -2", "1.1-2", "１　①　－２"])
    func everyPrintedFormOfAnItemFindsItsEntries(_ number: String) throws {
        #expect(try entries(number) == [2, 1])
        for key in ["1", "5", "6"] {
            var session = try SampleSession(workbook: HistoryScreenTests.workbook())
            try session.type("\(key)/\(number)<Enter>")
            #expect(session.state.currentItem == 1, "\(key) /\(number)")
        }
        var table = try SampleSession(workbook: HistoryScreenTests.workbook())
        try table.type("f\(number)<Enter>")
        #expect(table.state.table.items == [1])
    }

    // MARK: What rows say

    @Test(arguments: [
        (
            Assessment(result: .compliant, due: "2026-05-01"), Assessment(result: .compliant, due: ""),
            "目標日 2026-05-01 → （なし）"
        ),
        (Assessment(result: .compliant), Assessment(result: .compliant, due: "2026-05-01"), "目標日 2026-05-01"),
        (Assessment(result: .compliant), Assessment(result: .partial), "○ → △ 一部適合"),
        (
            Assessment(result: .compliant, evidence: [Evidence(reference: "a")]),
            Assessment(result: .compliant, evidence: [Evidence(reference: "b")]), "証跡 差し替え"
        ),
        (
            Assessment(result: .compliant, evidence: [Evidence(reference: "a"), Evidence(reference: "b")]),
            Assessment(result: .compliant, evidence: [Evidence(reference: "b"), Evidence(reference: "a")]), "証跡 順序"
        ),
        (Assessment(result: .compliant), Assessment(result: .compliant), "変わりなし"),
    ])
    func onlyWhatChangedIsTold(_ before: Assessment, _ after: Assessment, _ words: String) {
        #expect(RecordedChange.line(from: before, to: after, .japanese) == words)
    }

    // MARK: Steps

    private func afterAStep(of count: Int) throws -> SampleSession {
        var session = try SampleSession(rows: 40)
        try session.type("oj" + String(repeating: "<Space>", count: count) + "x<Esc>6")
        return session
    }

    @Test func aStepOfManyIsOneRowThatOpens() throws {
        var session = try afterAStep(of: 6)
        #expect(list(session).rows.map(\.isHeading) == [true, false])
        #expect(session.rows[2].contains(">▸ ") && session.rows[2].contains("6 件"))
        try session.type("<Enter>")
        #expect(list(session).rows.count == 8 && list(session).selectedIndex == 0)
        try session.type("<Enter>")
        #expect(list(session).rows.count == 2)
        try session.type("z")
        #expect(list(session).rows.count == 8)
    }

    @Test func aStepOfFewIsItsEntries() throws {
        let session = try afterAStep(of: 3)
        #expect(list(session).rows.count == 4 && !list(session).canFold)
    }

    @Test func whatStandsBelowAFoldedStepIsNoPartOfIt() throws {
        var session = try afterAStep(of: 6)
        try session.type("j<Enter>")
        #expect(session.state.screen == .item)
    }

    @Test func itsHeadingStandsForItsItemsAlone() throws {
        var session = try afterAStep(of: 6)
        try session.type("<Space>")
        #expect(session.state.table.selection.count == 6)
    }

    @Test func aFilterOpensAStepAndLetsTheOtherEntriesBe() throws {
        var session = try afterAStep(of: 6)
        try session.type("f不適合<Enter>")
        #expect(list(session).rows.count == 7 && session.foot.contains("6 件"))
        try session.type("<Esc>")
        #expect(list(session).rows.count == 2)
    }
}
