import TestSupport
import Testing
import WorkbookModel

/// Who may review what, and what a review names.
struct ReviewingTests {
    private var builder = WorkbookBuilder()
    private let item = 0
    private let time = "2026-04-02T09:00:00+09:00"

    /// How the item stands before the review. 佐藤 花子 assesses, 山田 reviews.
    enum Standing: CaseIterable {
        case neverAssessed, clearedAgain, assessed, assessedByReviewer, assessedByBothAlike, inConflict
        case acceptedByReviewer, withdrawnByReviewer, reviewedByAnother
    }

    private static func expected(_ standing: Standing, _ verdict: Verdict) -> String {
        switch (standing, verdict) {
        case (.acceptedByReviewer, .withdrawn): "may"
        case (_, .withdrawn): "nothingToWithdraw"
        case (.neverAssessed, _), (.clearedAgain, _): "unassessed"
        case (.assessedByReviewer, _), (.assessedByBothAlike, _): "ownAssessment"
        case (.inConflict, _): "conflict"
        case (.assessed, _), (.acceptedByReviewer, _), (.withdrawnByReviewer, _), (.reviewedByAnother, _): "may"
        }
    }

    @Test(arguments: Standing.allCases, Verdict.allCases)
    func whoMayReviewWhat(standing: Standing, verdict: Verdict) {
        let workbook = workbook(standing)
        let refusal = workbook.refusal(toReview: item, verdict, by: "山田")
        let answer = refusal.map { "\($0)".prefix { $0 != "(" } } ?? "may"
        #expect(answer == ReviewingTests.expected(standing, verdict))
    }

    @Test(arguments: ["kate", "KATE", "Ｋａｔｅ", " Kate ", "Kate\u{3000}"])
    mutating func onesOwnAssessmentIsNotReviewedUnderTheSameNameInOtherLetters(name: String) {
        builder.assess("1.1-1", .compliant, by: "Kate")
        let problem = builder.workbook.refusal(toReview: item, .accepted, by: name)
        #expect(problem == .ownAssessment(person: "Kate"))
    }

    @Test(arguments: [("佐藤", "佐籐"), ("山田 太郎", "山田 次郎"), ("Kate", "Kat"), ("Kate", "Katé"), ("Kate", "")])
    mutating func anotherNameIsAnotherPerson(assessor: String, reviewer: String) {
        builder.assess("1.1-1", .compliant, by: assessor)
        #expect(builder.workbook.refusal(toReview: item, .accepted, by: reviewer) == nil)
    }

    @Test mutating func ownReviewIsWithdrawnAndReplacedUnderTheSameNameInOtherLetters() throws {
        let head = builder.assess("1.1-1", .compliant)
        let own = builder.review("1.1-1", .accepted, by: "Kate  Bush", base: [head])
        let workbook = builder.workbook
        #expect(isRecorded(.accepted, "", by: "ｋａｔｅ bush"))
        #expect(workbook.refusal(toReview: item, .withdrawn, by: "kate bush") == nil)
        let draft = try workbook.review(itemAt: item, .returned, note: "", by: "kate bush", at: time)
        #expect(Set(draft.base) == [head, own] && draft.by == "kate bush")
    }

    @Test mutating func reviewByTheAssessorInOtherLettersIsAFinding() {
        builder.review("1.1-1", .accepted, by: "kate", base: [builder.assess("1.1-1", .compliant, by: "Kate")])
        let found = builder.workbook.findings(today: .epoch, evidence: { _ in .intact }).filter {
            $0.kind == .reviewedByAssessor("kate")
        }
        #expect(found.count == 1)
    }

    @Test(arguments: [("kate", [0]), ("佐籐", []), ("佐藤", [1])])
    mutating func filterByAWholeNameComparesAsReviewsDo(name: String, expected: [Int]) throws {
        builder.assess("1.1-1", .compliant, by: "Kate")
        builder.assess("1.1-2", .compliant, by: "佐藤")
        let found = builder.workbook.items(matching: try Filter(parsing: "by:=\(name)"), today: .epoch)
        #expect(found == expected)
    }

    /// Unlike a review, an undo takes back what was recorded under the very same name.
    @Test mutating func undoOfTheSameNameInOtherLettersIsNone() {
        builder.assess("1.1-1", .compliant, by: "Kate")
        let moment = Moment(timestamp: time)
        let plans = ["kate", "Kate"].map { builder.workbook.plan(.undo, by: $0, at: moment) }
        guard case .refused = plans[0], case .record = plans[1] else {
            Issue.record("\(plans)")
            return
        }
    }

    @Test(arguments: Standing.allCases, Verdict.allCases)
    func refusedReviewIsNoDraft(standing: Standing, verdict: Verdict) {
        let workbook = workbook(standing)
        let plan = workbook.plan(.review(verdict, note: "否"), of: [item], by: "山田", at: Moment(timestamp: time))
        let refusal = workbook.refusal(toReview: item, verdict, by: "山田")
        if case .refused(let refused) = plan {
            #expect(refused.reason == refusal)
        } else {
            #expect(refusal == nil)
        }
    }

    @Test mutating func reviewNamesTheHeadAndOnlyOnesOwnEarlierReview() throws {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, by: "鈴木", base: [head])
        let own = builder.review("1.1-1", .returned, base: [head])
        let draft = try builder.workbook.review(itemAt: item, .accepted, note: "", by: "山田", at: time)
        #expect(Set(draft.base) == [head, own])
    }

    @Test mutating func reviewNamesAllHeadsThatSayTheSame() throws {
        let heads = ["佐藤", "鈴木"].map { builder.assess("1.1-1", .compliant, by: $0, base: []) }
        let draft = try builder.workbook.review(itemAt: item, .accepted, note: "", by: "山田", at: time)
        #expect(Set(draft.base) == Set(heads))
    }

    @Test mutating func ownReviewIsReplacedAndAnothersIsNot() throws {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .returned, base: [head])
        builder.review("1.1-1", .accepted, by: "鈴木", base: [head])
        builder.add(try builder.workbook.review(itemAt: item, .accepted, note: "", by: "山田", at: time))
        let standing = builder.workbook.reviews(ofItemAt: item)
        #expect(standing.map(\.entry.by) == ["鈴木", "山田"])
    }

    @Test mutating func ownReviewOfAConflictingItemMayBeWithdrawn() throws {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [head])
        builder.assess("1.1-1", .partial, by: "鈴木", base: [])
        builder.add(try builder.workbook.review(itemAt: item, .withdrawn, note: "", by: "山田", at: time))
        #expect(builder.workbook.reviews(ofItemAt: item).isEmpty)
    }

    @Test mutating func sameWordOnTheSameAssessmentIsKnown() {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [head], note: "見た")
        #expect(isRecorded(.accepted, "見た", by: "山田"))
        #expect(!isRecorded(.accepted, "", by: "山田"))
        #expect(!isRecorded(.returned, "見た", by: "山田"))
        #expect(!isRecorded(.accepted, "見た", by: "鈴木"))
    }

    /// Whether that person's word on what is recorded now is this one already.
    private func isRecorded(_ verdict: Verdict, _ note: String, by person: String) -> Bool {
        let plan = builder.workbook.plan(
            .review(verdict, note: note), of: [item], by: person, at: Moment(timestamp: time))
        if case .unchanged = plan { return true }
        return false
    }

    @Test mutating func sameWordOnANewAssessmentIsNews() {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [head])
        builder.assess("1.1-1", .partial)
        #expect(!isRecorded(.accepted, "", by: "山田"))
    }

    @Test mutating func summaryCountsItemsByReview() {
        let heads = ["1.1-1", "1.1-2", "1.2-1"].map { builder.assess($0, .compliant) }
        builder.review("1.1-1", .accepted, base: [heads[0]])
        builder.review("1.1-2", .returned, base: [heads[1]])
        builder.review("1.2-1", .accepted, base: [heads[2]])
        builder.assess("1.2-1", .partial)
        let summary = builder.workbook.summary(findings: [])
        let total = builder.workbook.catalog.items.count
        #expect(ReviewState.allCases.map(summary.count) == [total - 3, 1, 1, 1])
    }

    @Test(arguments: [("accepted", [0]), ("差戻し", [1]), ("stale", [2]), ("none", [3])])
    mutating func filterFindsItemsByReview(value: String, expected: [Int]) throws {
        let heads = ["1.1-1", "1.1-2", "1.2-1"].map { builder.assess($0, .compliant) }
        builder.review("1.1-1", .accepted, base: [heads[0]])
        builder.review("1.1-2", .returned, base: [heads[1]])
        let workbookItems = builder.workbook.catalog.items.map(\.id)
        let stale = try #require(workbookItems.firstIndex(of: "1.2-1"))
        builder.review("1.2-1", .accepted, base: [heads[2]])
        builder.assess("1.2-1", .partial)
        let found = builder.workbook.items(matching: try Filter(parsing: "review:\(value)"), today: .epoch)
        let others = workbookItems.indices.filter { ![0, 1, stale].contains($0) }
        #expect(found == (expected == [2] ? [stale] : expected == [3] ? others : expected))
    }

    private func workbook(_ standing: Standing) -> Workbook {
        var builder = WorkbookBuilder()
        switch standing {
        case .neverAssessed: break
        case .clearedAgain:
            builder.assess("1.1-1", .compliant)
            builder.assess("1.1-1", .unassessed)
        case .assessed: builder.assess("1.1-1", .compliant)
        case .assessedByReviewer: builder.assess("1.1-1", .compliant, by: "山田")
        case .assessedByBothAlike:
            for person in ["佐藤 花子", "山田"] { builder.assess("1.1-1", .compliant, by: person, base: []) }
        case .inConflict:
            builder.assess("1.1-1", .compliant)
            builder.assess("1.1-1", .partial, base: [])
        case .acceptedByReviewer:
            builder.review("1.1-1", .accepted, base: [builder.assess("1.1-1", .compliant)])
        case .withdrawnByReviewer:
            let head = builder.assess("1.1-1", .compliant)
            let own = builder.review("1.1-1", .accepted, base: [head])
            builder.review("1.1-1", .withdrawn, base: [head, own])
        case .reviewedByAnother:
            builder.review("1.1-1", .accepted, by: "鈴木", base: [builder.assess("1.1-1", .compliant)])
        }
        return builder.workbook
    }
}
