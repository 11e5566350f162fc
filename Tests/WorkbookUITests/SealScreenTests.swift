import TerminalUI
import Testing
import WorkbookModel
import WorkbookUI

@Suite struct SealScreenTests {
    /// The rows' text without the frame and its breaks.
    private func text(_ session: SampleSession) -> String {
        session.rows.joined().filter { !" │┌┐└┘─".contains($0) }
    }

    @Test(arguments: Language.allCases, [40, 80, 160])
    func sealingShowsTheLineThatStandsForIt(_ language: Language, _ columns: Int) throws {
        var session = try SampleSession(language, columns: columns)
        try session.type("ojx:seal 月次<Enter>")
        let seal = try #require(session.state.workbook.latestSeal)
        #expect(seal.seal.note == "月次" && seal.covered == 2)
        let line = session.state.workbook.line(of: seal).filter { $0 != " " }
        #expect(text(session).contains(line))
        try session.type("<Esc>j")
        #expect(session.rows.contains { $0.contains(">·  ① -11") })
    }

    @Test func sealingTwiceAddsOne() throws {
        var session = try SampleSession()
        try session.type("o:seal<Enter><Esc>:seal<Enter>")
        #expect(session.state.workbook.entries.count { $0.kind == .seal } == 1)
        #expect(text(session).contains("封印を足しません"))
    }

    @Test func nothingIsSealedWhereNothingIsRecordedOrCanBe() throws {
        var empty = try SampleSession()
        try empty.type(":seal<Enter>")
        #expect(empty.foot.contains("封印するものがありません"))
        var locked = try SampleSession(readOnly: "acme.rec: 読むだけです")
        try locked.type(":seal<Enter>")
        #expect(locked.foot.contains("読むだけです"))
    }

    @Test func verifyingShowsTheSealOrWhatDoesNotHold() throws {
        var session = try SampleSession()
        try session.type("o:verify<Enter>")
        #expect(text(session).contains("1件の記録すべてのチェックサム（Sum）が一致します。封印はありません"))
        try session.type("<Esc>:seal<Enter><Esc>:verify<Enter>")
        #expect(text(session).contains("tenken-seal16f1c1d1e"))
    }

    @Test func whatDoesNotHoldIsListed() throws {
        var workbook = try SampleSession.emptyWorkbook()
        let stray = "\nKind: assess\nItem: 3.13-1-9\nResult: partial\nBy: だれか\n"
        workbook.absorb(workbook.parseContinuation(Array(stray.utf8)))
        var session = try SampleSession(workbook: workbook)
        try session.type(":verify<Enter>")
        #expect(text(session).contains("合わないところが1か所あります"))
        #expect(text(session).contains("だれか"))
    }

    @Test func theOverviewShowsTheLatestSealAndWhatWasRecordedSince() throws {
        var session = try SampleSession(rows: 40)
        try session.type("4")
        #expect(session.rows.contains { $0.contains("まだありません（:seal で封印）") })
        try session.type("1o:seal<Enter><Esc>4")
        #expect(session.rows.contains { $0.contains("  1 件、欠けなし") && !$0.contains("封印後の記録") })
        try session.type("1jo4")
        #expect(session.rows.contains { $0.contains("1 件、欠けなし  封印後の記録 1 件") })
    }

    @Test(arguments: [(1, "1 entry, whole"), (2, "2 entries, whole")])
    func theOverviewCountsWhatIsSealed(_ count: Int, _ words: String) throws {
        var session = try SampleSession(.english, rows: 40)
        try session.type(String(repeating: "oj", count: count) + ":seal<Enter><Esc>4")
        #expect(session.rows.contains { $0.contains("  \(words)") })
    }

    @Test func theOverviewSaysWhatIsMissingFromASeal() throws {
        let workbook = try SampleSession.emptyWorkbook()
        let lost = try #require(EntryID(hex: String(repeating: "a", count: 64)))
        let (bytes, _) = NewEntry(.seal(note: ""), by: "山田", at: SampleSession.time, base: [lost])
            .serialised(in: workbook.identity.sum)
        var broken = workbook
        broken.absorb(broken.parseContinuation(bytes))
        var session = try SampleSession(.english, rows: 40, workbook: broken)
        try session.type("4")
        #expect(session.rows.contains { $0.contains("  1 entry missing or changed") })
    }
}
