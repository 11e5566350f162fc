import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// What the end of a session says was recorded.
@Suite struct SessionChangesTests {
    private func changes(_ record: (inout WorkbookBuilder) throws -> Void) rethrows -> SessionChanges {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial, by: "鈴木")
        let before = builder.workbook
        try record(&builder)
        return SessionChanges(from: before, to: builder.workbook, by: "佐藤 花子")
    }

    @Test func whatOthersRecordedMeanwhileIsCountedApart() {
        let changes = changes { builder in
            builder.assess("1.1-2", .compliant)
            builder.assess("1.1-3", .compliant, by: "鈴木")
            builder.assess("1.1-1", .compliant, by: "鈴木")
        }
        #expect(changes.items.map(\.item) == ["1.1-2"] && changes.othersItems == 2 && changes.reviews.isEmpty)
    }

    @Test func reviewsThatStandAreCountedByVerdict() throws {
        let changes = try changes { builder in
            let other = builder.assess("1.1-2", .compliant, by: "鈴木")
            let first = try #require(builder.workbook.entries.first?.id)
            builder.review("1.1-1", .returned, by: "佐藤 花子", base: [first], note: "証跡が古い")
            let accepted = builder.review("1.1-2", .accepted, by: "佐藤 花子", base: [other])
            builder.review("1.1-2", .withdrawn, by: "佐藤 花子", base: [other, accepted])
        }
        #expect(changes.reviews == [.returned: 1] && changes.items.isEmpty && !changes.isEmpty)
    }

    @Test func reviewsAreToldAtTheEnd() throws {
        let changes = try changes { builder in
            let first = try #require(builder.workbook.entries.first?.id)
            builder.review("1.1-1", .accepted, by: "佐藤 花子", base: [first])
        }
        let workbook = WorkbookBuilder().workbook
        let lines = SummaryReport.lines(
            workbook.summary(findings: []), catalog: workbook.catalog, file: "w.rec", changes: changes,
            format: ReportFormat(columns: 80, language: .japanese))
        #expect(lines.contains("  確認  承認 1") && !lines.contains("  （なし）"))
    }
}
