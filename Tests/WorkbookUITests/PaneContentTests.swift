import TerminalUI
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// What the pane of the table says first, and its last line.
@Suite struct PaneContentTests {
    private static let workbook: Workbook = {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .compliant, note: "佐藤の所見"), by: "佐藤 花子")
        let id = builder.assess("1.1-2", Assessment(result: .compliant, note: "山田の所見"), by: "山田")
        builder.review("1.1-2", .returned, by: "佐藤 花子", base: [id], note: "証跡が足りない")
        builder.assess("1.1-3", Assessment(owner: "山田", due: "2026-12-15", note: "長い所見。まだ評価していない項目の、確かめたいことを並べたもの"))
        return builder.workbook
    }()

    private func session(_ person: String, columns: Int = 80, rows: Int = 30) throws -> SampleSession {
        try SampleSession(columns: columns, rows: rows, person: person, workbook: PaneContentTests.workbook)
    }

    /// The rows in which texts first stand below the table, in that order.
    private func order(_ texts: [String], _ session: SampleSession) -> Bool {
        let rows = session.rows.drop { !$0.hasPrefix("├") }
        let places = texts.map { text in rows.firstIndex { $0.contains(text) } ?? -1 }
        return places == places.sorted() && !places.contains(-1)
    }

    @Test func whoWroteItReadsTheRequirementFirst() throws {
        #expect(order(["VPN 接続を行う。", "TLSを使うこと", "佐藤の所見"], try session("佐藤 花子")))
    }

    /// The order changes with what the person is about, never from one item of a list to the next.
    @Test func whoMayReviewItReadsTheRequirementFirstToo() throws {
        #expect(order(["VPN 接続を行う。", "TLSを使うこと", "佐藤の所見"], try session("山田")))
    }

    @Test(arguments: ["R", "Rf VPN<Enter>"])
    func inTheQueueAndInAPartOfItTheRecordIsReadFirst(_ keys: String) throws {
        var session = try session("鈴木")
        try session.type(keys)
        #expect(order(["VPN 接続を行う。", "佐藤の所見", "TLSを使うこと"], session))
    }

    @Test func whyItWasReturnedStandsBeforeTheRequirement() throws {
        var session = try session("山田")
        try session.type("j")
        #expect(order(["バックアップを取る。", "証跡が足りない", "TLSを使うこと"], session))
    }

    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 200, rows: 40), Size(columns: 60, rows: 20)])
    func whyItWasReturnedStandsAboveTheAnswer(_ size: Size) throws {
        var session = try session("山田", columns: size.columns, rows: size.rows)
        try session.type("je")
        let rows = session.rows
        let reason = try #require(rows.firstIndex { $0.contains("証跡が足りない") })
        let note = try #require(rows.lastIndex { $0.contains("山田の所見") })
        #expect(reason < note)
    }

    @Test func anItemWithoutAResultTellsTheKeys() throws {
        var session = try SampleSession()
        #expect(session.rows[21].contains("· 未評価   o ○ 適合  p △ 一部適合  a ◇ 代替策  x × 不適合  - ― 対象外 "))
        try session.type("o")
        #expect(!session.rows[21].contains("一部適合"))
    }

    @Test func theKeysAreThoseInForce() throws {
        let keys = KeyMap.standard.binding([Key("y")], to: .result(.compliant)).binding([], to: .result(.partial))
        let session = try SampleSession(configuring: { $0.keys = keys })
        #expect(session.rows[21].contains("· 未評価   y ○ 適合  a ◇ 代替策"))
    }

    @Test func whatIsRecordedWithoutAResultStandsBesideTheKeys() throws {
        for columns in [60, 80, 100, 140] {
            var session = try session("山田", columns: columns)
            try session.type("jj")
            let line = try #require(session.rows.first { $0.contains("· 未評価") && !$0.contains("①") })
            #expect(line.contains("担当 山田   目標日 2026-12-15   "), "\(columns)")
            #expect((line.contains("   o ○") && line.contains("- ―")) == (columns > 60), "\(columns)")
        }
    }

    @Test func namesThatDoNotFitAreShortenedAlike() throws {
        let line = try #require(try SampleSession(.english).rows.first { $0.contains("· unassessed   o") })
        #expect(line.contains("o ○ compl…  p △ parti…  ") && line.contains("  x × nonco…  - ― not a… "))
        let narrow = try SampleSession(.english, columns: 44, rows: 20).rows
        #expect(narrow.contains { $0.contains("o ○  p △  a ◇  x ×  - ―") })
    }
}
