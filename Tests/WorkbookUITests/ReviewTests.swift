import TestSupport
import Testing
import WorkbookModel
import WorkbookUI

@Suite struct ReviewTests {
    private static let hanako = "佐藤 花子"

    /// 山田 looks at a workbook in which 佐藤 花子 has assessed ①-9 and 山田 ①-10.
    private func session(_ language: Language = .japanese, rows: Int = 24) throws -> SampleSession {
        var first = try SampleSession(person: ReviewTests.hanako)
        try first.type("o")
        var second = try SampleSession(language, rows: rows, person: "山田", workbook: first.state.workbook)
        try second.type("jok")
        return second
    }

    private func reviews(_ session: SampleSession) -> [Entry] {
        session.state.workbook.entries.filter { $0.kind == .review }
    }

    @Test func anAcceptanceIsRecordedWithItsNote() throws {
        var session = try session()
        try session.type("r")
        #expect(session.foot.contains("a 承認") && session.foot.contains("r 差戻し"))
        try session.type("A規程を見た<Enter>")
        let review = try #require(reviews(session).first)
        #expect(review.verdict == .accepted && review.note == "規程を見た" && review.by == "山田")
        #expect(session.foot.contains("承認しました"))
        #expect(session.rows.contains { $0.contains("○ 適合   確認 承認") })
    }

    @Test func areturnNeedsAReason() throws {
        var session = try session()
        try session.type("rr<Enter>")
        #expect(reviews(session).isEmpty)
        #expect(session.foot.contains("理由を書いてください"))
        try session.type("証跡が古い<Enter>")
        #expect(reviews(session).map(\.verdict) == [.returned])
        #expect(session.state.workbook.state(ofItemAt: 0).review == .returned)
    }

    @Test func oneReviewIsWithdrawnOnlyWhereThereIsOne() throws {
        var session = try session()
        try session.type("r")
        #expect(!session.foot.contains("w 取下げ"))
        try session.type("arw<Enter>")
        #expect(session.state.workbook.state(ofItemAt: 0).review == ReviewState.none)
        #expect(session.foot.contains("取り下げました"))
    }

    @Test func onesOwnAssessmentAndAnUnassessedItemAreRefused() throws {
        var session = try session()
        try session.type("jr")
        #expect(session.foot.contains("山田 さんが評価した項目です") && session.foot.contains("Esc 戻る"))
        try session.type("<Esc>jr")
        #expect(session.foot.contains("まだ評価されていない"))
        #expect(reviews(session).isEmpty)
    }

    @Test func aVerdictTypedAfterARefusalIsNoResult() throws {
        var session = try session()
        let before = session.state.workbook.entries.count
        try session.type("jrarw")
        #expect(session.state.workbook.entries.count == before)
        #expect(session.foot.contains("山田 さんが評価した項目です"))
    }

    @Test func escapeLeavesTheChoiceAndTheNoteWithoutARecord() throws {
        var session = try session()
        try session.type("r<Esc>rA書きかけ<Esc><Esc>")
        #expect(reviews(session).isEmpty)
        try session.type("j")
        #expect(session.rows.contains { $0.contains(">○  ① -10") })
    }

    @Test func aSelectionIsReviewedAsOneStepWithoutWhatIsOnesOwn() throws {
        var first = try SampleSession(person: ReviewTests.hanako)
        try first.type("ojo")
        var session = try SampleSession(columns: 120, person: "山田", workbook: first.state.workbook)
        try session.type("jjog<Space><Space><Space>ra")
        let reviews = reviews(session)
        #expect(reviews.map(\.item) == ["3.13-1-9", "3.13-1-10"])
        #expect(Set(reviews.map(\.batch)).count == 1 && reviews[0].batch != nil)
        #expect(session.foot.contains("1 件は確認できない"))
    }

    @Test func theItemScreenTellsWhoReviewedAndWhatIsStale() throws {
        var session = try session(rows: 60)
        try session.type("rr古い証跡<Enter>")
        var answer = try SampleSession(rows: 60, person: ReviewTests.hanako, workbook: session.state.workbook)
        try answer.type("<Enter>")
        #expect(answer.rows.contains { $0.contains("差戻し  山田") && $0.contains("古い証跡") })
        try answer.type("p")
        #expect(answer.rows.contains { $0.contains("差戻し  山田") && $0.contains("評価はその後変わった") })
        #expect(answer.rows.contains { $0.contains("▸ 確認 要再確認") })
    }

    @Test func theQueueShowsWhatOthersAssessedAndNoReviewHolds() throws {
        var session = try session(rows: 40)
        try session.type("R")
        #expect(session.isFiltered(to: 1))
        #expect(session.rows.contains { $0.contains(">○  3.13 ① -9") })
        try session.type("<Esc>ra:review-queue<Enter>")
        #expect(session.isFiltered(to: 0))
        #expect(session.foot.contains("確認を待つ項目はありません"))
    }

    @Test func theQueueKnowsPeopleByTheirWholeNames() throws {
        let first = try session().state.workbook
        var session = try SampleSession(person: "佐藤", workbook: first)
        try session.type("R")
        #expect(session.isFiltered(to: 2))
    }

    @Test func theQueueKnowsAPersonWhoseNameIsTypedAnotherWay() throws {
        let first = try session().state.workbook
        for name in ["佐藤花子", "佐藤\u{3000} 花子"] {
            var session = try SampleSession(person: name, workbook: first)
            try session.type("R")
            #expect(session.isFiltered(to: 1))
        }
        var session = try SampleSession(person: "佐藤\u{3000} 花子", workbook: first)
        try session.type("R")
        #expect(session.isFiltered(to: 1))
        try session.type("<Esc>kr")
        #expect(session.foot.contains("佐藤 花子 さんが評価した項目です"))
    }

    /// A verdict is on what was seen when it was begun.
    @Test(arguments: [("r", "a", "a"), ("rA", "<Enter>", "<Enter>")])
    func anAssessmentThatChangesUnderTheReviewIsLookedAtAgain(_ begin: String, _ give: String, _ again: String) throws {
        var session = try session()
        try session.type(begin)
        var other = try SampleSession(person: ReviewTests.hanako, workbook: session.state.workbook)
        try other.type("x")
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        try session.type(give)
        #expect(reviews(session).isEmpty)
        #expect(session.rows.suffix(2).joined().contains("いま変わりました"))
        #expect(session.rows.contains { $0.contains("× 不適合") })
        try session.type(again)
        #expect(reviews(session).count == 1)
        #expect(session.state.workbook.state(ofItemAt: 0).review == .accepted)
    }

    @Test func theQueueKnowsANameWithQuotationMarks() throws {
        let name = #"山田 "太郎", 検査"#
        var session = try SampleSession(person: name, workbook: session().state.workbook)
        try session.type("R")
        #expect(session.isFiltered(to: 2))
        try session.type("<Esc>xR")
        #expect(session.isFiltered(to: 1))
    }

    @Test(arguments: Language.allCases)
    func theOverviewNamesWhatAwaitsReviewAndWhatWasReturned(_ language: Language) throws {
        var session = try session(language, rows: 40)
        try session.type("4")
        func figures(behind words: String) -> [Substring]? {
            let row = session.rows.first { $0.contains(words) }
            return row?.split(separator: words).last?.split { " │>".contains($0) }
        }
        let (review, answer) = (
            language(ja: "ほかの人の評価を確認する", en: "review others’ work"),
            language(ja: "差戻しに応える", en: "answer what was returned")
        )
        // The other one is the person's own, which waits for others.
        #expect(figures(behind: review) == ["1", "2"])
        #expect(figures(behind: answer) == nil)
        try session.type("1rrno<Enter>4")
        // It is another's to answer.
        #expect(figures(behind: answer) == ["0", "1"])
        #expect(figures(behind: review) == ["0", "1"])
    }

    @Test func aReadOnlyWorkbookRefusesAReview() throws {
        let first = try session().state.workbook
        var session = try SampleSession(person: "山田", readOnly: "acme.rec: 読むだけです", workbook: first)
        try session.type("r")
        #expect(session.foot.contains("読むだけです"))
    }
}
