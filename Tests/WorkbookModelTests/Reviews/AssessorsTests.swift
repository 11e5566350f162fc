import TestSupport
import Testing
import WorkbookModel

/// Who gave the parts of an assessment their present values, and so may not review it.
struct AssessorsTests {
    private var audit = Replica(person: "佐藤")
    private static let digest = String(repeating: "a", count: 64)

    // MARK: Arrangement

    enum Arrangement: CaseIterable { case owner, due, path }

    @Test(arguments: Arrangement.allCases)
    mutating func arrangementMakesNoAssessorAndKeepsReviews(arrangement: Arrangement) {
        judge("佐藤") {
            $0.result = .compliant
            $0.evidence = [Evidence(reference: "a.pdf", digest: Self.digest)]
        }
        review(.returned, by: "鈴木")
        judge("山田") { Self.arrange(&$0, arrangement) }
        #expect(names == ["佐藤"] && refused == ["佐藤"] && state == .returned)
        review(.accepted, by: "山田")
        judge("佐藤") { $0.owner = "高橋" }
        #expect(state == .returned)
        review(.withdrawn, by: "鈴木")
        #expect(state == .accepted)
    }

    @Test(arguments: Arrangement.allCases)
    mutating func whoOnlyArrangedBeforeAnythingWasFoundIsNoAssessor(arrangement: Arrangement) {
        judge("山田") { $0.owner = "高橋" }
        judge("佐藤") {
            $0.result = .partial
            $0.evidence = [Evidence(reference: "a.pdf", digest: Self.digest)]
        }
        judge("山田") { Self.arrange(&$0, arrangement) }
        #expect(names == ["佐藤"])
    }

    private static func arrange(_ assessment: inout Assessment, _ arrangement: Arrangement) {
        switch arrangement {
        case .owner: assessment.owner = "伊藤"
        case .due: assessment.due = "2026-12-31"
        case .path: assessment.evidence[0].reference = "moved/a.pdf"
        }
    }

    // MARK: Substance

    enum Part: CaseIterable {
        case result, note, plan, newPiece, changedFile, changedDescription, removedPiece, clearedNote, unknownField
    }

    @Test(arguments: Part.allCases)
    mutating func whoChangesAnyPartIsAnAssessorBesideTheOthers(part: Part) {
        judge("佐藤") {
            $0 = Assessment(
                result: .compliant, evidence: [Evidence(reference: "a.pdf", digest: Self.digest)], note: "所見",
                plan: "計画")
        }
        review(.accepted, by: "鈴木")
        judge("山田") { assessment in
            switch part {
            case .result: assessment.result = .partial
            case .note: assessment.note = "新"
            case .plan: assessment.plan = "新"
            case .newPiece: assessment.evidence.append(Evidence(reference: "聞き取り"))
            case .changedFile: assessment.evidence[0].digest = String(repeating: "b", count: 64)
            case .changedDescription: assessment.evidence[0].description = "第5条"
            case .removedPiece: assessment.evidence = []
            case .clearedNote: assessment.note = ""
            case .unknownField: assessment.unknownFields = [.init("Confirmed", "yes")]
            }
        }
        #expect(Set(names) == ["佐藤", "山田"] && state == .stale)
    }

    @Test mutating func whoseEveryPartWasReplacedIsNoAssessorAnyMore() {
        judge("佐藤") { $0 = Assessment(result: .partial, note: "一") }
        judge("山田") { $0 = Assessment(result: .compliant, note: "二") }
        #expect(names == ["山田"] && refused == ["山田"])
    }

    @Test mutating func namesThatDifferInWritingOnlyAreOnePerson() {
        judge("Kate") { $0.result = .partial }
        judge("ｋａｔｅ") { $0.note = "所見" }
        #expect(names == ["Kate"])
        #expect(audit.workbook.refusal(toReview: 0, .accepted, by: " KATE ") == .ownAssessment(person: "Kate"))
    }

    // MARK: Undo and redo

    @Test mutating func undoBringsBackTheAssessorsOfWhatItBringsBack() {
        judge("佐藤") { $0 = Assessment(result: .partial, note: "一") }
        judge("山田") { $0.result = .compliant }
        #expect(Set(names) == ["佐藤", "山田"])
        record(.undo, by: "山田")
        #expect(names == ["佐藤"])
        record(.redo, by: "山田")
        #expect(Set(names) == ["佐藤", "山田"])
        record(.undo, by: "山田")
        record(.undo, by: "佐藤")
        #expect(names.isEmpty)
    }

    @Test mutating func reviewHoldsAgainAfterASlipAndItsUndo() {
        judge("佐藤") { $0.result = .partial }
        review(.accepted, by: "山田")
        judge("山田") { $0.result = .compliant }
        #expect(state == .stale)
        record(.undo, by: "山田")
        #expect(state == .accepted && refused == ["佐藤"])
    }

    // MARK: Conflicts

    @Test(arguments: [0, 1])
    mutating func whoSettlesIsAnAssessorOfWhatTheSidesDifferedIn(side: Int) throws {
        var other = Replica(person: "山田", startingFrom: audit)
        judge("佐藤") { $0 = Assessment(result: .partial, note: "同") }
        other.change(0, by: "山田", .assess { $0 = Assessment(result: .compliant, note: "同") })
        try audit.merge(other)
        let chosen = audit.workbook.state(ofItemAt: 0).sides.sorted { $0.by > $1.by }[side]
        audit.change(0, by: "鈴木", .settle { $0 = chosen.assessment })
        // Both wrote the same note.
        #expect(Set(names) == ["佐藤", "山田", "鈴木"])
        judge("伊藤") { $0.note = "新" }
        #expect(Set(names) == [chosen.by, "鈴木", "伊藤"])
    }

    @Test mutating func twoWhoSayTheSameAreBothAssessors() throws {
        var other = Replica(person: "山田", startingFrom: audit)
        judge("佐藤") { $0.result = .partial }
        other.change(0, by: "山田", .assess { $0.result = .partial })
        other.change(0, by: "佐藤", .review(.accepted, note: ""))
        #expect(other.workbook.state(ofItemAt: 0).review == .accepted)
        try audit.merge(other)
        #expect(Set(names) == ["佐藤", "山田"] && state == .none)
        #expect(findings == [.reviewedByAssessor("佐藤")])
    }

    // MARK: What is not here, or was not recorded here

    @Test mutating func whoFollowsOnWhatIsMissingAnswersForAllOfIt() {
        var builder = WorkbookBuilder()
        let lost = builder.assess("1.1-1", Assessment(result: .partial, note: "一"), by: "佐藤")
        builder.assess("1.1-1", Assessment(result: .partial, owner: "高橋", note: "一"), by: "山田", base: [lost])
        #expect(builder.workbook.assessors(ofItemAt: 0).names == ["佐藤"])
        builder.removeRecord(at: 0)
        #expect(builder.workbook.assessors(ofItemAt: 0).names == ["山田"])
    }

    @Test mutating func whoConfirmsWhatWasCarriedOverIsAnAssessorBesideItsOrigin() {
        let origin = CarriedFrom(
            workbook: "w", entry: audit.workbook.identity.sum, assessors: ["前任", "前々任"], at: "2025-04-01T09:00:00Z")
        audit.record([
            NewEntry(
                .assess(item: "1.1-1", Assessment(result: .partial)), by: "事務", at: "2026-04-01T09:00:00Z", base: [],
                carriedFrom: origin)
        ])
        #expect(names == ["前任", "前々任"])
        judge("佐藤") { $0.note = "確かめた" }
        #expect(Set(names) == ["前任", "前々任", "佐藤"])
        // Who takes that back has been there all the same, and nobody else has confirmed it.
        record(.undo, by: "佐藤")
        #expect(Set(names) == ["前任", "前々任", "佐藤"])
    }

    @Test mutating func handWrittenSideIsItsWritersAlone() {
        var builder = WorkbookBuilder()
        builder.addByHand("Kind: assess\nItem: 1.1-1\nResult: partial\nBy: 某\n")
        let stray = builder.workbook.base(forItemAt: 0)
        builder.assess("1.1-1", .partial, by: "佐藤", base: stray)
        #expect(builder.workbook.assessors(ofItemAt: 0).names == ["某"])
    }

    /// Names would double with every round.
    @Test func sidesThatComeTogetherAgainAndAgainNameEachPersonOnce() {
        var builder = WorkbookBuilder()
        var sides = [builder.assess("1.1-1", .partial, by: "佐藤")]
        for round in 0..<40 {
            let (one, other) = (
                builder.assess("1.1-1", Assessment(result: .partial, note: "\(round)"), by: "山田", base: sides),
                builder.assess("1.1-1", Assessment(result: .partial, plan: "\(round)"), by: "鈴木", base: sides)
            )
            sides = [one, other]
        }
        #expect(Set(builder.workbook.assessors(ofItemAt: 0).names) == ["佐藤", "山田", "鈴木"])
    }

    // MARK: Where it is asked

    @Test mutating func filterAsksForAssessorsAndForRecordersApart() throws {
        judge("佐藤") { $0.result = .partial }
        judge("山田") { $0.owner = "高橋" }
        for (query, expected) in [
            ("by:佐藤", [0]), ("by:山田", []), ("by:=佐藤", [0]), ("recorded-by:山田", [0]), ("記録者:=佐藤", []),
            ("by:none -recorded-by:any", Array(1..<audit.workbook.catalog.items.count)),
        ] {
            let found = audit.workbook.items(matching: try Filter(parsing: query), today: .epoch)
            #expect(found == expected, "\(query)")
        }
    }

    // MARK: Steps

    private mutating func judge(_ person: String, _ edit: @escaping (inout Assessment) -> Void) {
        audit.change(0, by: person, .assess(edit))
    }

    private mutating func review(_ verdict: Verdict, by person: String) {
        audit.change(0, by: person, .review(verdict, note: "理由"))
    }

    private mutating func record(_ change: Change, by person: String) { audit.change(nil, by: person, change) }

    private var names: [String] { audit.workbook.assessors(ofItemAt: 0).names }
    private var state: ReviewState { audit.workbook.state(ofItemAt: 0).review }

    private var findings: [Finding.Kind] {
        audit.workbook.findings(today: .epoch) { _ in .intact }.map(\.kind).filter { $0.code == .reviewedByAssessor }
    }

    /// Of the people here, those who may not review.
    private var refused: [String] {
        ["佐藤", "山田", "鈴木"].filter { audit.workbook.refusal(toReview: 0, .accepted, by: $0) != nil }
    }
}
