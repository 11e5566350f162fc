import TerminalUI
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// The table by due date, by owner, by time recorded, and what is recorded beside its items.
@Suite struct TableSortingTests {
    private static let workbook: Workbook = {
        var builder = WorkbookBuilder()
        builder.assess("2.1-1", Assessment(result: .partial, owner: "山田", due: "2026-12-15", note: "一行目\n二行目"))
        builder.assess(
            "1.1-2",
            Assessment(result: .noncompliant, owner: "佐藤 花子", due: "2026-11-20", evidence: [Evidence(stored: "聞き取り")]))
        builder.assess("1.1-1", Assessment(result: .compliant, owner: "山田"))
        builder.assess("1.2-1", Assessment(owner: "佐藤 花子", due: "2026-11-20"))
        return builder.workbook
    }()

    private func session(_ language: Language = .japanese, columns: Int = 80, rows: Int = 30) throws -> SampleSession {
        try SampleSession(language, columns: columns, rows: rows, workbook: TableSortingTests.workbook)
    }

    private func shown(_ session: SampleSession) -> [String] {
        session.state.table.items.map { session.state.workbook.catalog.items[$0].id }
    }

    private func left(_ session: SampleSession) -> [String] {
        session.rows[2...].prefix { !$0.hasPrefix("├") }.map { row in
            String(row.dropFirst(2).prefix { $0 != "│" }).trimmingBlanks
        }
    }

    @Test func byDueDateTheEarliestComesFirstUnderItsDay() throws {
        var session = try session()
        try session.type("sd")
        #expect(shown(session) == ["1.1-2", "1.2-1", "2.1-1", "1.1-1", "1.1-3", "2.1-2"])
        #expect(session.rows[1].hasPrefix("┌─ 目標日順 3/6 ─"))
        let rows = left(session)
        #expect(rows[0] == "2026-11-20 (金)  2 日前        1/2")
        #expect(rows[1].hasPrefix("×  1 ① -2 ") && rows[3].hasPrefix("2026-12-15 (火)  あと 23 日"))
        #expect(rows[5].hasPrefix("目標日なし") && rows[5].hasSuffix("1/3"))
        #expect(session.cursorRow?.contains("1 ① -2") == true)
    }

    @Test func byOwnerThoseWithoutOneComeLast() throws {
        var session = try session()
        try session.type("sw")
        #expect(shown(session) == ["1.1-2", "1.2-1", "1.1-1", "2.1-1", "1.1-3", "2.1-2"])
        #expect(left(session)[0].hasPrefix("佐藤 花子") && left(session)[3].hasPrefix("山田"))
        #expect(left(session)[6].hasPrefix("担当なし"))
    }

    @Test func theLatestRecordComesFirst() throws {
        var session = try session()
        try session.type("sr")
        #expect(shown(session) == ["1.2-1", "1.1-1", "1.1-2", "2.1-1", "1.1-3", "2.1-2"])
        #expect(left(session)[0].hasPrefix("2026-04-01 (水)  235 日前") && left(session)[5].hasPrefix("記録なし"))
    }

    @Test func aSecondPressGoesBackToTheTablesOrderAtTheSameItem() throws {
        var session = try session()
        let rows = session.rows
        try session.type("sdGss<Esc>")
        #expect(session.state.table.order == .table && session.state.table.selectedItem == 5)
        try session.type("g<Esc>")
        #expect(session.rows == rows)
    }

    @Test(arguments: [("due", TableOrder.due), ("担当順", .owner), ("ｒｅｃｏｒｄｅｄ", .recorded)])
    func anOrderCanBeTyped(_ name: String, _ order: TableOrder) throws {
        var session = try session()
        try session.type(":sort \(name)<Enter>")
        #expect(session.state.table.order == order)
    }

    @Test(arguments: Language.allCases) func anOrderThatThereIsNotNamesThoseThatThereAre(_ language: Language) throws {
        var session = try session(language, columns: 120)
        try session.type(":sort size<Enter>")
        #expect(session.state.table.order == .table)
        #expect(session.rows.joined().contains(language(ja: "due、owner、recorded", en: "due, owner, recorded")))
    }

    @Test func whatIsRecordedLeavesTheOrderUntilItIsSortedAnew() throws {
        var session = try session()
        try session.type("sdd<C-u>2027-01-31<Enter>")
        #expect(shown(session).first == "1.1-2" && session.cursorRow?.contains("1 ① -2") == true)
        #expect(session.rows[1].contains("目標日順（並べたとき）"))
        try session.type("sd")
        #expect(shown(session)[2] == "1.1-2" && session.cursorRow?.contains("1 ① -2") == true)
        #expect(!session.rows[1].contains("並べたとき"))
    }

    @Test func aFilterKeepsTheOrder() throws {
        var session = try session()
        try session.type("swfowner:any<Enter>")
        #expect(shown(session) == ["1.1-2", "1.2-1", "1.1-1", "2.1-1"])
        try session.type("<Esc>")
        #expect(shown(session).count == 6 && session.state.table.order == .owner)
    }

    @Test func theNextSectionOfASortedTableIsItsNextHeading() throws {
        var session = try session()
        try session.type("sw]")
        #expect(session.state.table.selectedPosition == 2)
        try session.type("j[[")
        #expect(session.state.table.selectedPosition == 0)
    }

    @Test func tabFollowsTheOrderShown() throws {
        var session = try session()
        try session.type("sd<Tab>")
        #expect(session.cursorRow?.contains("1 ② -1") == true)
    }

    @Test func searchFollowsTheOrderShown() throws {
        var session = try session()
        try session.type("sd/る<Enter>")
        let first = session.state.table.selectedPosition
        try session.type("n")
        #expect((session.state.table.selectedPosition ?? 0) > (first ?? 9))
    }

    @Test func sortingFoldsByWhatIsShared() throws {
        var session = try session()
        try session.type("swZ")
        #expect(session.state.table.headings.map(\.isFolded) == [false, true, true])
        #expect(left(session)[3].hasPrefix("▸ 山田") && left(session)[4].hasPrefix("▸ 担当なし"))
        try session.type("}z")
        #expect(session.state.table.headings.map(\.isFolded) == [false, false, true])
    }

    @Test func orderColumnAndFoldsAreKeptOverARestart() throws {
        var first = try session()
        try first.type("tswG{z")
        let point = first.state.resumePoint(firstEntry: 4, time: SampleSession.time)
        var state = try session().state
        state.resume(point, drafts: [])
        #expect(state.table.order == .owner && state.table.column == .record)
        #expect(state.table.headings.map(\.isFolded) == first.state.table.headings.map(\.isFolded))
        #expect(first.state.table.headings.contains { $0.isFolded })
    }

    // MARK: What is recorded

    @Test func tShowsWhatIsRecordedInThePlaceOfTheRequirements() throws {
        var session = try session()
        try session.type("t")
        #expect(session.rows[1].hasSuffix("┬ 担当 ───── 目標日 ──── 証 所見 ─────────┐"))
        #expect(session.rows[4].contains("│ 佐藤 花子  2026-11-20! 1"))
        #expect(session.rows.contains { $0.contains("│ 山田       2026-12-15     一行目 ") })
        #expect(!session.rows[2...8].joined().contains("ネットワーク"))
        try session.type("tt")
        #expect(session.rows[1].contains("6.0版 要求事項"))
    }

    @Test func fromAHundredAndFiftyColumnsBothAreShown() throws {
        var session = try session(columns: 150)
        #expect(session.rows[1].contains("6.0版 要求事項") && session.rows[1].contains(" 目標日 "))
        #expect(session.rows[4].contains("佐藤 花子  2026-11-20! 1"))
        try session.type("t")
        #expect(session.rows[1].contains("6.0版 要求事項") && session.rows[1].contains(" 記録 "))
        try session.type("t")
        #expect(session.rows[1].contains(" 目標日 "))
    }

    @Test func whereThereIsNoRoomForAColumnItSaysHowMuchItTakes() throws {
        var session = try session(columns: 60)
        try session.type("t")
        #expect(session.foot.contains("72 桁から") && session.state.table.column == .requirements)
    }

    @Test(arguments: [ReviewState.accepted, .returned, .stale]) func theSignOfAReviewStandsBehindTheMark(
        _ state: ReviewState
    ) throws {
        var builder = WorkbookBuilder()
        let id = builder.assess("1.1-1", Assessment(result: .compliant, note: "見た"))
        builder.review("1.1-1", state == .returned ? .returned : .accepted, base: [id])
        if state == .stale { builder.assess("1.1-1", Assessment(result: .compliant, note: "見直した")) }
        for width in 1...2 {
            let session = try SampleSession(ambiguousWidth: width, workbook: builder.workbook)
            #expect(session.rows[3].dropFirst().hasPrefix(">○\(ReviewMark.sign(state)) ①"))
        }
        var requirements = try SampleSession(workbook: builder.workbook)
        try requirements.type("2")
        #expect(requirements.rows.contains { $0.contains("○\(ReviewMark.sign(state)) 1 ①") })
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
