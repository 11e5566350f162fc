import TestSupport
import Testing
import WorkbookModel

/// Unsound entries: sides of a conflict unless sound entries show them to be history.
struct StraysTests {
    private var builder = WorkbookBuilder()

    @Test mutating func unsoundEntryIsASideOfAConflict() {
        let head = builder.assess("1.1-1", .partial)
        builder.addByHand(stray)
        #expect(Set(state.sides.map(\.id)).contains(head) && state.sides.count == 2)
    }

    @Test mutating func loneUnsoundEntryIsNotInForce() {
        builder.addByHand(stray)
        #expect(state.isConflict && state.current?.isSound == false)
        #expect(!builder.workbook.isAssessed(itemAt: 0) && builder.workbook.counts.conflicts == 1)
    }

    @Test mutating func unsoundEntrySupersedesNothing() {
        let head = builder.assess("1.1-1", .partial)
        builder.addByHand(stray + "Base: \(head)\n")
        #expect(state.sides.contains { $0.id == head })
    }

    @Test mutating func editedEntryIsAStrayOfItsItem() {
        builder.assess("1.1-1", .partial)
        builder.edit(0, "partial", "compliant")
        #expect(state.isConflict && state.sides.map(\.isSound) == [false])
    }

    @Test mutating func damagedCopyOfASoundEntryIsHistory() {
        builder.assess("1.1-1", .partial)
        builder.addByHand(String(decoding: builder.records[0], as: UTF8.self).replacing("partial", with: "compliant"))
        #expect(!state.isConflict && state.result == .partial)
    }

    @Test mutating func copyOfASoundEntryWithADamagedSumIsHistory() {
        let id = builder.assess("1.1-1", .partial)
        builder.addByHand(
            String(decoding: builder.records[0], as: UTF8.self).replacing("Sum: \(id)", with: "Sum: \(zeros)"))
        #expect(!state.isConflict && state.result == .partial)
    }

    @Test mutating func editedEntryThatASoundOneFollowedIsHistory() {
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant)
        builder.edit(0, "partial", "noncompliant")
        #expect(!state.isConflict && state.result == .compliant)
    }

    @Test(arguments: ["review", "seal"])
    mutating func editedEntryThatOnlyAReviewOrASealNamesIsASide(kind: String) {
        let head = builder.assess("1.1-1", .partial)
        if kind == "seal" { builder.seal() } else { builder.review("1.1-1", .accepted, base: [head]) }
        builder.edit(0, "partial", "compliant")
        #expect(state.isConflict && state.sides.map(\.isSound) == [false])
    }

    @Test mutating func editedEntryThatAnAssessmentOfAnotherItemNamesIsASide() {
        let head = builder.assess("1.1-1", .partial)
        builder.assess("1.1-2", .partial, base: [head])
        builder.edit(0, "partial", "compliant")
        #expect(state.isConflict)
    }

    @Test mutating func assessmentThatNamesAStraySettlesIt() {
        builder.addByHand(stray)
        builder.assess("1.1-1", .alternative)
        #expect(!state.isConflict && state.result == .alternative)
    }

    @Test mutating func baseOfTheNextEntryNamesTheStraysToo() {
        let head = builder.assess("1.1-1", .partial)
        builder.addByHand(stray)
        let base = builder.workbook.base(forItemAt: 0)
        #expect(base.count == 2 && base.contains(head))
    }

    @Test mutating func settledStrayIsStillAFinding() {
        builder.addByHand(stray)
        builder.assess("1.1-1", .alternative)
        #expect(builder.workbook.integrityFindings().map(\.code) == ["unsound-entry"])
    }

    @Test mutating func strayIsSettledByAnEntryThatStandsBeforeIt() {
        builder.addByHand(stray)
        builder.assess("1.1-1", .alternative)
        builder.reorderRecords { $0.reverse() }
        #expect(!state.isConflict && state.result == .alternative)
    }

    @Test mutating func differentlySummedCopiesOfOneStrayStandInNoOrder() {
        let id = builder.assess("1.1-1", .partial)
        // The same words twice by hand, once under a sound entry's sum, which makes it a copy of that.
        builder.addByHand(stray.replacing(zeros, with: id.description))
        builder.addByHand(stray)
        let picture = builder.workbook.picture
        builder.reorderRecords { $0.reverse() }
        #expect(builder.workbook.picture == picture)
    }

    @Test mutating func unsoundReviewHasNoEffect() {
        let head = builder.assess("1.1-1", .partial)
        builder.review("1.1-1", .returned, base: [head])
        builder.edit(1, "returned", "accepted")
        #expect(state.review == .none && !state.isConflict)
    }

    @Test mutating func unsoundProfileHasNoEffect() {
        builder.profile(Profile(title: "新"), base: [])
        builder.edit(0, "新", "旧")
        #expect(builder.workbook.profile.title == "点検")
    }

    private let zeros = String(repeating: "0", count: 64)
    private var stray: String { "Kind: assess\nItem: 1.1-1\nResult: compliant\nBy: 誰か\nSum: \(zeros)\n" }
    private var state: ItemState { builder.workbook.state(ofItemAt: 0) }
}
