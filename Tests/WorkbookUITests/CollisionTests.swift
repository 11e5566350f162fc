import TerminalUI
import Testing
import WorkbookModel
import WorkbookUI

@Suite struct CollisionTests {
    /// The workbook of `session` after 山田 typed these keys in it.
    private func changed(_ session: SampleSession, by keys: String) throws -> Workbook {
        var other = try SampleSession(person: "山田", workbook: session.state.workbook)
        try other.type(keys)
        return other.state.workbook
    }

    /// 佐藤 is writing a note that 山田 has written meanwhile, and keeps it.
    private func overtaken(_ language: Language = .japanese, columns: Int = 80) throws -> SampleSession {
        var session = try SampleSession(language, columns: columns)
        try session.type("e自分の文")
        session.send(.changedOutside(try changed(session, by: "e相手の文<C-s>"), readOnly: nil))
        try session.type("<C-s>")
        return session
    }

    @Test(arguments: [40, 80, 160])
    func bothTextsAreShownBeforeAnythingIsRecorded(_ columns: Int) throws {
        let session = try overtaken(columns: columns)
        let text = session.rows.joined(separator: "\n")
        #expect(text.contains("相手の文") && text.contains("自分の文") && text.contains("山田"))
        #expect(session.state.workbook.entries.count == 1)
    }

    @Test func theAnswersFitInEightyColumns() throws {
        let foot = try overtaken().foot
        for key in ["t 相手のまま", "m 自分の内容", "b 両方つなげる", "Esc 書き続ける"] { #expect(foot.contains(key)) }
        let english = try overtaken(.english).foot
        for key in ["t theirs", "m mine", "b both", "Esc go on"] { #expect(english.contains(key)) }
    }

    @Test func mineReplacesTheirs() throws {
        var session = try overtaken()
        try session.type("m")
        #expect(try session.assessment("3.13-1-9").note == "自分の文")
    }

    @Test func theirsStaysAndMineIsKeptAsADraft() throws {
        var session = try overtaken()
        try session.type("t")
        #expect(try session.assessment("3.13-1-9").note == "相手の文")
        #expect(session.foot.contains("下書きに残しました"))
        try session.type("e")
        #expect(session.foot.contains("前回の書きかけがあります"))
        try session.type("y<C-s>")
        #expect(try session.assessment("3.13-1-9").note == "自分の文")
    }

    @Test func bothAreJoinedInTheEditor() throws {
        var session = try overtaken()
        try session.type("b<C-s>")
        #expect(try session.assessment("3.13-1-9").note == "自分の文\n相手の文")
    }

    @Test func escapeGoesOnWritingAndAsksAgain() throws {
        var session = try overtaken()
        try session.type("<Esc>の続き<C-s>")
        #expect(session.rows.joined().contains("自分の文の続き"))
        #expect(session.state.workbook.entries.count == 1)
    }

    @Test func longTextsAreScrolledTogether() throws {
        var session = try SampleSession(rows: 16)
        let lines = (1...40).map { "行\($0)" }
        try session.type("e")
        session.paste(lines.joined(separator: "\n"))
        session.send(.changedOutside(try changed(session, by: "e短い<C-s>"), readOnly: nil))
        try session.type("<C-s>")
        #expect(!session.rows.joined().contains("行40"))
        try session.type("G")
        #expect(session.rows.joined().contains("行40"))
        try session.type("g")
        #expect(session.rows.joined().contains("行1") && session.rows.joined().contains("短い"))
    }

    @Test func anOwnerThatAnotherSetMeanwhileIsAskedAbout() throws {
        var session = try SampleSession()
        try session.type("w自分<Esc>w佐藤")
        session.send(.changedOutside(try changed(session, by: "w山田<Enter>"), readOnly: nil))
        try session.type("<Enter>")
        #expect(session.rows.contains { $0.contains("相手: 山田") })
        #expect(try session.assessment("3.13-1-9").owner == "山田")
        try session.type("m")
        #expect(try session.assessment("3.13-1-9").owner == "佐藤")
    }

    @Test func aDueDateThatAnotherLeftAloneIsRecordedAtOnce() throws {
        var session = try SampleSession()
        try session.type("d2026-12-15")
        session.send(.changedOutside(try changed(session, by: "w山田<Enter>"), readOnly: nil))
        try session.type("<Enter>")
        #expect(try session.assessment("3.13-1-9").due == "2026-12-15")
        #expect(try session.assessment("3.13-1-9").owner == "山田")
    }

    /// A step about the first item, made on what `workbook` holds.
    private func step(_ assessment: Assessment, in workbook: Workbook) -> Step {
        Step(
            [workbook.assess(itemAt: 0, assessment, by: "佐藤 花子", at: SampleSession.time)], message: "記録")
    }

    /// A step that was not recorded, as 山田 was first.
    private func refused(_ keys: String) throws -> SampleSession {
        var session = try SampleSession()
        let mine = Assessment(result: .compliant)
        session.send(
            .notRecorded(
                try changed(session, by: keys), step(mine, in: session.state.workbook), "ほかの人が記録しました"))
        return session
    }

    @Test func aResultThatAnotherGaveMeanwhileIsAskedAbout() throws {
        var session = try refused("xe理由<C-s>")
        #expect(session.rows.contains { $0.contains("× 不適合") && $0.contains("○ 適合") })
        #expect(session.foot.contains("t 相手のまま"))
        try session.type("m")
        let assessment = try session.assessment("3.13-1-9")
        #expect(assessment.result == .compliant && assessment.note == "理由")
    }

    @Test func theirResultStandsWhereOneSaysSo() throws {
        var session = try refused("x")
        try session.type("t")
        #expect(try session.assessment("3.13-1-9").result == .noncompliant)
        #expect(session.state.workbook.entries.count == 1)
    }

    @Test func aStepThatFailedForAnotherReasonSaysWhy() throws {
        var session = try SampleSession()
        session.send(
            .notRecorded(
                session.state.workbook, step(.none, in: session.state.workbook), "ディスクがいっぱいです"))
        #expect(session.foot.contains("ディスクがいっぱいです"))
    }

    enum WayOfWriting: CaseIterable { case typing, lookingAtOthers, completing }

    @Test(arguments: WayOfWriting.allCases)
    func aPieceOfEvidenceIsChangedWhereItStandsNow(_ way: WayOfWriting) throws {
        var session = try SampleSession()
        try session.type("v一つ目<Enter>vv二つ目<Enter>j<Enter>")
        switch way {
        case .typing: try session.type("の写し")
        case .lookingAtOthers: try session.type("<Up><Down>の写し")
        case .completing: session.send(.completions(["二つ目の写し"], typed: "二つ目"))
        }
        session.send(.changedOutside(try changed(session, by: "vD<Esc>"), readOnly: nil))
        try session.type("<Enter>")
        #expect(try session.assessment("3.13-1-9").evidence.map(\.reference) == ["二つ目の写し"])
    }

    @Test func whatIsBeingWrittenIsRescuedWhileTheQuestionIsOpen() throws {
        let session = try overtaken()
        var state = session.state
        let effects = state.rescueDraft()
        #expect(
            effects.contains { effect in
                if case .saveDraft("自分の文", _, _) = effect { true } else { false }
            })
    }

    @Test func anUndoThatAnotherWasBeforeWithIsNotMadeAnew() throws {
        var session = try SampleSession()
        try session.type("o")
        let workbook = session.state.workbook
        guard
            case .record(let undo) = workbook.plan(.undo, by: "佐藤 花子", at: SampleSession.moment)
        else {
            Issue.record("nothing to take back")
            return
        }
        let now = try changed(session, by: "gp")
        session.send(.notRecorded(now, Step(undo.entries, message: ""), "先に記録されました"))
        #expect(session.foot.contains("先に記録されました"))
        try session.type("m")
        #expect(session.state.workbook.entries.count == now.entries.count)
    }

    /// What comes from another workbook or a table is for what was there when it was looked at.
    @Test(arguments: [true, false]) func whatComesFromElsewhereIsNotPutOverAColleaguesRecord(isCarried: Bool) throws {
        var session = try SampleSession()
        let id = session.state.workbook.identity.sum
        let answer = Answer(
            item: 0, Assessment(result: .compliant),
            source: isCarried
                ? nil : EntrySource(file: "a.csv", address: "5", digest: String(repeating: "a", count: 64)),
            carriedFrom: isCarried
                ? CarriedFrom(workbook: "w", entry: id, assessors: ["前任"], at: SampleSession.time) : nil)
        let plan = session.state.workbook.plan(.answers([answer]), by: "佐藤 花子", at: SampleSession.moment)
        guard case .record(let recording) = plan else {
            Issue.record("\(plan)")
            return
        }
        let now = try changed(session, by: "x")
        session.send(.notRecorded(now, Step(recording.entries, message: ""), "先に記録されました"))
        #expect(session.foot.contains("先に記録されました"))
        #expect(try session.assessment("3.13-1-9").result == .noncompliant)
    }
}
