import TestSupport
import Testing
import WorkbookModel

/// An assessment that was carried over from another workbook, until somebody confirms it.
struct CarriedOverTests {
    private var builder = WorkbookBuilder()
    private let moment = Moment(timestamp: "2026-04-03T09:00:00+09:00")

    /// Item 0 is carried over, item 1 is assessed here.
    init() {
        builder.carry("1.1-1", Assessment(result: .compliant, owner: "佐藤", note: "昨年の所見"))
        builder.assess("1.1-2", .partial)
    }

    private mutating func record(_ change: Change, of items: [Int] = [], by person: String = "佐藤 花子") {
        if case .record(let recording) = builder.workbook.plan(change, of: items, by: person, at: moment) {
            for entry in recording.entries { builder.add(entry) }
        }
    }

    private func refusal(_ change: Change, of items: [Int]) -> Refusal? {
        if case .refused(let refused) = builder.workbook.plan(change, of: items, by: "山田", at: moment) {
            refused.reason
        } else {
            nil
        }
    }

    @Test func countsApartFromWhatIsAssessed() {
        let counts = builder.workbook.counts
        #expect(counts.carried == 1 && counts.assessed == 1 && counts[.compliant] == 0)
        #expect(counts.total == builder.workbook.catalog.items.count)
        #expect(!builder.workbook.isAssessed(itemAt: 0) && builder.workbook.isOpen(itemAt: 0))
    }

    @Test func isAFinding() {
        let findings = builder.workbook.findings(today: CalendarDate(iso: "2026-04-03")!) { _ in .intact }
        #expect(findings.filter { $0.kind == .carried }.map(\.item) == ["1.1-1"])
    }

    @Test func isWhatIsCarriedLetsThrough() throws {
        let found = builder.workbook.items(
            matching: try Filter(parsing: "is:carried"), today: CalendarDate(iso: "2026-04-03")!)
        #expect(found == [0])
    }

    @Test func weighsOnARequirementAsOpen() {
        let ids = builder.workbook.catalog.requirements(ofItemAt: 0).map(\.id)
        let summaries = builder.workbook.requirementSummaries().filter { ids.contains($0.id) }
        #expect(!summaries.isEmpty && summaries.allSatisfy { $0.state == .open })
    }

    @Test func isReviewedByNobody() {
        #expect(refusal(.review(.accepted, note: ""), of: [0]) == .carried)
    }

    @Test mutating func confirmingRecordsItAsItStands() {
        let before = builder.workbook.state(ofItemAt: 0).assessment
        record(.confirm, of: [0])
        let state = builder.workbook.state(ofItemAt: 0)
        #expect(!state.isCarried && state.assessment == before && builder.workbook.isAssessed(itemAt: 0))
        #expect(refusal(.confirm, of: [0]) == .nothingToConfirm)
    }

    @Test mutating func ofSeveralOnlyThoseThatAreCarriedOverAreConfirmed() throws {
        let plan = builder.workbook.plan(.confirm, of: [0, 1, 2], by: "佐藤 花子", at: moment)
        guard case .record(let recording) = plan else {
            Issue.record("\(plan)")
            return
        }
        #expect(recording.entries.map(\.item) == ["1.1-1"])
        #expect(recording.left.map(\.item) == [1, 2])
    }

    @Test mutating func theSameResultRecordedAnewConfirms() {
        record(.assess({ $0.result = .compliant }, judges: true), of: [0])
        #expect(!builder.workbook.isCarried(itemAt: 0))
    }

    @Test mutating func whatWasFoundConfirmsAndWhoSeesToItDoesNot() {
        record(.assess { $0.owner = "山田" }, of: [0])
        #expect(builder.workbook.isCarried(itemAt: 0) && builder.workbook.state(ofItemAt: 0).assessment.owner == "山田")
        #expect(builder.workbook.assessors(ofItemAt: 0).names.contains("前任"))
        record(.assess { $0.owner = "山田" }, of: [0])
        #expect(builder.workbook.entries.count == 3, "what changes nothing is not recorded")
        record(.assess { $0.note = "今年も見た" }, of: [0])
        #expect(!builder.workbook.isCarried(itemAt: 0))
    }

    /// As a file may hold it that was written by hand.
    @Test mutating func aReviewOfWhatIsCarriedOverCountsForNothing() {
        builder.review("1.1-1", .accepted, by: "高橋", base: builder.workbook.base(forItemAt: 0))
        #expect(builder.workbook.state(ofItemAt: 0).review == .none)
        record(.confirm, of: [0])
        #expect(builder.workbook.state(ofItemAt: 0).review == .stale)
    }

    @Test mutating func anOwnerAloneIsNothingToConfirm() {
        builder.carry("1.1-3", Assessment(owner: "佐藤", due: "2027-03-31"))
        #expect(!builder.workbook.isCarried(itemAt: 2) && builder.workbook.counts.carried == 1)
    }

    @Test mutating func anUndoneConfirmationIsCarriedOverAgain() {
        let origin = builder.workbook.state(ofItemAt: 0).current?.carriedFrom
        record(.confirm, of: [0])
        record(.undo)
        let state = builder.workbook.state(ofItemAt: 0)
        #expect(state.isCarried && state.current?.carriedFrom == origin)
        record(.redo)
        #expect(!builder.workbook.isCarried(itemAt: 0))
    }

    /// As after a merge of two copies.
    @Test mutating func confirmedByTwoIsConfirmed() {
        let (base, assessment) = (
            builder.workbook.base(forItemAt: 0), builder.workbook.state(ofItemAt: 0).assessment
        )
        for person in ["山田", "鈴木"] { builder.assess("1.1-1", assessment, by: person, base: base) }
        #expect(!builder.workbook.isConflict(itemAt: 0) && !builder.workbook.isCarried(itemAt: 0))
    }

    // MARK: Answers

    @Test func onlyWhatNobodyHasAssessedIsCarriedOver() {
        let origin = builder.workbook.state(ofItemAt: 0).current?.carriedFrom
        let answer = Answer(item: 1, Assessment(result: .compliant), carriedFrom: origin)
        #expect(refusal(.answers([answer]), of: []) == .recordedSince(person: "佐藤 花子"))
    }

    @Test func whatIsRecordedAboutAnUnassessedItemStays() {
        var builder = builder
        builder.assess("1.1-3", Assessment(owner: "山田", plan: "機器を替える"))
        let origin = builder.workbook.state(ofItemAt: 0).current?.carriedFrom
        let answer = Answer(item: 2, Assessment(result: .compliant), carriedFrom: origin)
        let plan = builder.workbook.plan(.answers([answer]), by: "鈴木", at: moment)
        guard case .refused(let refused) = plan else {
            Issue.record("\(plan)")
            return
        }
        #expect(refused.reason == .recordedSince(person: "佐藤 花子"))
    }

    @Test mutating func answersAreOneStepAndNamedOnesAssessors() throws {
        let source = EntrySource(file: "a.xlsx", address: "Q!5", digest: String(repeating: "ab", count: 32))
        record(
            .answers([
                Answer(item: 1, Assessment(result: .compliant), source: source, assessedBy: ["高橋", "田中"]),
                Answer(item: 2, Assessment(result: .partial), source: source),
                // Nothing new: passed over.
                Answer(item: 0, builder.workbook.state(ofItemAt: 0).assessment, source: source),
            ]), by: "事務")
        let workbook = builder.workbook
        #expect(workbook.entries.count == 4 && workbook.entries.suffix(2).allSatisfy { $0.batch != nil })
        #expect(workbook.entries[2].source == source && workbook.entries[2].assessedBy == ["高橋", "田中"])
        #expect(workbook.assessors(ofItemAt: 1).names == ["高橋", "田中", "事務"])
        record(.undo, by: "事務")
        #expect(builder.workbook.result(ofItemAt: 1) == .partial && builder.workbook.result(ofItemAt: 2) == .unassessed)
    }

    @Test mutating func anAnswerToWhatStoodBeforeIsASide() {
        let first = builder.workbook.base(forItemAt: 1)
        record(.assess { $0.result = .noncompliant }, of: [1])
        record(.answers([Answer(item: 1, Assessment(result: .compliant), base: first)]), by: "事務")
        let state = builder.workbook.state(ofItemAt: 1)
        #expect(state.isConflict && Set(state.sides.map(\.result)) == [.noncompliant, .compliant])
    }
}
