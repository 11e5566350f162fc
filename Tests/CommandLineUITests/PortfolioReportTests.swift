import CommandLineUI
import TerminalUI
import TestSupport
import Testing
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// What `tenken portfolio` prints.
@Suite struct PortfolioReportTests {
    private func lines(_ columns: Int) -> [String] {
        var one = WorkbookBuilder()
        one.assess("1.1-1", Assessment(result: .noncompliant, due: "2026-01-31"))
        let other = WorkbookBuilder()
        let entries = [
            PortfolioEntry(file: "a.rec", .workbook(one.workbook)),
            PortfolioEntry(file: "second.rec", .workbook(other.workbook)),
            PortfolioEntry(file: "bad.rec", .unreadable("it is damaged")),
        ]
        let portfolio = Portfolio(entries, at: Moment(timestamp: "2026-11-22T20:53:12+09:00"), .english)
        return PortfolioReport.lines(portfolio, ReportFormat(columns: columns, language: .english))
    }

    @Test func whereThereIsRoomEachWorkbookIsALine() throws {
        let lines = lines(240)
        let head = try #require(lines.first)
        #expect(head.hasPrefix("File        Title") && head.contains("Assessed  ○  △  ◇  ×  ―  ·  In conflict"))
        let overdue = try #require(head.ranges(of: "Overdue").first).upperBound
        let measure = TextMeasure()
        let end = measure.columns(of: String(head[..<overdue]))
        // Numbers stand under their heads, zeros too.
        for (line, number) in [(lines[1], " 1"), (lines[2], " 0")] {
            let before = line.indices.first { measure.columns(of: String(line[...$0])) == end }.map { line[...$0] }
            #expect(before?.hasSuffix(number) == true, "\(line)")
        }
        #expect(lines[3].hasPrefix("bad.rec") && lines[4] == "  Problem: it is damaged")
    }

    @Test(arguments: [40, 60, 80, 120]) func whereItIsNarrowPairsStandInTheSamePlaces(columns: Int) throws {
        let lines = lines(columns)
        let measure = TextMeasure()
        #expect(lines.allSatisfy { measure.columns(of: $0) <= columns })
        let starts = lines.indices.filter { lines[$0].hasPrefix("  Items ") }
        #expect(starts.count == 2)
        func heads(_ start: Int) -> [String] {
            lines[start...].prefix { !$0.hasPrefix("  Latest") }.map { $0.filter { !$0.isNumber } }
        }
        #expect(heads(starts[0]) == heads(starts[1]))
        let numbers = lines.joined(separator: "\n")
        #expect(numbers.contains("In conflict 0") && numbers.contains("Overdue 1") && numbers.contains("Overdue 0"))
        if columns >= 80 { #expect(heads(starts[0]).count == 2) }
    }

    @Test func requirementsInWhichTheyDifferAreNamed() throws {
        let lines = lines(80)
        let head = try #require(lines.firstIndex { $0.hasPrefix("Of 3 shared requirements, 1 differs in state") })
        #expect(lines[head + 1] == "  × ·  1.ネットワーク  TLSを使うこと。")
    }
}
