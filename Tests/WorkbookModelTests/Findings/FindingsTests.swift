import TestSupport
import Testing
import WorkbookModel

/// What there is to see to: each kind where it belongs, and nowhere else.
struct FindingsTests {
    private var builder = WorkbookBuilder()
    private let file = Evidence(reference: "a.pdf", digest: String(repeating: "a", count: 64))

    @Test func untouchedItemsAreUnassessed() {
        #expect(incomplete.map(\.kind) == Array(repeating: .unassessed, count: WorkbookCatalogText.items.count))
    }

    private static let gaps: [(Assessment, [Finding.Kind])] = [
        (Assessment(result: .compliant), [.withoutEvidence(.compliant)]),
        (Assessment(result: .alternative), [.withoutEvidence(.alternative)]),
        (
            Assessment(result: .partial),
            [.withoutEvidence(.partial), .withoutPlanOrDue(.partial, plan: true, due: true)]
        ),
        (Assessment(result: .noncompliant), [.withoutPlanOrDue(.noncompliant, plan: true, due: true)]),
        (
            Assessment(result: .noncompliant, due: "2027-01-01"),
            [.withoutPlanOrDue(.noncompliant, plan: true, due: false)]
        ),
        (Assessment(result: .noncompliant, plan: "p"), [.withoutPlanOrDue(.noncompliant, plan: false, due: true)]),
        (Assessment(result: .noncompliant, due: "2027-01-01", plan: "p"), []),
        (Assessment(result: .notApplicable), [.withoutNote]), (Assessment(result: .notApplicable, note: "n"), []),
        (Assessment(result: .unassessed), [.unassessed]),
        (Assessment(result: .compliant, due: "soon", evidence: [Evidence(reference: "x")]), [.unreadableDue("soon")]),
        (Assessment(result: .compliant, due: "2020-01-01", evidence: [Evidence(reference: "x")]), []),
    ]

    @Test(arguments: gaps)
    mutating func gapsOfAnAssessmentAreFound(assessment: Assessment, kinds: [Finding.Kind]) {
        builder.assess("1.1-1", assessment)
        #expect(found(at: "1.1-1") == kinds)
    }

    @Test(arguments: [("2026-05-31", true), ("2026-06-01", false), ("2026-06-02", false)])
    mutating func dueDateThatPassedIsFoundTheDayAfter(due: String, isOverdue: Bool) throws {
        builder.assess("1.1-1", Assessment(result: .noncompliant, due: due, plan: "p"))
        let date = try #require(CalendarDate(iso: due))
        #expect(found(at: "1.1-1") == (isOverdue ? [.overdue(date)] : []))
    }

    @Test(arguments: [
        (EvidenceStatus.missing, Finding.Kind.evidenceMissing("a.pdf")), (.changed, .evidenceChanged("a.pdf")),
    ])
    mutating func evidenceFileThatIsNotAsAttachedIsFound(status: EvidenceStatus, kind: Finding.Kind) {
        builder.assess("1.1-1", Assessment(result: .compliant, evidence: [file, Evidence(reference: "words")]))
        #expect(found(at: "1.1-1", status) == [kind])
    }

    @Test mutating func reviewByTheAssessorIsFound() {
        let head = builder.assess("1.1-1", settled)
        builder.review("1.1-1", .accepted, by: "佐藤 花子", base: [head])
        #expect(found(at: "1.1-1") == [.reviewedByAssessor("佐藤 花子")])
    }

    @Test mutating func reviewByTheAssessorThatWasWithdrawnIsNotFound() {
        let head = builder.assess("1.1-1", settled)
        let review = builder.review("1.1-1", .accepted, by: "佐藤 花子", base: [head])
        builder.review("1.1-1", .withdrawn, by: "佐藤 花子", base: [head, review])
        #expect(found(at: "1.1-1") == [])
    }

    @Test mutating func reviewerWhoReviewsAgainIsNotTheAssessor() {
        let head = builder.assess("1.1-1", settled)
        let first = builder.review("1.1-1", .returned, base: [head])
        builder.review("1.1-1", .accepted, base: [head, first])
        #expect(found(at: "1.1-1") == [])
    }

    @Test mutating func returnThatIsNotAnsweredIsFound() {
        let head = builder.assess("1.1-1", settled)
        builder.review("1.1-1", .returned, base: [head])
        #expect(found(at: "1.1-1") == [.returned])
    }

    @Test mutating func answeredReturnIsNotFound() {
        let head = builder.assess("1.1-1", settled)
        builder.review("1.1-1", .returned, base: [head])
        builder.assess("1.1-1", Assessment(result: .compliant, evidence: [Evidence(reference: "y")]))
        #expect(found(at: "1.1-1") == [])
    }

    @Test mutating func conflictIsFoundWithItsSidesAndNothingElseOfTheItem() {
        builder.assess("1.1-1", .compliant)
        builder.assess("1.1-1", .partial, base: [])
        #expect(found(at: "1.1-1") == [.conflict(sides: 2)])
    }

    @Test mutating func missingHistoryIsFoundWhereItIsNamed() {
        let first = builder.assess("1.1-1", settled)
        builder.assess("1.1-1", settled)
        builder.removeRecord(at: 0)
        let entry = builder.workbook.entries[0]
        #expect(integrity == [Finding(.historyIncomplete(missing: first), item: "1.1-1", line: entry.line)])
    }

    @Test mutating func historyThatSeveralMissIsFoundAtTheFirst() {
        let first = builder.assess("1.1-1", settled)
        for person in ["山田", "鈴木"] { builder.assess("1.1-1", settled, by: person, base: [first]) }
        builder.removeRecord(at: 0)
        #expect(integrity.map(\.line) == [builder.workbook.entries[0].line])
    }

    @Test mutating func itemsInConflictAreNoFaultOfTheFile() {
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant, base: [])
        #expect(builder.workbook.integrityCount == 0)
        builder.addByHand("???\n")
        #expect(builder.workbook.integrityCount == 1)
    }

    @Test mutating func editedEntryThatOthersNameIsNoMissingHistory() {
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", settled)
        builder.edit(0, "partial", "compliant")
        #expect(integrity.map(\.code) == ["unsound-entry"])
    }

    @Test mutating func unknownKindIsFound() {
        builder.addByHand("Kind: remark\nBy: x\n")
        #expect(integrity.map(\.kind) == [.unknownKind("remark"), .unsoundEntry(by: "x")])
    }

    @Test mutating func foreignItemIsFoundOnce() {
        let first = builder.assess("9.9-9", settled, base: [])
        builder.assess("9.9-9", settled, base: [first])
        #expect(integrity.map(\.code) == ["foreign-item"])
    }

    @Test mutating func differingProfilesAreFound() {
        builder.profile(Profile(title: "a"), base: [])
        builder.profile(Profile(title: "b"), base: [])
        #expect(integrity.map(\.code) == ["profile-conflict"])
    }

    @Test mutating func damagedLineIsFoundWithItsText() {
        builder.addByHand("??? 何か\n")
        builder.assess("1.1-1", settled)
        #expect(integrity.map(\.kind) == [.damagedLine("??? 何か")])
    }

    @Test mutating func integrityComesFirstAndByLine() {
        builder.addByHand("Kind: remark\n")
        builder.assess("9.9-9", settled, base: [])
        builder.addByHand("Kind: assess\nItem: 1.1-1\n")
        let findings = builder.workbook.findings(today: .epoch, evidence: { _ in .intact })
        let lines = findings.filter { $0.severity == .integrity }.compactMap(\.line)
        #expect(
            lines == lines.sorted()
                && findings.drop { $0.severity == .integrity }.allSatisfy { $0.severity == .incomplete })
    }

    @Test mutating func severalMissingEntriesOfOneLineStandInTheOrderOfTheirIDs() {
        let ids = "0123456789".compactMap { EntryID(hex: String(repeating: $0, count: 64)) }
        builder.assess("1.1-1", settled, base: ids)
        #expect(integrity.map(\.kind) == ids.map { .historyIncomplete(missing: $0) })
    }

    private let settled = Assessment(result: .compliant, evidence: [Evidence(reference: "x")])

    private var integrity: [Finding] { builder.workbook.integrityFindings() }
    private var incomplete: [Finding] {
        builder.workbook.findings(today: .epoch, evidence: { _ in .intact }).filter { $0.severity == .incomplete }
    }

    private func found(at item: String, _ status: EvidenceStatus = .intact) -> [Finding.Kind] {
        let today = CalendarDate(year: 2026, month: 6, day: 1) ?? .epoch
        return builder.workbook.findings(today: today, evidence: { _ in status }).filter { $0.item == item }.map(\.kind)
    }
}
