import Testing
import WorkbookModel

@testable import WorkbookUI

@Suite struct RecordingTests {
    @Test(arguments: AssessmentResult.allCases.filter { $0 != .unassessed })
    func aResultKeyRecordsTheResult(_ result: AssessmentResult) throws {
        var session = try SampleSession()
        try session.type("j" + String(result.key))
        #expect(try session.assessment("3.13-1-10").result == result)
        #expect(session.state.workbook.entries.count == 1)
        #expect(session.foot.contains(result.name(.japanese)))
    }

    @Test func fullWidthLettersCountAsTheKeysTheyAreTypedWith() throws {
        var session = try SampleSession()
        try session.type("ｊｏ")
        #expect(try session.assessment("3.13-1-10").result == .compliant)
    }

    @Test func theResultThatAnItemHasRecordsNothing() throws {
        var session = try SampleSession()
        try session.type("oo")
        #expect(session.state.workbook.entries.count == 1)
        #expect(session.foot.contains("すでに"))
    }

    @Test func aNoteOfSeveralLinesIsRecordedWithControlS() throws {
        var session = try SampleSession()
        try session.type("e鍵管理規程<Enter>第5条<C-s>")
        #expect(try session.assessment("3.13-1-9").note == "鍵管理規程\n第5条")
        #expect(session.foot.contains("所見を記録しました"))
    }

    @Test func leavingAChangedNoteAsksAndDiscardsOnlyWhenTold() throws {
        var session = try SampleSession()
        try session.type("e書きかけ<Esc>")
        #expect(session.foot.contains("書きかけです"))
        try session.type("<Esc>の続き<Esc>n")
        #expect(try session.assessment("3.13-1-9").note == "")
        #expect(session.state.workbook.entries.isEmpty)
        try session.type("e残す<Esc>y")
        #expect(try session.assessment("3.13-1-9").note == "残す")
    }

    @Test func leavingAnUnchangedNoteClosesAtOnce() throws {
        var session = try SampleSession()
        try session.type("e<Esc>j")
        #expect(session.rows.contains { $0.contains(">·  ① -10") })
    }

    @Test func ownerDueAndPlanAreRecorded() throws {
        var session = try SampleSession()
        try session.type("w山田<Enter>d2026-12-15<Enter>m計画<C-s>")
        let assessment = try session.assessment("3.13-1-9")
        #expect(assessment.owner == "山田")
        #expect(assessment.due == "2026-12-15")
        #expect(assessment.plan == "計画")
    }

    @Test func aDueDateThatIsNoDateKeepsTheFieldOpen() throws {
        var session = try SampleSession()
        try session.type("d2026-02-30<Enter>")
        #expect(session.foot.contains("2026-02-30"))
        #expect(session.foot.contains("日付ではありません"))
        #expect(session.state.workbook.entries.isEmpty)
        try session.type("<BS><BS>28<Enter>y")
        #expect(try session.assessment("3.13-1-9").due == "2026-02-28")
    }

    @Test func evidenceThatLooksLikeAFileButIsNoneIsAskedAbout() throws {
        var session = try SampleSession()
        try session.type("vnone.pdf<Enter>")
        #expect(session.foot.contains("「none.pdf」というファイルはありません"))
        #expect(session.state.workbook.entries.isEmpty)
        try session.type("y")
        #expect(try session.assessment("3.13-1-9").evidence == [Evidence(reference: "none.pdf")])
    }

    @Test func evidenceIsAddedChangedAndTakenOff() throws {
        var session = try SampleSession()
        try session.type("v担当者への聞き取り<Enter>")
        try session.type("vvhttps://example.jp/ | 公開文書<Enter>")
        #expect(try session.assessment("3.13-1-9").evidence.count == 2)
        try session.type("<Enter>（11月）<Enter>")
        #expect(try session.assessment("3.13-1-9").evidence[0].reference == "担当者への聞き取り（11月）")
        try session.type("jD<Esc>")
        #expect(try session.assessment("3.13-1-9").evidence.map(\.reference) == ["担当者への聞き取り（11月）"])
    }

    @Test func thePreviousItemsEvidenceIsCopied() throws {
        var session = try SampleSession()
        try session.type("v聞き取り<Enter>jc")
        #expect(try session.assessment("3.13-1-10").evidence == [Evidence(reference: "聞き取り")])
    }

    @Test func evidenceIsCopiedOnce() throws {
        var session = try SampleSession()
        try session.type("v聞き取り<Enter>jc")
        let entries = session.state.workbook.entries.count
        try session.type("c")
        #expect(try session.assessment("3.13-1-10").evidence.count == 1)
        #expect(session.state.workbook.entries.count == entries)
        #expect(session.foot.contains("変わりません"))
    }

    @Test func takingBackAFirstAssessmentLeavesTheItemUnassessed() throws {
        var session = try SampleSession()
        try session.type("ou")
        #expect(try session.assessment("3.13-1-9") == Assessment())
        #expect(session.state.workbook.entries.count == 2)
        #expect(session.foot.contains("取り消しました"))
    }

    @Test(arguments: ["u", "<C-r>"]) func aReadOnlyWorkbookTakesNothingBack(_ key: String) throws {
        var before = try SampleSession()
        try before.type("oxu")
        var session = try SampleSession(readOnly: "読むだけです", workbook: before.state.workbook)
        try session.type(key)
        #expect(session.state.workbook.entries.count == before.state.workbook.entries.count)
        #expect(session.foot.contains("読むだけです"))
    }

    @Test func aReadOnlyWorkbookRefusesEveryEdit() throws {
        var session = try SampleSession(readOnly: "acme.rec: 読むだけです")
        for keys in ["o", "e", "m", "w", "d", "v"] {
            try session.type(keys)
            #expect(session.foot.contains("読むだけです"), "\(keys)")
        }
        #expect(session.state.workbook.entries.isEmpty)
        #expect(session.rows[0].contains("[読み取り専用]"))
    }

    @Test func aPasteIntoTheNoteIsOneInsertion() throws {
        var session = try SampleSession()
        try session.type("e")
        session.paste("一行目\n二行目")
        try session.type("<C-s>")
        #expect(try session.assessment("3.13-1-9").note == "一行目\n二行目")
    }

    @Test func aPasteOutsideAFieldRecordsNothing() throws {
        var session = try SampleSession()
        session.paste("oxp")
        #expect(session.state.workbook.entries.isEmpty)
    }

    /// A result that an auditor gave is not replaced by the way.
    @Test(arguments: Language.allCases)
    func aResultForSeveralAsksBeforeItReplacesOthers(_ language: Language) throws {
        var session = try SampleSession(language)
        try session.type("x<Space><Space><Space>o")
        #expect(
            session.foot.contains(language(ja: "評価済みの 1 件も ○ 適合 に変えます", en: "this changes 1 result to ○ compliant")))
        #expect(try session.assessment("3.13-1-9").result == .noncompliant)
        try session.type("n")
        #expect(session.state.workbook.entries.count == 1 && session.rows.count { $0.hasPrefix("│*") } > 1)
        try session.type("oy")
        #expect(try session.assessment("3.13-1-9").result == .compliant)
        #expect(try session.assessment("3.13-1-10").result == .compliant)
    }

    @Test func aResultForSeveralUnassessedAsksNothing() throws {
        var session = try SampleSession()
        try session.type("<Space><Space>p")
        #expect(try session.assessment("3.13-1-10").result == .partial)
    }

    @Test func aDueDateInThePastIsAskedAbout() throws {
        var session = try SampleSession()
        try session.type("d2026-11-21<Enter>")
        #expect(session.foot.contains("2026-11-21 (土) は過ぎた日です") && session.state.workbook.entries.isEmpty)
        try session.type("n<BS>2<Enter>")
        #expect(try session.assessment("3.13-1-9").due == "2026-11-22")
        try session.type("d<C-u>2026-11-01<Enter>y")
        #expect(try session.assessment("3.13-1-9").due == "2026-11-01")
        try session.type("d<Enter>")
        #expect(session.state.workbook.entries.count == 2)
    }

    @Test func aResumeCardSaysWhoseSessionItWas() throws {
        var first = try SampleSession(person: "佐藤 花子")
        try first.type("o")
        let point = first.state.resumePoint(firstEntry: 0, time: "2026-04-01T10:00:00+09:00")
        for (person, isNamed) in [("佐藤花子", false), ("山田", true)] {
            var state = try SampleSession(person: person, workbook: first.state.workbook).state
            state.resume(point, drafts: [])
            let rows = state.draw().lines()
            #expect(rows.contains { $0.contains("前回") && $0.contains("佐藤 花子") } == isNamed, "\(person)")
        }
    }

    @Test func aSessionBeginsWithTheFilterOfTheLastOneAtItsItem() throws {
        var first = try SampleSession()
        try first.type("fobligation:recommended<Enter>j")
        let point = first.state.resumePoint(firstEntry: 0, time: SampleSession.time)
        var state = try SampleSession().state
        state.resume(point, drafts: [])
        let rows = state.draw().lines()
        #expect(rows[0].contains("絞込 必須推奨:推奨 0/4 ") && state.currentNumber == first.state.currentNumber)
    }
}

extension AppState {
    /// The printed number of the item at the cursor.
    fileprivate var currentNumber: String? { table.selectedItem.map { workbook.catalog.items[$0].number } }
}
