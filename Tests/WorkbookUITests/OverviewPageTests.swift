import TerminalUI
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// The overview as a page: two lanes, figures that Enter opens, thin bars.
@Suite struct OverviewPageTests {
    /// Items with owners and dates: two overdue ones of 佐藤, one of 山田, whose name is typed in two ways.
    private func workbook() throws -> Workbook {
        var session = try SampleSession()
        try session.type("xw佐藤 花子<Enter>d2026-11-01<Enter>yj")
        try session.type("pw佐藤花子<Enter>d2026-11-02<Enter>yj")
        try session.type("xw山田<Enter>d2026-11-03<Enter>yj")
        try session.type("ow山田<Enter>")
        return session.state.workbook
    }

    private func session(
        _ language: Language = .japanese, columns: Int = 80, rows: Int = 24, ambiguousWidth: Int = 1,
        person: String = "佐藤 花子"
    ) throws -> SampleSession {
        try SampleSession(
            language, columns: columns, rows: rows, ambiguousWidth: ambiguousWidth, person: person,
            workbook: workbook())
    }

    @Test func figuresAreOnTheLeftAndWorkOnTheRightFrom80Columns() throws {
        var session = try session()
        try session.type("4")
        let row = try #require(session.rows.first { $0.contains("次にすること") })
        #expect(row.split(separator: "│")[0].contains("評価済み"))
        #expect(row.split(separator: "│")[1].contains("次にすること"))
        var narrow = try self.session(columns: 79)
        try narrow.type("4")
        let first = try #require(narrow.rows.first { $0.contains("次にすること") })
        #expect(!first.contains("評価済み"))
        try narrow.type("G")
        #expect(narrow.rows.contains { $0.contains(">") && $0.contains("2026-11-22") })
    }

    /// Whose and when: the overview, all that is overdue and not the person's own alone, the table.
    @Test func whatIsOverdueIsThreeKeysAway() throws {
        var session = try session()
        try session.type("4l<Enter>")
        #expect(session.state.screen == .table && session.state.table.items.count == 3)
        #expect(session.state.table.filter == Filter(.statuses([.overdue])))
        // Who owns none of them has one key less to press.
        var other = try self.session(person: "鈴木")
        try other.type("4<Enter>")
        #expect(other.state.table.items.count == 3)
    }

    @Test func onesOwnWorkComesFirst() throws {
        var session = try session()
        try session.type("4<Enter>")
        #expect(session.state.table.items.count == 2)
        #expect(session.state.table.filter == Filter(.statuses([.overdue]), .text(.owner, [.me])))
    }

    @Test func anOwnersFiguresAreOfAllSpellings() throws {
        var session = try session()
        try session.type("4")
        func figures(_ name: String) -> [Substring]? {
            let lane = session.rows.dropFirst().lazy.compactMap { $0.split(separator: "│").last }.first {
                $0.contains(" \(name) ")
            }
            return lane?.split(separator: " ").suffix(3)
        }
        #expect(figures("花子") == ["2", "2", "2"])
        #expect(figures("山田") == ["2", "1", "1"])
        #expect(figures("（担当なし）") == ["10", "10", "0"])
    }

    @Test func leftAndRightGoAcrossAndUpAndDownStayInTheLane() throws {
        var session = try session()
        try session.type("4")
        func place() throws -> ListRow.Place {
            try #require(session.state.lists[.list("overview")].selected?.place)
        }
        let start = try place()
        #expect(start.lane == PageLayout.Lane.work.rawValue)
        try session.type("<Right>")
        #expect(try place().line == start.line && place().columns.lowerBound > start.columns.lowerBound)
        try session.type("<Right>")
        #expect(try place().line == start.line)
        try session.type("<Left><Left>")
        #expect(try place().lane == PageLayout.Lane.figures.rawValue)
        try session.type("jj")
        #expect(try place().lane == PageLayout.Lane.figures.rawValue)
        try session.type("l")
        #expect(try place().lane == PageLayout.Lane.work.rawValue)
        // Down from the end of the work come the figures, whose last rows are the days.
        try session.type("g" + String(repeating: "j", count: 60))
        #expect(session.rows.contains { $0.contains("> 2026-11-22") })
        try session.type("gG")
        #expect(session.rows.contains { $0.contains("> 2026-11-22") })
    }

    @Test func theKeysOfBlocksGoFromHeadingToHeading() throws {
        var session = try session()
        func lane() throws -> Substring {
            let row = try #require(session.rows.dropFirst().first { $0.contains(">") })
            return try #require(row.split(separator: "│").last)
        }
        try session.type("4}")
        #expect(try lane().contains(" 佐藤 花子 ") && lane().contains(">2"))
        try session.type("}")
        #expect(try lane().contains(" 佐藤 花子 ") && lane().contains(">4"))
        try session.type("{")
        #expect(try lane().contains(" 佐藤 花子 ") && lane().contains(">2"))
    }

    @Test func leftAndRightSayWhereThereIsNothingBeside() throws {
        var session = try session()
        try session.type("l")
        #expect(session.foot.contains("左右に動きません"))
    }

    @Test func aClickSelectsTheFigureUnderIt() throws {
        var session = try session()
        try session.type("4")
        let row = try #require(session.rows.firstIndex { $0.contains("目標日を過ぎた項目") })
        session.send(.input(.mouse(MouseEvent(kind: .press, position: Position(row: row, column: 76)))))
        try session.type("<Enter>")
        #expect(session.state.table.items.count == 3)
    }

    @Test func theCursorStaysOnItsFigureWhenTheWindowIsWidened() throws {
        var session = try session()
        try session.type("4l")
        session.send(.resized(Size(columns: 120, rows: 40)))
        #expect(session.state.lists[.list("overview")].selected?.opens == .items(Filter(.statuses([.overdue]))))
        session.send(.resized(Size(columns: 60, rows: 20)))
        #expect(session.state.lists[.list("overview")].selected?.opens == .items(Filter(.statuses([.overdue]))))
    }

    // MARK: What it tells

    @Test func theSignOfTheCursorStandsAtTheFigure() throws {
        var session = try session()
        try session.type("4l")
        #expect(session.rows.contains { $0.contains("   >3 ") })
    }

    @Test func aDayOpensWhatWasRecordedThenInTheHistory() throws {
        var session = try session()
        try session.type("4G<Enter>")
        let day = try #require(CalendarDate(iso: "2026-11-22"))
        #expect(session.state.screen == .list("history"))
        #expect(session.state.lists[.list("history")].filter == Filter(.recordedAt([.on(.day(day))])))
        #expect(session.state.lists[.list("history")].rows.count == session.state.workbook.entries.count)
    }

    @Test func theDaysEndToday() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        var session = try SampleSession(rows: 40, workbook: builder.workbook)
        try session.type("4G")
        let days = session.rows.filter { $0.contains("2026-04-01  ") || $0.contains("2026-11-22  ") }
        #expect(days.count == 2 && days.last?.contains("> 2026-11-22") == true)
        #expect(days.last?.contains("1/6") == true)
    }

    @Test func troubledEvidenceFilesAreWork() throws {
        var builder = WorkbookBuilder()
        let piece = Evidence(reference: "a.txt", digest: String(repeating: "a", count: 64))
        for item in ["1.1-1", "1.1-2"] { builder.assess(item, Assessment(result: .compliant, evidence: [piece])) }
        var session = try SampleSession(workbook: builder.workbook, check: { _ in EvidenceCheck(.changed) })
        try session.type("4")
        #expect(session.rows.contains { $0.contains("変わった・ない証跡") && $0.contains(" 1 ") })
        let row = try #require(session.rows.firstIndex { $0.contains("変わった・ない証跡") })
        session.send(.input(.mouse(MouseEvent(kind: .press, position: Position(row: row, column: 76)))))
        try session.type("<Enter>")
        #expect(session.state.screen == .list("files"))
    }

    @Test func whoAssessedAndReviewedIsCountedWithWhatIsToAnswer() throws {
        var builder = WorkbookBuilder()
        let first = builder.assess("1.1-1", .compliant)
        let second = builder.assess("1.1-2", .compliant)
        builder.review("1.1-1", .accepted, base: [first])
        builder.review("1.1-2", .returned, base: [second])
        var session = try SampleSession(rows: 40, workbook: builder.workbook)
        try session.type("4")
        func figures(_ name: String) -> [Substring]? {
            session.rows.dropFirst().lazy.compactMap { $0.split(separator: "│").last }.last {
                $0.contains(" \(name) ")
            }?
            .split(separator: " ").suffix(3)
        }
        #expect(figures("佐藤 花子") == ["2", "1", "0"])
        #expect(figures("山田") == ["0", "0", "2"])
        #expect(session.rows.contains { $0.contains("2/4    +1") })
    }

    @Test func itSaysThatThereIsMoreBelow() throws {
        for size in [(80, 24), (120, 40)] {
            var session = try LargeWorkbook.session(columns: size.0, rows: size.1)
            try session.type("4")
            #expect(session.rows.contains { $0.contains("続きあり") })
            try session.type("G")
            #expect(!session.rows.contains { $0.contains("続きあり") })
        }
    }

    @Test func englishReadersSeeGlossesWhereThereIsRoom() throws {
        for (columns, words) in [(200, "1 通信 (Communication)"), (80, "1 Communication")] {
            var session = try SampleSession(.english, columns: columns, rows: 40, workbook: WorkbookBuilder().workbook)
            try session.type("4")
            #expect(session.rows.contains { $0.contains(words) })
        }
        let session = try SampleSession(.english, columns: 60, rows: 40, workbook: WorkbookBuilder().workbook)
        #expect(session.rows.contains { $0.contains("1 ① 経路 (Routes)") })
    }

    @Test(arguments: [80, 120, 160, 180, 200, 240])
    func allSectionsAreNamedInOneWay(columns: Int) throws {
        var session = try LargeWorkbook.session(.english, columns: columns, rows: 60)
        try session.type("4")
        let rows = session.rows.filter { $0.hasPrefix("│  3.") }
        #expect(rows.count == 14)
        #expect([0, 14].contains(rows.count { $0.contains("見本") }))
    }

    // MARK: Bars

    @Test func aBarIsFilledInTheResultsColours() throws {
        let environment = try session().state.environment
        var share = Share()
        for result in [AssessmentResult.compliant, .compliant, .partial, nil] { share.add(result) }
        let spans = ResultBar.spans(share, columns: 8, environment)
        #expect(spans.map(\.text) == ["━━━━", "━━", "──"])
        let theme = environment.theme
        #expect(spans.map(\.style) == [theme.mark(.compliant), theme.mark(.partial), theme.border])
    }

    @Test(arguments: 1...12) func aBarIsFullWhereAllIsDoneAndOnlyThere(total: Int) throws {
        let environment = try session().state.environment
        for done in 0...total {
            let text = ResultBar.spans(done, of: total, columns: 9, .plain, environment).map(\.text).joined()
            #expect(text.count == 9)
            #expect(!text.contains("─") == (done == total))
        }
    }

    @Test func barsAreOfASCIIWhereStrokesAreTwoColumnsWide() throws {
        var session = try session(ambiguousWidth: 2)
        try session.type("4")
        #expect(session.rows.contains { $0.contains("==") && $0.contains("4/14") })
        #expect(!session.rows.joined().contains("━"))
    }
}
