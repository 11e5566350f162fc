import TestSupport
import Testing
import WorkbookModel

/// What the required items say of a requirement together.
struct RequirementStateTests {
    @Test(
        arguments: [
            ([], RequirementState.notApplicable), ([.notApplicable], .notApplicable), ([.compliant], .compliant),
            ([.compliant, .notApplicable], .compliant), ([.compliant, .alternative], .alternative),
            ([.alternative, .partial, .compliant], .partial), ([.partial, .unassessed], .open),
            ([.partial, nil], .open),
            ([.compliant, nil, .notApplicable], .open), ([.noncompliant, .unassessed, nil, .partial], .noncompliant),
            ([nil], .open), ([.unassessed], .open), ([.noncompliant, .notApplicable], .noncompliant),
        ] as [([AssessmentResult?], RequirementState)])
    func weakestItemDecides(results: [AssessmentResult?], state: RequirementState) {
        #expect(RequirementState(weakestOf: results) == state)
        #expect(RequirementState(weakestOf: results.reversed()) == state)
    }

    @Test func recommendedItemsDoNotWeighAndAreCountedApart() throws {
        var builder = WorkbookBuilder()
        for item in ["1.1-1", "1.1-2", "1.2-1"] { builder.assess(item, .compliant) }
        builder.assess("1.1-3", .noncompliant)
        let summary = try #require(builder.workbook.requirementSummaries().first { $0.id == "control-1-a" })
        #expect(summary.state == .compliant)
        #expect(
            [summary.required, summary.requiredAssessed, summary.recommended, summary.recommendedAssessed] == [
                3, 3, 1, 1,
            ])
    }

    @Test func itemInConflictLeavesItsRequirementOpen() throws {
        var builder = WorkbookBuilder()
        builder.assess("2.1-1", .compliant)
        builder.assess("2.1-1", .partial, base: [])
        let summary = try #require(builder.workbook.requirementSummaries().first { $0.id == "control-3-a" })
        #expect(summary.state == .open && summary.requiredAssessed == 0)
    }
}
