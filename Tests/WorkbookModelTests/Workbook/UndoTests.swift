import TestSupport
import Testing
import WorkbookModel

/// Taking back and bringing back, over any number of steps.
@Suite struct UndoTests {
    private static let me = "佐藤 花子"

    @Test func undoAfterUndoGoesBackAndRedoAfterRedoForward() throws {
        var builder = WorkbookBuilder()
        for result in [AssessmentResult.partial, .noncompliant, .compliant] { builder.assess("1.1-1", result) }
        var seen: [AssessmentResult] = []
        for _ in 0..<3 { try seen.append(take(builder.workbook.undoPlan(for: UndoTests.me), &builder)) }
        #expect(seen == [.noncompliant, .partial, .unassessed])
        #expect(builder.workbook.undoPlan(for: UndoTests.me) == nil)
        seen = []
        for _ in 0..<3 { try seen.append(take(builder.workbook.redoPlan(for: UndoTests.me), &builder)) }
        #expect(seen == [.partial, .noncompliant, .compliant])
        #expect(builder.workbook.redoPlan(for: UndoTests.me) == nil)
    }

    @Test func whatWasBroughtBackIsTakenBackAgain() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant)
        var seen: [AssessmentResult] = []
        for plan in [\Workbook.mineUndone, \.mineRedone, \.mineUndone, \.mineUndone] {
            try seen.append(take(builder.workbook[keyPath: plan], &builder))
        }
        #expect(seen == [.partial, .compliant, .partial, .unassessed])
    }

    @Test func anOrdinaryStepEndsWhatCanBeBroughtBack() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        _ = try take(builder.workbook.undoPlan(for: UndoTests.me), &builder)
        builder.assess("1.1-2", .compliant)
        #expect(builder.workbook.redoPlan(for: UndoTests.me) == nil)
    }

    @Test func whatSomebodyElseHasFollowedStays() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant, by: "山田")
        let plan = try #require(builder.workbook.undoPlan(for: UndoTests.me))
        #expect(plan.parts.isEmpty)
        #expect(plan.left.map(\.by) == ["山田"])
        #expect(builder.workbook.undoPlan(for: "山田")?.parts.map(\.assessment.result) == [.partial])
    }

    /// Records what a plan of one item says; the result that the item has then.
    private func take(_ plan: UndoPlan?, _ builder: inout WorkbookBuilder) throws -> AssessmentResult {
        let part = try #require(plan?.parts.first)
        let item = builder.workbook.catalog.items[part.item].id
        builder.add(
            builder.draft(
                .assess(item: item, part.assessment), by: UndoTests.me,
                base: builder.workbook.base(forItemAt: part.item), undoes: part.undoes))
        return builder.workbook.result(ofItemAt: part.item)
    }
}

extension Workbook {
    fileprivate var mineUndone: UndoPlan? { undoPlan(for: "佐藤 花子") }
    fileprivate var mineRedone: UndoPlan? { redoPlan(for: "佐藤 花子") }
}
