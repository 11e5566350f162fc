import TestSupport
import Testing
import WorkbookModel

/// The workbook at a glance.
struct SummaryTests {
    private let summary: Summary = {
        var builder = WorkbookBuilder()
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [head])
        builder.assess("1.1-2", .partial)
        builder.assess("2.1-1", .noncompliant)
        builder.assess("2.1-1", .compliant, base: [])
        builder.assess("2.1-2", .notApplicable)
        builder.assess("2.1-2", .unassessed)
        return builder.workbook.summary(findings: [])
    }()

    @Test func everyItemIsCountedOnce() {
        #expect(summary.counts.total == WorkbookCatalogText.items.count)
    }

    @Test func assessedItemsAreThoseWithAResultAndNoConflict() {
        #expect(summary.counts.assessed == 2 && summary.counts.conflicts == 1 && summary.counts[.unassessed] == 3)
    }

    @Test func sectionsCountTheirOwnItems() {
        #expect(summary.sections.map(\.counts.total) == [4, 2] && summary.sections.map(\.counts.assessed) == [2, 0])
    }

    @Test func sectionsTogetherAreTheWhole() {
        for result in AssessmentResult.allCases {
            #expect(summary.sections.map { $0.counts[result] }.reduce(0, +) == summary.counts[result])
        }
    }

    @Test func reviewsAreCountedByState() {
        #expect(summary.reviews == [.accepted: 1])
    }

    @Test func itemWhoseReviewWasWithdrawnCountsAsOneWithout() {
        var builder = WorkbookBuilder()
        let head = builder.assess("1.1-1", .compliant)
        let review = builder.review("1.1-1", .accepted, base: [head])
        builder.review("1.1-1", .withdrawn, base: [head, review])
        let summary = builder.workbook.summary(findings: [])
        #expect(summary.count(of: .none) == WorkbookCatalogText.items.count)
    }
}
