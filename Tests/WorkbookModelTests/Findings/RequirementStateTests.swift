import Recfile
import TestSupport
import Testing
import WorkbookModel

/// What the required items say of a requirement together.
struct RequirementStateTests {
    @Test(
        arguments: [
            ([.notApplicable], RequirementState.notApplicable), ([.notApplicable, .notApplicable], .notApplicable),
            ([.compliant], .compliant),
            ([.compliant, .notApplicable], .compliant), ([.compliant, .alternative], .alternative),
            ([.alternative, .partial, .compliant], .partial), ([.partial, .unassessed], .open),
            ([.partial, nil], .open),
            ([.compliant, nil, .notApplicable], .open), ([.noncompliant, .unassessed, nil, .partial], .noncompliant),
            ([nil], .open), ([.unassessed], .open), ([.noncompliant, .notApplicable], .noncompliant),
        ] as [([AssessmentResult?], RequirementState)])
    func weakestItemDecides(results: [AssessmentResult?], state: RequirementState) {
        for hasRecommended in [false, true] {
            #expect(RequirementState(weakestOf: results, hasRecommended: hasRecommended) == state)
            #expect(RequirementState(weakestOf: results.reversed(), hasRecommended: hasRecommended) == state)
        }
    }

    @Test func whereNothingWeighsTheReasonIsTheState() {
        #expect(RequirementState(weakestOf: [], hasRecommended: false) == .noItem)
        #expect(RequirementState(weakestOf: [], hasRecommended: true) == .recommendedOnly)
    }

    @Test(
        arguments: [
            ([nil, nil], "· 推奨のみ・未了"), ([.compliant, .partial], "△ 推奨のみ・一部適合"),
            ([.notApplicable, .compliant], "○ 推奨のみ・適合"), ([.notApplicable, .notApplicable], "― 推奨のみ・対象外"),
        ] as [([AssessmentResult?], String)])
    func recommendedOnlyIsToldWithItsResults(results: [AssessmentResult?], text: String) throws {
        let catalog = WorkbookCatalogText.text.replacing("Obligation: required", with: "Obligation: recommended")
        var builder = WorkbookBuilder(catalog: RecfileText(Array(catalog.utf8)))
        let items = try #require(builder.workbook.requirementSummaries().first { $0.items.count == 4 }?.items)
        for (item, result) in zip(items, results + results) {
            if let result { builder.assess(builder.workbook.catalog.items[item].id, result) }
        }
        let summary = try #require(builder.workbook.requirementSummaries().first { $0.items == items })
        #expect(summary.text(.japanese) == text)
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
