import TestSupport
import Testing
import WorkbookModel

@Suite struct ConflictBaseTests {
    private var builder = WorkbookBuilder()

    @Test mutating func theBaseIsTheLatestThatAllSidesFollowOn() {
        builder.assess("1.1-1", .partial)
        let latest = builder.assess("1.1-1", .unassessed)
        builder.assess("1.1-1", .compliant, by: "山田", base: [latest])
        let middle = builder.assess("1.1-1", .partial, by: "鈴木", base: [latest])
        builder.assess("1.1-1", .noncompliant, by: "鈴木", base: [middle])
        #expect(builder.workbook.commonBase(ofItemAt: 0)?.id == latest)
    }

    @Test mutating func sidesThatFollowOnNothingHaveNoBase() {
        builder.assess("1.1-1", .compliant, base: [])
        builder.assess("1.1-1", .noncompliant, by: "山田", base: [])
        #expect(builder.workbook.commonBase(ofItemAt: 0) == nil)
    }

    @Test mutating func severalThatDoNotFollowOnEachOtherAreNoBase() {
        let one = builder.assess("1.1-1", .compliant, base: [])
        let other = builder.assess("1.1-1", .noncompliant, by: "山田", base: [])
        builder.assess("1.1-1", .partial, base: [one, other])
        builder.assess("1.1-1", .alternative, by: "山田", base: [one, other])
        #expect(builder.workbook.commonBase(ofItemAt: 0) == nil)
    }

    @Test mutating func anItemWithoutConflictHasNone() {
        builder.assess("1.1-1", .partial)
        builder.assess("1.1-1", .compliant)
        #expect(builder.workbook.commonBase(ofItemAt: 0) == nil)
    }
}
