import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// The findings by their codes.
@Suite struct FindingsScreenTests {
    private func session() throws -> SampleSession {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .partial, owner: "山田", due: "2026-01-10", plan: "直す"))
        builder.assess("1.1-2", Assessment(result: .noncompliant))
        var session = try SampleSession(columns: 100, rows: 50, workbook: builder.workbook)
        try session.type("5")
        return session
    }

    private func list(_ session: SampleSession) -> ListState { session.state.lists[.list("findings")] }

    @Test func theyStandUnderTheirCodesWithCountsAndWhatIsNotAssessedIsFoldedBehind() throws {
        let session = try session()
        let codes = list(session).rows.filter(\.isHeading).compactMap { $0.labels.first }
        #expect(Set(codes).count == codes.count && codes.last == "unassessed" && codes.first == "overdue")
        #expect(list(session).rows.last?.isHeading == true)
        let unassessed = session.state.environment.findings.count { $0.kind == .unassessed }
        #expect(session.rows.contains { $0.contains("▸ ") && $0.contains(" \(unassessed)  unassessed") })
    }

    @Test func theOwnerStandsInTheRow() throws {
        #expect(try session().rows.contains { $0.contains("1 ① -1") && $0.contains("山田") })
    }

    @Test(arguments: [("overdue", [0]), ("incomplete -unassessed -overdue", [0, 1]), ("記入 overdue", [0])])
    func theWordsOfCheckOnlyFilter(_ filter: String, _ items: [Int]) throws {
        var session = try session()
        try session.type("f\(filter)<Enter>")
        #expect(Set(list(session).rows.compactMap(\.item)) == Set(items))
    }

    @Test func zFoldsACode() throws {
        var session = try session()
        let count = list(session).rows.count
        try session.type("z")
        #expect(list(session).rows.count < count)
    }

    @Test func tamperingComesBeforeOtherCopies() {
        let found = [
            Finding(.unassessed), Finding(.otherCopy(file: "b.rec")), Finding(.overdue(.epoch)),
            Finding(.unsoundEntry(by: "x")), Finding(.catalogDigest(isReplaced: false)),
        ]
        #expect(
            FindingsReport.byUrgency(found).map(\.code) == [
                "catalog-digest", "unsound-entry", "other-copy", "overdue", "unassessed",
            ])
    }
}
