import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// Requirements and scenarios: filters and searches reach what is folded, and requirements are told apart by their state.
@Suite struct RequirementsScreenTests {
    private static func workbook() -> Workbook {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .noncompliant)
        builder.assess("1.1-2", .compliant)
        return builder.workbook
    }

    private func session(_ language: Language = .japanese, columns: Int = 80) throws -> SampleSession {
        try SampleSession(language, columns: columns, rows: 40, workbook: RequirementsScreenTests.workbook())
    }

    private func list(_ session: SampleSession) -> ListState { session.state.lists[session.state.screen] }

    @Test(arguments: ["2", "3"]) func aFilterOpensWhatWasFoldedAndLeavesItFoldedBehindIt(_ key: String) throws {
        var session = try session(.english)
        try session.type(key + "gzZ")
        let folded = list(session).rows
        let areHeadings = folded.allSatisfy(\.isHeading)
        #expect(areHeadings)
        try session.type("fresult:noncompliant<Enter>")
        #expect(Set(list(session).rows.compactMap(\.item)) == [0])
        #expect(session.foot.contains(", 1 item; Esc shows all"))
        try session.type("<Esc>")
        #expect(list(session).rows == folded)
    }

    @Test func aSearchFindsTheWordsOfAHeadingAndOpensWhatIsFolded() throws {
        var session = try session(.english)
        try session.type("2gzZ/noncompliant<Enter>")
        #expect(list(session).selected?.isHeading == true && !session.foot.contains("not found"))
        try session.type("/1 ①-2<Enter>")
        #expect(list(session).selected?.item == 1)
    }

    @Test(arguments: [("×", "noncompliant"), ("noncompliant", "noncompliant"), ("適合", "compliant"), ("未了", "open")])
    func aStateIsAWordOfTheFilter(_ word: String, _ state: String) throws {
        var session = try session()
        let summaries = session.state.workbook.requirementSummaries()
        let expected = summaries.indices.filter { summaries[$0].state.rawValue == state }
        try session.type("2f\(word)<Enter>")
        #expect(list(session).rows.filter(\.isHeading).compactMap(\.subject) == expected)
        // With more of a filter it still is the requirement's.
        try session.type("<Esc>f\(word) result:compliant<Enter>")
        let headings = list(session).rows.filter(\.isHeading).compactMap(\.subject)
        #expect(Set(headings).isSubset(of: expected))
    }

    @Test func theFrameCountsTheStates() throws {
        let summaries = RequirementsScreenTests.workbook().requirementSummaries()
        var session = try session()
        try session.type("2")
        let failed = summaries.count { $0.state == .noncompliant }
        #expect(failed > 0 && session.rows[1].contains("× \(failed)"))
    }

    @Test(arguments: Language.allCases) func atEightyColumnsTheNumberOfARequirementIsThere(_ language: Language) throws
    {
        var session = try session(language)
        try session.type("2gZ")
        for requirement in session.state.workbook.catalog.requirements {
            #expect(session.rows.contains { $0.contains(requirement.id) })
        }
    }
}
