import TestSupport
import Testing
import WorkbookModel

/// What a change comes to: nothing, a refusal, or entries.
struct PlanTests {
    @Test(arguments: [(200, true), (201, false)]) func ownerHasASensibleLength(count: Int, isTaken: Bool) {
        let workbook = WorkbookBuilder().workbook
        let owner = String(repeating: "担", count: count)
        let plan = workbook.plan(.assess { $0.owner = owner }, of: [0], by: "佐藤", at: Moment(timestamp: ""))
        if case .record = plan { #expect(isTaken) } else { #expect(!isTaken) }
    }

    /// A longer one that came by hand hinders nothing else.
    @Test func ownerThatIsTooLongAlreadyStaysWhereSomethingElseIsRecorded() {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .partial, owner: String(repeating: "担", count: 300)))
        let plan = builder.workbook.plan(.assess { $0.note = "新" }, of: [0], by: "佐藤", at: Moment(timestamp: ""))
        guard case .record = plan else {
            Issue.record("\(plan)")
            return
        }
    }

    private var builder = WorkbookBuilder()
    private let moment = Moment(timestamp: "2026-04-03T09:00:00+09:00")

    private func plan(_ change: Change, of items: [Int] = [], by person: String = "佐藤 花子") -> RecordingPlan {
        builder.workbook.plan(change, of: items, by: person, at: moment)
    }

    private func entries(_ plan: RecordingPlan) -> [NewEntry] {
        if case .record(let recording) = plan { recording.entries } else { [] }
    }

    private func refusal(_ plan: RecordingPlan) -> RefusedChange? {
        if case .refused(let refused) = plan { refused } else { nil }
    }

    private func isUnchanged(_ plan: RecordingPlan) -> Bool { if case .unchanged = plan { true } else { false } }

    @Test mutating func whatIsRecordedAlreadyIsUnchanged() {
        builder.assess("1.1-1", .compliant)
        #expect(isUnchanged(plan(.assess { $0.result = .compliant }, of: [0])))
    }

    @Test mutating func onlyItemsThatChangeAreRecorded() {
        builder.assess("1.1-1", .compliant)
        let made = entries(plan(.assess { $0.result = .compliant }, of: [0, 1, 2]))
        #expect(made.map(\.item) == ["1.1-2", "1.1-3"])
    }

    @Test mutating func anEntryNamesPersonTimeAndAllHeads() throws {
        let heads = [
            builder.assess("1.1-1", .compliant, base: []), builder.assess("1.1-1", .compliant, by: "山田", base: []),
        ]
        let entry = try #require(entries(plan(.assess { $0.note = "見た" }, of: [0], by: "鈴木")).first)
        #expect(entry.by == "鈴木" && entry.at == moment.timestamp && Set(entry.base) == Set(heads))
    }

    @Test func severalEntriesOfAStepShareABatchAndOneHasNone() {
        let two = entries(plan(.assess { $0.owner = "山田" }, of: [0, 1]))
        #expect(Set(two.map(\.batch)).count == 1 && two[0].batch?.utf8.count == 16)
        #expect(entries(plan(.assess { $0.owner = "山田" }, of: [0])).map(\.batch) == [nil])
    }

    @Test func anotherStepHasAnotherBatch() {
        let one = entries(plan(.assess { $0.owner = "山田" }, of: [0, 1]))
        let other = entries(plan(.assess { $0.owner = "鈴木" }, of: [0, 1]))
        #expect(one[0].batch != other[0].batch)
    }

    @Test mutating func aConflictIsRefusedUntilItIsSettled() throws {
        builder.assess("1.1-1", .compliant, base: [])
        builder.assess("1.1-1", .partial, by: "山田", base: [])
        #expect(refusal(plan(.assess { $0.note = "x" }, of: [1, 0])) == RefusedChange(item: 0, .conflict))
        // Also where the latest side says just that already.
        let latest = builder.workbook.state(ofItemAt: 0).assessment
        builder.add(try #require(entries(plan(.settle { $0 = latest }, of: [0])).first))
        #expect(!builder.workbook.isConflict(itemAt: 0))
    }

    @Test func aReturnSaysWhy() {
        #expect(refusal(plan(.review(.returned, note: ""), of: [0])) == RefusedChange(.noReason))
    }

    @Test mutating func ofSeveralReviewsThoseThatMayNotBeAreLeft() {
        builder.assess("1.1-1", .compliant, by: "佐藤 花子")
        builder.assess("1.1-2", .compliant, by: "山田")
        guard case .record(let recording) = plan(.review(.accepted, note: ""), of: [0, 1, 2]) else {
            Issue.record("nothing to record")
            return
        }
        #expect(recording.entries.map(\.item) == ["1.1-2"])
        #expect(
            recording.left == [
                RefusedChange(item: 0, .ownAssessment(person: "佐藤 花子")), RefusedChange(item: 2, .unassessed),
            ])
    }

    @Test mutating func reviewsThatAreAllRefusedSayWhyTheFirstOneIs() {
        builder.assess("1.1-1", .compliant)
        #expect(
            refusal(plan(.review(.accepted, note: ""), of: [1, 0])) == RefusedChange(item: 1, .unassessed))
    }

    @Test mutating func reviewsOfWhichOneIsMadeAlreadyAreNoRefusal() {
        let head = builder.assess("1.1-1", .compliant, by: "山田")
        builder.review("1.1-1", .accepted, by: "佐藤 花子", base: [head])
        #expect(isUnchanged(plan(.review(.accepted, note: ""), of: [0, 1])))
    }

    @Test mutating func valuesAreStoredAsAFileCanHoldThem() throws {
        builder.add(try #require(entries(plan(.assess { $0.note = "一\r\n二\u{7}" }, of: [0])).first))
        #expect(builder.workbook.entries.map(\.isSound) == [true])
        #expect(builder.workbook.state(ofItemAt: 0).assessment.note == "一\n二␇")
    }

    @Test func aValueThatIsTooLongIsRefusedByItsField() {
        let long = String(repeating: "x", count: NewEntry.maximumValueBytes + 1)
        #expect(refusal(plan(.assess { $0.plan = long }, of: [0])) == RefusedChange(.tooLong(field: "Plan")))
        #expect(!entries(plan(.assess { $0.plan = String(long.dropLast()) }, of: [0])).isEmpty)
    }

    @Test mutating func nothingIsRecordedInAWorkbookThatCanNotBeAddedTo() {
        builder.editHeader("Format: 1", "Format: 9")
        #expect(refusal(plan(.undo)) == RefusedChange(.notWritable(.newerFormat(9))))
    }

    @Test mutating func theSameProfileIsUnchangedUnlessItSettlesSeveral() {
        let profile = builder.workbook.profile
        #expect(isUnchanged(plan(.profile(profile))))
        builder.profile(Profile(title: "一"), base: [])
        builder.profile(Profile(title: "二"), base: [])
        #expect(entries(plan(.profile(builder.workbook.profile))).count == 1)
    }

    @Test mutating func undoOfSeveralLeavesWhatSomebodyHasRecordedOverSince() throws {
        for entry in entries(plan(.assess { $0.result = .partial }, of: [0, 1])) { builder.add(entry) }
        builder.assess("1.1-2", .compliant, by: "山田")
        guard case .record(let recording) = plan(.undo) else {
            Issue.record("nothing to take back")
            return
        }
        #expect(recording.entries.map(\.item) == ["1.1-1"])
        #expect(recording.left == [RefusedChange(item: 1, .recordedSince(person: "山田"))])
    }

    @Test mutating func undoOfWhatSettledSeveralSidesIsRefused() {
        builder.assess("1.1-1", .compliant, base: [])
        builder.assess("1.1-1", .partial, by: "山田", base: [])
        for entry in entries(plan(.settle { $0.result = .partial }, of: [0])) { builder.add(entry) }
        #expect(refusal(plan(.undo)) == RefusedChange(item: 0, .noSingleStateBefore))
    }
}
