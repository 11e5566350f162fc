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
        for _ in 0..<3 { try seen.append(take(.undo, &builder)) }
        #expect(seen == [.noncompliant, .partial, .unassessed])
        #expect(refusal(.undo, builder) == RefusedChange(.nothingToUndo))
        seen = []
        for _ in 0..<3 { try seen.append(take(.redo, &builder)) }
        #expect(seen == [.partial, .noncompliant, .compliant])
        #expect(refusal(.redo, builder) == RefusedChange(.nothingToRedo))
    }

    @Test func whatWasBroughtBackIsTakenBackAgain() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant)
        var seen: [AssessmentResult] = []
        for change in [Change.undo, .redo, .undo, .undo] { try seen.append(take(change, &builder)) }
        #expect(seen == [.partial, .compliant, .partial, .unassessed])
    }

    @Test func anOrdinaryStepEndsWhatCanBeBroughtBack() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        _ = try take(.undo, &builder)
        builder.assess("1.1-2", .compliant)
        #expect(refusal(.redo, builder) == RefusedChange(.nothingToRedo))
    }

    @Test func whatSomebodyElseHasFollowedStays() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant, by: "山田")
        #expect(refusal(.undo, builder) == RefusedChange(item: 0, .recordedSince(person: "山田")))
        #expect(try take(.undo, &builder, by: "山田") == .partial)
    }

    @Test func undoneFirstAssessmentLeavesNothingOfItAndNamesIt() throws {
        var builder = WorkbookBuilder()
        let first = builder.assess("1.1-1", Assessment(result: .partial, owner: "山田", note: "所見"))
        let undo = try #require(recording(.undo, builder)?.entries.first)
        #expect(undo.assessment == Assessment.none && undo.undoes == first && undo.base == [first])
    }

    @Test func whatFollowedOnAnEntryThatIsNotHereStays() {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant)
        builder.removeRecord(at: 0)
        #expect(refusal(.undo, builder) == RefusedChange(item: 0, .noSingleStateBefore))
    }

    @Test func settledConflictOfEqualSidesGoesBackToWhatTheySaid() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .partial, by: "山田", base: [])
        builder.assess("1.1-1", .alternative)
        #expect(try take(.undo, &builder) == .partial)
    }

    /// Two people recorded on the same state; one takes theirs back.
    @Test func sideOfAConflictIsTakenBackAndTheOtherStands() throws {
        var builder = WorkbookBuilder()
        let base = builder.assess("1.1-1", .partial, by: "鈴木")
        let other = builder.assess("1.1-1", Assessment(result: .compliant, note: "所見"), by: "山田", base: [base])
        let side = builder.assess("1.1-1", .noncompliant, base: [base])
        let undo = try #require(recording(.undo, builder)?.entries.first)
        #expect(undo.assessment == Assessment(result: .compliant, note: "所見"))
        #expect(Set(undo.base) == [side, other] && undo.undoes == side && !undo.isSide)
        builder.add(undo)
        #expect(!builder.workbook.isConflict(itemAt: 0))
        // To take back one's own is not to judge.
        #expect(builder.workbook.assessors(ofItemAt: 0).names == ["山田"])
        #expect(refusal(.redo, builder) == RefusedChange(item: 0, .noSingleStateBefore))
    }

    /// What stands after that is the other's, and not to be taken back with a second step.
    @Test func afterASideIsTakenBackTheOthersAssessmentIsNot() throws {
        var builder = WorkbookBuilder()
        let base = builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant, by: "山田", base: [base])
        builder.assess("1.1-1", .noncompliant, base: [base])
        builder.add(try #require(recording(.undo, builder)?.entries.first))
        #expect(refusal(.undo, builder) == RefusedChange(item: 0, .noSingleStateBefore))
        #expect(builder.workbook.result(ofItemAt: 0) == .compliant)
    }

    /// A side may say again what was said before both: whoever said it again has judged.
    @Test func whatTheOtherSideSaysStaysItsAuthors() throws {
        var builder = WorkbookBuilder()
        let first = builder.assess("1.1-1", .compliant, by: "鈴木")
        let changed = builder.assess("1.1-1", .partial, by: "山田", base: [first])
        builder.assess("1.1-1", .compliant, by: "山田", base: [changed])
        builder.assess("1.1-1", .noncompliant, base: [first])
        builder.add(try #require(recording(.undo, builder)?.entries.first))
        #expect(builder.workbook.result(ofItemAt: 0) == .compliant)
        #expect(builder.workbook.assessors(ofItemAt: 0).names == ["山田"])
    }

    @Test func sideOfSeveralStepsGoesBackOneAndStaysBesideTheOther() throws {
        var builder = WorkbookBuilder()
        let other = builder.assess("1.1-1", .compliant, by: "山田", base: [])
        let first = builder.assess("1.1-1", .partial, base: [])
        let second = builder.assess("1.1-1", .noncompliant, base: [first])
        let undo = try #require(recording(.undo, builder)?.entries.first)
        #expect(undo.base == [second] && undo.isSide && undo.assessment == Assessment(result: .partial))
        builder.add(undo)
        #expect(builder.workbook.state(ofItemAt: 0).sides.map(\.result) == [.compliant, .partial])
        #expect(builder.workbook.base(forItemAt: 0).contains(other))
    }

    /// Of three sides the two others stay.
    @Test func oneOfThreeSidesIsTakenBack() throws {
        var builder = WorkbookBuilder()
        let base = builder.assess("1.1-1", .partial, by: "鈴木")
        for (person, result) in [("山田", AssessmentResult.compliant), ("鈴木", .alternative)] {
            builder.assess("1.1-1", result, by: person, base: [base])
        }
        builder.assess("1.1-1", .noncompliant, base: [base])
        let undo = try #require(recording(.undo, builder)?.entries.first)
        #expect(undo.isSide)
        builder.add(undo)
        #expect(Set(builder.workbook.state(ofItemAt: 0).sides.map(\.result)) == [.compliant, .alternative])
    }

    /// Who claims to take back another's side has chosen between the two.
    @Test func undoOfSomebodyElsesSideMakesAnAssessor() {
        var builder = WorkbookBuilder()
        let base = builder.assess("1.1-1", .partial, by: "鈴木")
        let other = builder.assess("1.1-1", .compliant, by: "山田", base: [base])
        let side = builder.assess("1.1-1", .noncompliant, by: "鈴木", base: [base])
        builder.add(
            builder.newEntry(
                .assess(item: "1.1-1", Assessment(result: .compliant)), base: [side, other], undoes: side))
        #expect(builder.workbook.assessors(ofItemAt: 0).names.contains(UndoTests.me))
    }

    @Test func itemBesideWhichSomethingWasWrittenByHandStays() {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        builder.addByHand("Kind: assess\nItem: 1.1-1\nResult: compliant\nBy: 某\n")
        #expect(refusal(.undo, builder) == RefusedChange(item: 0, .noSingleStateBefore))
    }

    @Test func stepOfSeveralItemsIsTakenBackWhole() {
        var builder = WorkbookBuilder()
        for item in ["1.1-1", "1.1-2"] { recordInBatch(item, by: UndoTests.me, &builder) }
        builder.assess("1.2-1", .partial, by: "山田")
        #expect(recording(.undo, builder)?.entries.map(\.item) == ["1.1-1", "1.1-2"])
    }

    @Test func anotherPersonsEntryUnderTheSameBatchStays() {
        var builder = WorkbookBuilder()
        recordInBatch("1.1-1", by: "山田", &builder)
        recordInBatch("1.1-2", by: UndoTests.me, &builder)
        let undo = recording(.undo, builder)
        #expect(undo?.entries.map(\.item) == ["1.1-2"] && undo?.left == [])
    }

    @Test func reviewIsTakenBackBeforeWhatWasRecordedBeforeIt() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        let theirs = builder.assess("1.1-2", .compliant, by: "山田")
        let review = builder.review("1.1-2", .accepted, by: UndoTests.me, base: [theirs])
        let entry = try #require(recording(.undo, builder)?.entries.first)
        #expect(entry.content == .review(item: "1.1-2", .withdrawn, note: "") && Set(entry.base) == [theirs, review])
        builder.add(entry)
        #expect(try take(.undo, &builder) == .unassessed)
        // What was recorded after a review comes first.
        builder.review("1.1-2", .accepted, by: UndoTests.me, base: [theirs])
        builder.assess("1.1-1", .alternative)
        #expect(try take(.undo, &builder) == .unassessed)
        #expect(recording(.undo, builder)?.entries.map(\.item) == ["1.1-2"])
    }

    /// It holds or is stale as before, and the next undo goes further back.
    @Test func whatAReviewReplacedIsSaidAgain() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        let first = builder.assess("1.1-2", .compliant, by: "山田")
        let before = builder.review("1.1-2", .returned, by: UndoTests.me, base: [first], note: "証跡が古い")
        let second = builder.assess("1.1-2", .partial, by: "山田", base: [first])
        let review = builder.review("1.1-2", .accepted, by: UndoTests.me, base: [second, before])
        let item = try #require(builder.workbook.catalog.itemIndex("1.1-2"))
        #expect(builder.workbook.review(ofItemAt: item) == .accepted)
        let entry = try #require(recording(.undo, builder)?.entries.first)
        #expect(entry.content == .review(item: "1.1-2", .returned, note: "証跡が古い") && entry.undoes == review)
        builder.add(entry)
        #expect(builder.workbook.review(ofItemAt: item) == .stale)
        #expect(builder.workbook.outdatedReview(ofItemAt: item, by: UndoTests.me)?.review.note == "証跡が古い")
        #expect(try take(.undo, &builder) == .unassessed)
    }

    @Test func whatWasBroughtBackAfterAReviewIsTakenBackBeforeIt() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        _ = try take(.undo, &builder)
        _ = try take(.redo, &builder)
        let theirs = builder.assess("1.1-2", .compliant, by: "山田")
        builder.review("1.1-2", .accepted, by: UndoTests.me, base: [theirs])
        // A review counts as recorded since.
        #expect(recording(.undo, builder)?.entries.map(\.item) == ["1.1-2"])
        _ = try #require(recording(.undo, builder)?.entries.first.map { builder.add($0) })
        #expect(refusal(.redo, builder) == RefusedChange(.nothingToRedo))
        #expect(try take(.undo, &builder) == .unassessed)
        _ = try take(.redo, &builder)
        builder.review("1.1-2", .accepted, by: UndoTests.me, base: [theirs])
        #expect(recording(.undo, builder)?.entries.map(\.item) == ["1.1-2"])
    }

    @Test func redoThatStandsIsTakenBackBeforeAnEarlierReview() throws {
        var builder = WorkbookBuilder()
        let theirs = builder.assess("1.1-2", .compliant, by: "山田")
        builder.review("1.1-2", .accepted, by: UndoTests.me, base: [theirs])
        builder.assess("1.1-1", .partial)
        _ = try take(.undo, &builder)
        _ = try take(.redo, &builder)
        #expect(recording(.undo, builder)?.entries.map(\.item) == ["1.1-1"])
    }

    @Test func reviewOfSeveralItemsIsTakenBackWhole() {
        var builder = WorkbookBuilder()
        for item in ["1.1-1", "1.1-2"] {
            let head = builder.assess(item, .partial, by: "山田")
            builder.add(
                builder.newEntry(
                    .review(item: item, .accepted, note: ""), by: UndoTests.me, base: [head], batch: "b1"))
        }
        #expect(recording(.undo, builder)?.entries.map(\.item) == ["1.1-1", "1.1-2"])
    }

    private func recordInBatch(_ item: String, by person: String, _ builder: inout WorkbookBuilder) {
        let assessment = Assessment(result: .partial)
        builder.add(builder.newEntry(.assess(item: item, assessment), by: person, base: [], batch: "b1"))
    }

    private func recording(_ change: Change, _ builder: WorkbookBuilder) -> Recording? {
        guard case .record(let recording) = builder.workbook.plan(change, by: UndoTests.me, at: UndoTests.time) else {
            return nil
        }
        return recording
    }

    /// Records what a change of one item comes to; the result that the item has then.
    private func take(
        _ change: Change, _ builder: inout WorkbookBuilder, by person: String = UndoTests.me
    ) throws -> AssessmentResult {
        guard case .record(let recording) = builder.workbook.plan(change, by: person, at: UndoTests.time) else {
            throw RefusedChange(.nothingToUndo)
        }
        let entry = try #require(recording.entries.first)
        builder.add(entry)
        return builder.workbook.result(
            ofItemAt: try #require(entry.item.flatMap { builder.workbook.catalog.itemIndex($0) }))
    }

    private func refusal(_ change: Change, _ builder: WorkbookBuilder) -> RefusedChange? {
        guard case .refused(let refused) = builder.workbook.plan(change, by: UndoTests.me, at: UndoTests.time) else {
            return nil
        }
        return refused
    }

    private static let time = Moment(timestamp: "2026-04-03T09:00:00+09:00")
}
