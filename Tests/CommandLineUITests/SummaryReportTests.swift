import TestSupport
import Testing
import WorkbookModel
import WorkbookUI

/// The summary in text: whole, and what of it is printed at the end of a session.
@Suite struct SummaryReportTests {
    private func lines(changes count: Int?) throws -> [String] {
        var builder = WorkbookBuilder()
        let before = builder.workbook
        builder.assess("1.2-1", Assessment(result: .noncompliant, owner: "山田"))
        let workbook = builder.workbook
        let change = try #require(ItemChange.between(before, workbook).first)
        return SummaryReport.lines(
            workbook.summary(findings: workbook.findings(today: .epoch) { _ in .intact }), catalog: workbook.catalog,
            file: "a b.rec", changes: count.map { SessionChanges(items: Array(repeating: change, count: $0)) },
            format: ReportFormat(columns: 80, language: .english))
    }

    @Test func aSessionEndsWithFiguresAlone() throws {
        let (whole, end) = (try lines(changes: nil), try lines(changes: 1))
        let requirements = "Requirements (assessed/all of their required items)"
        #expect(whole.contains(requirements) && !end.contains(requirements))
        #expect(whole.contains { $0.hasPrefix("1 通信") } && !end.contains { $0.hasPrefix("1 通信") })
        #expect(end.contains("Requirements  × noncompliant 2, · open 1"))
        let command = "By section and requirement: tenken summary 'a b.rec'"
        #expect(end.contains(command) && !whole.contains(command))
    }

    @Test func longListsAreCutAndTheRestIsCounted() throws {
        let end = try lines(changes: 25)
        let first = try #require(end.firstIndex(of: "Changed in this session"))
        #expect(end[first + 10].contains("× noncompliant") && end[first + 11] == "  and 15 items more")
    }

    @Test func whatThereIsToDoNamesTheOwner() throws {
        let lines = try lines(changes: nil)
        #expect(lines.contains("To do: 6"))
        #expect(lines.contains { $0.hasSuffix("noncompliant without a plan and a due date (owner 山田)") })
    }

    @Test func theBarIsDrawnAsOnTheOverview() throws {
        #expect(try lines(changes: nil).contains("Progress  ━━━━────────────────────────  1/6"))
    }
}
