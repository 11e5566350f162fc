import TestSupport
import Testing
import WorkbookModel

/// What reviews say of an item, and for how long.
struct ReviewStateTests {
    private var builder = WorkbookBuilder()

    @Test mutating func itemWithoutReviewsHasNone() {
        builder.assess("1.1-1", .compliant)
        #expect(review == .none)
    }

    @Test mutating func acceptedHeadIsAccepted() {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [head])
        #expect(review == .accepted)
    }

    @Test mutating func anyReturnWeighsMoreThanAcceptances() {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .returned, by: "鈴木", base: [head])
        builder.review("1.1-1", .accepted, base: [head])
        #expect(review == .returned)
    }

    @Test mutating func reviewIsStaleOnceTheAssessmentChanged() {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [head])
        builder.assess("1.1-1", .partial)
        #expect(review == .stale)
    }

    @Test mutating func reviewHoldsAgainOnceTheAssessmentIsWhatItWas() {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [head])
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant)
        #expect(review == .accepted)
    }

    @Test mutating func staleReturnDoesNotWeighAgainstAFreshAcceptance() {
        let first = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .returned, by: "鈴木", base: [first])
        let second = builder.assess("1.1-1", .partial)
        builder.review("1.1-1", .accepted, base: [second])
        #expect(review == .accepted)
    }

    @Test mutating func laterReviewReplacesTheOneItNames() {
        let head = builder.assess("1.1-1", .compliant)
        let returned = builder.review("1.1-1", .returned, base: [head])
        builder.review("1.1-1", .accepted, base: [head, returned])
        #expect(review == .accepted)
    }

    @Test mutating func withdrawalLeavesNothing() {
        let head = builder.assess("1.1-1", .compliant)
        let returned = builder.review("1.1-1", .returned, base: [head])
        builder.review("1.1-1", .withdrawn, base: [head, returned])
        #expect(review == .none)
    }

    @Test mutating func withdrawalLeavesOtherPeoplesReviews() {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, by: "鈴木", base: [head])
        let returned = builder.review("1.1-1", .returned, base: [head])
        builder.review("1.1-1", .withdrawn, base: [head, returned])
        #expect(review == .accepted)
    }

    @Test mutating func reviewOfAnEntryThatIsNotHereIsStale() {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [head])
        builder.assess("1.1-1", .partial)
        builder.removeRecord(at: 0)
        #expect(review == .stale)
    }

    @Test mutating func reviewThatNamesAnEqualAssessmentOfAnotherItemDoesNotHold() {
        builder.assess("1.1-1", .compliant)
        let other = builder.assess("1.1-2", .compliant)
        builder.review("1.1-1", .accepted, base: [other])
        #expect(review == .stale)
    }

    @Test mutating func reviewThatStandsBeforeItsAssessmentHolds() {
        let head = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [head])
        builder.reorderRecords { $0.reverse() }
        #expect(review == .accepted)
    }

    private var review: ReviewState { builder.workbook.state(ofItemAt: 0).review }
}
