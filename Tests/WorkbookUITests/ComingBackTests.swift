import TerminalUI
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// What is told when a workbook is opened again, and how it is left.
@Suite struct ComingBackTests {
    /// A workbook in which 佐藤 has assessed two items, and where that session ended.
    private func first() throws -> (workbook: Workbook, point: ResumePoint) {
        var session = try SampleSession()
        try session.type("ojo")
        return (session.state.workbook, session.state.resumePoint(firstEntry: 0, time: SampleSession.time))
    }

    private func reopened(
        _ workbook: Workbook, _ point: ResumePoint?, _ language: Language = .japanese, person: String = "佐藤 花子"
    ) throws -> SampleSession {
        var session = try SampleSession(language, person: person, workbook: workbook)
        session.resume(point)
        return session
    }

    @Test func nothingIsShownWhereNothingIsNew() throws {
        let (workbook, point) = try first()
        let session = try reopened(workbook, point)
        #expect(session.state.resumeCard == nil)
        #expect(try reopened(workbook, nil).state.resumeCard == nil)
    }

    @Test(arguments: Language.allCases)
    func whatOthersRecordedIsOneKeyAway(_ language: Language) throws {
        let (workbook, point) = try first()
        var other = try SampleSession(person: "山田", workbook: workbook)
        try other.type("Gxkp")
        var session = try reopened(other.state.workbook, point, language)
        let told = language(ja: "ほかの人の記録 2 件（山田 2）", en: "recorded by others: 2 (山田 2)")
        #expect(session.rows.contains { $0.contains("> \(told)") })
        try session.type("<Enter>")
        #expect(session.state.screen == .list("news"))
        let rows = session.rows.filter { $0.contains("山田  ") }
        #expect(rows.count == 2 && rows.allSatisfy { !$0.contains("佐藤") })
    }

    @Test func whatOneRecordedElsewhereIsNoNews() throws {
        let (workbook, point) = try first()
        var elsewhere = try SampleSession(workbook: workbook)
        try elsewhere.type("Gx")
        #expect(try reopened(elsewhere.state.workbook, point).state.resumeCard == nil)
        var other = try SampleSession(person: "山田", workbook: elsewhere.state.workbook)
        try other.type("Gkx")
        #expect(
            try reopened(other.state.workbook, point).rows.contains { $0.contains("ほかの人の記録 1 件（山田 1）") })
    }

    @Test func whatOthersRecordedDuringTheLastSessionIsNotToldAgain() throws {
        var session = try SampleSession()
        try session.type("o")
        var other = try SampleSession(person: "山田", workbook: session.state.workbook)
        try other.type("Gx")
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        try session.type("jo")
        let point = session.state.resumePoint(firstEntry: 0, time: SampleSession.time)
        #expect(try reopened(session.state.workbook, point).state.resumeCard == nil)
    }

    @Test func whatWasReturnedIsOneKeyAway() throws {
        let (workbook, point) = try first()
        var other = try SampleSession(person: "山田", workbook: workbook)
        try other.type("rr根拠を書いてください<Enter>")
        var session = try reopened(other.state.workbook, point)
        #expect(session.rows.contains { $0.contains("差し戻された項目 1 件") })
        try session.type("j<Enter>")
        #expect(session.state.screen == .table && session.state.table.items == [0])
        // For those who did not assess it, it is another's record alone.
        let third = try reopened(other.state.workbook, point, person: "鈴木")
        #expect(third.rows.contains { $0.contains("ほかの人の記録 3 件") })
        #expect(!third.rows.contains { $0.contains("差し戻された") })
    }

    @Test func whatIsDueWithinAWeekIsToldOnceADay() throws {
        var session = try SampleSession()
        try session.type("xw佐藤花子<Enter>d2026-11-29<Enter>jxw佐藤 花子<Enter>d2026-11-30<Enter>jxw山田<Enter>d+1d<Enter>")
        try session.type("jxw佐藤花子<Enter>d2026-11-21<Enter>y")
        let workbook = session.state.workbook
        var point = session.state.resumePoint(firstEntry: 0, time: "2026-11-21T18:00:00+09:00")
        var next = try reopened(workbook, point)
        #expect(next.rows.contains { $0.contains("7 日以内の目標日 2 件（うち超過 1 件）") })
        try next.type("<Enter>")
        #expect(next.state.table.items == [0, 3])
        point.time = SampleSession.time
        #expect(try reopened(workbook, point).state.resumeCard == nil)
    }

    @Test func otherKeysCloseItAndDoWhatTheyDo() throws {
        let (workbook, point) = try first()
        var other = try SampleSession(person: "山田", workbook: workbook)
        try other.type("Gx")
        var session = try reopened(other.state.workbook, point)
        try session.type("x")
        #expect(session.state.resumeCard == nil)
        #expect(session.state.workbook.entries.count == 4)
        // With one line there is nothing to choose.
        session = try reopened(other.state.workbook, point)
        try session.type("k")
        #expect(session.state.resumeCard == nil && session.state.table.selectedItem == 0)
    }

    @Test func escapeClosesItAndDropsTheFilterThatItTellsOf() throws {
        let (workbook, _) = try first()
        var session = try SampleSession(workbook: workbook)
        try session.type("fis:assessed<Enter>")
        let point = session.state.resumePoint(firstEntry: 0, time: SampleSession.time)
        var again = try reopened(workbook, point)
        #expect(again.rows.contains { $0.contains("絞り込み中") })
        try again.type("<Esc>")
        #expect(again.state.resumeCard == nil && again.state.table.filter.isEmpty)
    }

    @Test func escapeClosesItAndLeavesTheScreen() throws {
        let (workbook, _) = try first()
        var session = try SampleSession(workbook: workbook)
        try session.type("2")
        let point = session.state.resumePoint(firstEntry: 0, time: SampleSession.time)
        var other = try SampleSession(person: "山田", workbook: workbook)
        try other.type("Gx")
        var again = try reopened(other.state.workbook, point)
        #expect(again.state.resumeCard != nil)
        try again.type("<Esc>")
        #expect(again.state.resumeCard == nil && again.state.screen == .list("requirements"))
    }

    @Test func itComesBackByItsKey() throws {
        let (workbook, point) = try first()
        var other = try SampleSession(person: "山田", workbook: workbook)
        try other.type("rr根拠を書いてください<Enter>Gx")
        var session = try reopened(other.state.workbook, point)
        try session.type("<Esc>8")
        #expect(session.rows.contains { $0.contains(">  ほかの人の記録 2 件") })
        #expect(session.rows.contains { $0.contains("差し戻された項目 1 件") })
        // An entry opens its item, a heading its items.
        try session.type("j<Enter>")
        #expect(session.state.screen == .item && session.state.item.item == 13)
        try session.type("<Esc>}<Enter>")
        #expect(session.state.screen == .table && session.state.table.items == [0])
    }

    @Test func theSessionOfSomebodyElseOnTheSameAccountIsNew() throws {
        let (workbook, point) = try first()
        let session = try reopened(workbook, point, person: "山田")
        #expect(session.rows.contains { $0.contains("ほかの人の記録 2 件（佐藤 花子 2）") })
        #expect(session.rows.contains { $0.contains("前回") && $0.contains("佐藤 花子") })
    }

    @Test func aDraftIsToldAlsoInTheFirstSession() throws {
        let (workbook, _) = try first()
        var state = try SampleSession(workbook: workbook).state
        state.resume(nil, drafts: [("3.13-1-9", "Note")])
        #expect(state.draw().lines().contains { $0.contains("下書きがあります: 3.13 ①-9 所見") })
    }
}
