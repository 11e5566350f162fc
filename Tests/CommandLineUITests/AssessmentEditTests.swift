import CommandLineUI
import Testing
import WorkbookModel

@Suite struct AssessmentEditTests {
    private static let today = CalendarDate(iso: "2026-11-22") ?? .epoch
    private let before = Assessment(
        result: .partial, owner: "山田", due: "2026-12-01", evidence: [Evidence(reference: "a.pdf")], note: "前",
        plan: "直す")

    @Test func changesWhatWasTypedAndNothingElse() throws {
        let edit = try AssessmentEdit(
            AssessmentValues(typed: [.owner: "鈴木", .due: "+1w"]), today: AssessmentEditTests.today, .english)
        var after = before
        edit(&after)
        var expected = before
        expected.owner = "鈴木"
        expected.due = "2026-11-29"
        #expect(after == expected)
    }

    @Test func anEmptyTextClears() throws {
        let edit = try AssessmentEdit(AssessmentValues(typed: [.note: ""]), today: AssessmentEditTests.today, .english)
        var after = before
        edit(&after)
        #expect(after.note.isEmpty && after.plan == "直す")
    }

    @Test func evidenceIsAddedOnceAndReplacedWhereAsked() throws {
        var edit = try AssessmentEdit(AssessmentValues(typed: [:]), today: AssessmentEditTests.today, .english)
        edit.evidence = [Evidence(reference: "b.pdf"), Evidence(reference: "a.pdf")]
        var after = before
        edit(&after)
        #expect(after.evidence.map(\.reference) == ["a.pdf", "b.pdf"])
        edit.clearsEvidence = true
        edit(&after)
        #expect(after.evidence.map(\.reference) == ["b.pdf", "a.pdf"])
    }
}
