import TestSupport
import Testing
import WorkbookModel

/// Which assessment of an item is in force.
struct HeadsTests {
    private var builder = WorkbookBuilder()

    @Test func itemWithoutEntriesIsUnassessed() {
        #expect(state.result == .unassessed && state.current == nil)
    }

    @Test mutating func onlyEntryIsInForce() {
        let id = builder.assess("1.1-1", Assessment(result: .partial, owner: "山田", note: "所見"))
        #expect(state.current?.id == id && state.assessment.owner == "山田")
    }

    @Test mutating func entryThatNamesAnotherTakesItsPlace() {
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant)
        #expect(state.result == .compliant && !state.isConflict)
    }

    @Test mutating func entriesThatDoNotNameEachOtherAreInConflict() {
        let first = builder.assess("1.1-1", .partial)
        let second = builder.assess("1.1-1", .compliant, base: [])
        #expect(Set(state.sides.map(\.id)) == [first, second])
    }

    @Test mutating func laterTimeDoesNotSettleAConflict() {
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant, base: [])
        #expect(state.isConflict)
    }

    @Test mutating func headsThatSayTheSameAreOne() {
        let assessment = Assessment(
            result: .partial, owner: "a", due: "2026-12-01", evidence: [Evidence(reference: "x")], note: "n", plan: "p")
        builder.assess("1.1-1", assessment)
        builder.assess("1.1-1", assessment, by: "山田", base: [])
        #expect(!state.isConflict)
    }

    @Test(arguments: [
        Assessment(result: .compliant, owner: "a"), Assessment(result: .compliant, due: "2026-12-01"),
        Assessment(result: .compliant, evidence: [Evidence(reference: "x")]), Assessment(result: .compliant, note: "n"),
        Assessment(result: .compliant, plan: "p"), Assessment(result: .partial),
    ])
    mutating func headsThatDifferInAnyPartAreInConflict(other: Assessment) {
        builder.assess("1.1-1", Assessment(result: .compliant))
        builder.assess("1.1-1", other, base: [])
        #expect(state.isConflict)
    }

    @Test mutating func ofHeadsThatSayTheSameTheLatestSpeaks() {
        // So many that their ids are not in the order of their times.
        for person in ["山田", "鈴木", "佐藤", "田中", "高橋", "伊藤"] {
            let latest = builder.assess("1.1-1", .compliant, by: person, base: [])
            #expect(state.current?.id == latest)
            builder.reorderRecords { $0.reverse() }
            #expect(state.current?.id == latest)
        }
    }

    @Test mutating func nextEntryAfterEqualHeadsNamesAllOfThem() {
        let first = builder.assess("1.1-1", .compliant)
        let second = builder.assess("1.1-1", .compliant, by: "山田", base: [])
        #expect(Set(builder.workbook.base(forItemAt: 0)) == [first, second])
    }

    @Test mutating func entryThatNamesAllSidesSettlesAConflict() {
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant, base: [])
        builder.assess("1.1-1", .alternative)
        #expect(state.result == .alternative && !state.isConflict)
    }

    @Test mutating func entryThatNamesOneSideOnlyLeavesTheConflict() {
        let first = builder.assess("1.1-1", .partial)
        let second = builder.assess("1.1-1", .compliant, base: [])
        let third = builder.assess("1.1-1", .alternative, base: [first])
        #expect(Set(state.sides.map(\.id)) == [second, third])
    }

    @Test mutating func entryOfAnotherItemTakesNoPlace() {
        let first = builder.assess("1.1-1", .partial)
        builder.assess("1.1-2", .compliant, base: [first])
        #expect(state.result == .partial)
    }

    @Test mutating func reviewAndSealTakeNoPlace() {
        let first = builder.assess("1.1-1", .partial)
        builder.review("1.1-1", .accepted, base: [first])
        builder.seal(base: [first])
        #expect(state.result == .partial)
    }

    @Test mutating func entryThatStandsBeforeTheOneItNamesTakesItsPlace() {
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant)
        builder.reorderRecords { $0.reverse() }
        #expect(state.result == .compliant && !state.isConflict)
    }

    @Test mutating func sameEntryTwiceIsOne() {
        builder.assess("1.1-1", .partial)
        builder.addByHand(String(decoding: builder.records[0], as: UTF8.self))
        #expect(builder.workbook.entries.count == 1)
    }

    @Test mutating func itemThatTheCatalogLacksIsForeign() {
        builder.assess("9.9-9", .compliant, base: [])
        let workbook = builder.workbook
        #expect(workbook.foreignItems == ["9.9-9"] && workbook.state(ofForeignItemAt: 0).result == .compliant)
    }

    @Test mutating func foreignItemIsNotCounted() {
        builder.assess("9.9-9", .compliant, base: [])
        #expect(
            builder.workbook.counts.assessed == 0 && builder.workbook.counts.total == WorkbookCatalogText.items.count)
    }

    @Test mutating func itemInConflictIsCountedApart() {
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant, base: [])
        let counts = builder.workbook.counts
        #expect(counts.conflicts == 1 && counts[.partial] == 0 && counts[.compliant] == 0 && counts.assessed == 0)
    }

    @Test mutating func baseThatIsNotInTheFileChangesNothing() {
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant)
        builder.removeRecord(at: 0)
        #expect(state.result == .compliant && !state.isConflict)
    }

    private var state: ItemState { builder.workbook.state(ofItemAt: 0) }
}
