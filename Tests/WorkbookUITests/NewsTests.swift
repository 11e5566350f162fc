import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

@Suite struct NewsTests {
    /// What the foot says in a session in which somebody else typed `keys`.
    private func news(_ keys: String, by person: String = "山田", _ language: Language = .japanese) throws -> String {
        var session = try SampleSession(language, columns: 100)
        try session.type("jo")
        var other = try SampleSession(person: person, workbook: session.state.workbook)
        try other.type(keys)
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        return session.foot
    }

    @Test(arguments: [
        ("o", "山田 が 3.13 ①-9 を評価: ○ 適合", "山田 assessed 3.13 ①-9: ○ compliant"),
        ("e所見<C-s>", "山田 が 3.13 ①-9 の所見を記録しました", "山田 recorded 3.13 ①-9: Note"),
        ("jrAよし<Enter>", "山田 が 3.13 ①-10 を確認: 承認（よし）", "山田 reviewed 3.13 ①-10: accepted (よし)"),
        ("oe所見<C-s>", "山田 が 3.13 ①-9 を記録: ○ 適合", "山田 recorded 3.13 ①-9: ○ compliant"),
        ("ojjpjx", "山田 が 3.13 ①-9 ほか 2 項目を記録しました", "山田 recorded 3.13 ①-9 and 2 more"),
    ])
    func itIsSaidWhoRecordedWhat(_ keys: String, _ japanese: String, _ english: String) throws {
        #expect(try news(keys).contains(japanese))
        #expect(try news(keys, .english).contains(english))
    }

    @Test func nothingIsSaidOfWhatWasKnown() throws {
        var session = try SampleSession()
        try session.type("oj")
        let foot = session.foot
        session.send(.changedOutside(session.state.workbook, readOnly: nil))
        #expect(session.foot == foot)
    }

    @Test func onlyWhatIsNewIsToldOfAFileThatWasReplaced() throws {
        let empty = try SampleSession.emptyWorkbook()
        var session = try SampleSession(columns: 100, workbook: empty)
        try session.type("ojo")
        var other = try SampleSession(person: "山田", workbook: empty)
        try other.type("jjx")
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        #expect(session.foot.contains("山田 が 3.13 ①-11 を評価: × 不適合"))
    }

    // MARK: The list

    @Test func whatOthersRecordedSinceTheSessionBeganIsNewToWhoComesForTheFirstTime() throws {
        var session = try SampleSession(columns: 100)
        var other = try SampleSession(person: "山田", workbook: session.state.workbook)
        try other.type("o")
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        try session.type("8")
        #expect(session.rows.contains { $0.contains("ほかの人の記録 1 件（山田 1）") })
        #expect(session.rows.contains { $0.contains("3.13 ① -9") && $0.contains("○ 適合") })
        try session.type("<Enter>")
        #expect(session.state.table.items.count == 1)
    }

    @Test func whereNothingIsNewItSaysSinceWhen() throws {
        var session = try SampleSession(columns: 100)
        try session.type("8")
        #expect(session.rows.joined().contains("前回この点検簿を閉じてから"))
    }

    @Test func theCursorPassesOverTheLineBetweenTwoParts() throws {
        var session = try SampleSession(columns: 100, rows: 40)
        try session.type("o")
        var other = try SampleSession(person: "山田", workbook: session.state.workbook)
        try other.type("rr根拠が足りません<Enter>")
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        try session.type("8")
        let list = session.state.screen
        let subjects = session.state.lists[list].rows.map(\.subject)
        #expect(subjects.contains(nil))
        for _ in subjects {
            #expect(session.state.lists[list].selected?.subject != nil)
            try session.type("j")
        }
        for _ in subjects {
            #expect(session.state.lists[list].selected?.subject != nil)
            try session.type("k")
        }
    }

    @Test func aStepOfManyIsOneRow() throws {
        var session = try SampleSession(columns: 100, rows: 40)
        var other = try SampleSession(person: "山田", workbook: session.state.workbook)
        try other.type("<Space><Space><Space><Space><Space>x")
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        try session.type("8j")
        #expect(session.rows.contains { $0.contains(">") && $0.contains("5 件") && $0.contains("→ × 不適合") })
        try session.type("<Enter>")
        #expect(session.state.table.items.count == 5)
    }
}
