import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// Reviewing one item after the other, and what the reviewer has not seen yet.
@Suite struct ReviewQueueTests {
    private static let hanako = "佐藤 花子"

    /// 山田 looks at a workbook in which 佐藤 花子 has recorded that.
    private func session(
        _ keys: String, _ language: Language = .japanese, columns: Int = 80, rows: Int = 24
    ) throws -> SampleSession {
        var first = try SampleSession(person: ReviewQueueTests.hanako)
        try first.type(keys)
        return try SampleSession(
            language, columns: columns, rows: rows, person: "山田", workbook: first.state.workbook)
    }

    /// The same after 佐藤 花子 has recorded more.
    private func answered(_ session: SampleSession, _ keys: String, columns: Int = 80, rows: Int = 24) throws
        -> SampleSession
    {
        var answer = try SampleSession(person: ReviewQueueTests.hanako, workbook: session.state.workbook)
        try answer.type(keys)
        return try SampleSession(columns: columns, rows: rows, person: "山田", workbook: answer.state.workbook)
    }

    private func reviews(_ session: SampleSession) -> [String] {
        session.state.workbook.entries.filter { $0.kind == .review }.map {
            "\($0.item ?? "") \($0.verdict?.rawValue ?? "")"
        }
    }

    @Test func inTheQueueAVerdictGoesToTheNextItemThatAwaitsOne() throws {
        var session = try session("ojojo")
        try session.type("Rr")
        #expect(session.rows[1].contains("確認  3.13 ① -9  残り 3 件"))
        try session.type("a")
        #expect(session.rows[1].contains("確認  3.13 ① -10  残り 2 件"))
        try session.type("r古い証跡<Enter>")
        #expect(session.rows[1].contains("確認  3.13 ① -11  残り 1 件"))
        try session.type("a")
        #expect(session.foot.contains("確認を待つ項目は、もうありません"))
        #expect(reviews(session) == ["3.13-1-9 accepted", "3.13-1-10 returned", "3.13-1-11 accepted"])
        // One press more is no result.
        try session.type("a<Esc>")
        #expect(session.state.panel == nil)
        #expect(try session.assessment("3.13-1-11").result == .compliant)
    }

    @Test func inEveryNarrowedListAVerdictGoesToTheNext() throws {
        var session = try session("ojojo")
        try session.type("f 評価:適合<Enter>ra")
        #expect(session.rows[1].contains("確認  3.13 ① -10  残り 2 件"))
    }

    @Test(arguments: ["a", "p"])
    func whoReviewedAnItemIsAskedBeforeTheyJudgeIt(_ key: String) throws {
        var session = try session("ojo")
        try session.type("ra" + key)
        #expect(session.foot.contains("あなたが確認した評価を"))
        try session.type("n")
        #expect(try session.assessment("3.13-1-9").result == .compliant)
        try session.type(key + "y")
        #expect(try session.assessment("3.13-1-9").result != .compliant)
    }

    @Test func aReasonGivenBeforeIsBroughtBack() throws {
        var session = try session("ojojo")
        try session.type("Rrr古い証跡<Enter>r<Up>")
        #expect((session.state.panel as? Prompt)?.field.text == "古い証跡")
    }

    @Test func whatWasReviewedAndTakenBackIsAtTheCursorAgain() throws {
        var session = try session("ojojo")
        try session.type("Rra<Esc>R")
        #expect(session.isFiltered(to: 2))
        try session.type("Gu")
        #expect(session.isFiltered(to: 3) && session.state.currentItem == 0)
    }

    @Test func theQueueGoesOnFromTheStartBehindTheLast() throws {
        var session = try session("ojojo")
        try session.type("RGra")
        #expect(session.rows[1].contains("確認  3.13 ① -9  残り 2 件"))
    }

    @Test func outsideTheQueueAVerdictEndsTheReview() throws {
        var session = try session("ojo")
        try session.type("ra")
        #expect(session.state.panel == nil && session.state.currentItem == 0)
        #expect(reviews(session) == ["3.13-1-9 accepted"])
    }

    @Test func aReasonThatIsGivenUpLeavesTheReviewOpen() throws {
        var session = try session("o")
        try session.type("rr途中<Esc>")
        #expect(session.rows[1].contains("確認  3.13 ① -9"))
        try session.type("a")
        #expect(reviews(session) == ["3.13-1-9 accepted"])
    }

    @Test func spaceReadsOnToTheEnd() throws {
        var session = try session("oe" + String(repeating: "長い所見。<Enter>", count: 40) + "終わり<C-s>")
        try session.type("r")
        #expect(session.rows.contains { $0.contains("Space 続きを読む") })
        #expect(!session.rows.contains { $0.contains("終わり") })
        try session.type("<Space><Space><Space><Space><Space>")
        #expect(session.rows.contains { $0.contains("終わり") })
    }

    // MARK: What changed

    @Test func whatChangedSinceTheLastReviewIsShownInTheReview() throws {
        var session = try session("oe規程の第5条を確かめた。<C-s>v聞き取り<Enter>")
        try session.type("ra")
        var again = try answered(
            session, "pe<C-u>規程の第6条を確かめた。<C-s>vv観察<Enter>", columns: 120, rows: 40)
        try again.type("r")
        let text = again.rows.joined(separator: "\n")
        #expect(text.contains("前回の確認（承認"))
        #expect(text.contains("○ → △ 一部適合"))
        #expect(text.contains("前 規程の第5条を確かめた。") && text.contains("今 規程の第6条を確かめた。"))
        #expect(text.contains("+ 観察"))
    }

    @Test func theChangedPartsOfATextAreUnderlined() throws {
        var session = try session("oe規程の第5条を確かめた。<C-s>")
        try session.type("ra")
        var again = try answered(session, "e<C-u>規程の第6条を確かめた。<C-s>", columns: 120, rows: 40)
        try again.type("r")
        let row = try #require(again.rows.firstIndex { $0.contains("前 規程の第5条") })
        let cells = again.grid.cells(inRow: row)
        let underlined = cells.filter { $0.style.underline }.map(\.text).joined()
        #expect(underlined.contains("5") && underlined.contains("6") && !underlined.contains("規程"))
    }

    @Test func thePaneTellsWhatChangedSinceTheLastReview() throws {
        var session = try session("oe規程の第5条を確かめた。<C-s>")
        try session.type("ra")
        let again = try answered(session, "e<C-u>規程の第6条を確かめた。<C-s>", rows: 50)
        #expect(again.rows.contains { $0.contains("規程の第[-5-]{+6+}条を確かめた。") })
    }

    @Test func whoReviewedNothingAndWhoseReviewHoldsSeeNoChange() throws {
        var session = try session("oe規程の第5条を確かめた。<C-s>", rows: 50)
        try session.type("ra")
        #expect(!session.rows.joined().contains("前回の確認"))
        let again = try answered(session, "e<C-u>規程の第6条を確かめた。<C-s>", rows: 50)
        let other = try SampleSession(rows: 50, person: "鈴木", workbook: again.state.workbook)
        #expect(!other.rows.joined().contains("前回の確認"))
    }
}
