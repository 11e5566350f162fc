import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

/// A session that is open over midnight.
@Suite struct TimeTests {
    private static let before = Moment(timestamp: "2026-12-31T23:59:58+09:00")
    private static let after = Moment(timestamp: "2027-01-01T00:00:02+09:00")

    private func state(_ workbook: Workbook? = nil) throws -> AppState {
        AppState(
            workbook: try workbook ?? SampleSession.emptyWorkbook(),
            context: AppContext(language: .english, measure: TextMeasure(), person: "佐藤 花子", fileName: "a.rec"),
            size: Size(columns: 100, rows: 40), now: TimeTests.before)
    }

    private func type(_ keys: String, _ state: inout AppState, at moment: Moment) throws -> [Effect] {
        try Key.sequence(keys).flatMap { state.update(.input(.key($0)), at: moment) }
    }

    @Test func todayIsTheDayOfTheKeyThatRecords() throws {
        var state = try state()
        _ = try type("dtoday", &state, at: TimeTests.before)
        let effects = try type("<Enter>", &state, at: TimeTests.after)
        guard case .record(let step) = try #require(effects.first) else { return #expect(Bool(false)) }
        #expect(step.entries.first?.assessment?.due == "2027-01-01")
        #expect(step.entries.first?.at == TimeTests.after.timestamp)
    }

    @Test func whatIsOverdueFollowsTheDay() throws {
        var session = try SampleSession()
        try session.type("xd2026-12-31<Enter>")
        var state = try state(session.state.workbook)
        _ = try type("fis:overdue<Enter>", &state, at: TimeTests.before)
        #expect(state.table.items.isEmpty)
        _ = state.update(.tick, at: TimeTests.after)
        #expect(state.table.items.count == 1)
    }

    @Test func theOverviewFollowsTheDay() throws {
        var session = try SampleSession()
        try session.type("xd2026-12-31<Enter>")
        var state = try state(session.state.workbook)
        _ = try type("4", &state, at: TimeTests.before)
        #expect(!state.draw().lines().contains { $0.contains("  overdue") })
        _ = state.update(.tick, at: TimeTests.after)
        #expect(state.draw().lines().contains { $0.contains("  overdue") })
    }
}
