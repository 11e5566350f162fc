import TestSupport
import Testing
import WorkbookModel

/// What differs between two copies.
struct DifferenceTests {
    private var old = WorkbookBuilder()
    private var new = WorkbookBuilder()

    @Test mutating func copiesWithTheSameEntriesInAnotherOrderDoNotDiffer() throws {
        for (item, result) in [("1.1-1", AssessmentResult.compliant), ("1.1-2", .partial)] {
            old.assess(item, result)
            new.assess(item, result)
        }
        new.reorderRecords { $0.reverse() }
        #expect(try difference().isEmpty)
    }

    @Test mutating func changedItemIsShownBeforeAndAfter() throws {
        for copy in [\DifferenceTests.old, \.new] { self[keyPath: copy].assess("1.1-1", .partial) }
        new.assess("1.1-1", .compliant)
        let items = try difference().items
        #expect(items.map(\.before.result) == [.partial] && items.map(\.after.result) == [.compliant])
    }

    @Test mutating func changeAndChangeBackIsNoChangeOfTheItemButOfTheEntries() throws {
        for copy in [\DifferenceTests.old, \.new] { self[keyPath: copy].assess("1.1-1", .partial) }
        new.assess("1.1-1", .compliant)
        new.assess("1.1-1", .partial)
        let difference = try difference()
        #expect(difference.items.isEmpty && difference.added.count == 2 && !difference.isEmpty)
    }

    @Test mutating func entriesOnlyInOneAreToldApart() throws {
        old.assess("1.1-1", .compliant)
        new.assess("1.1-2", .partial)
        let difference = try difference()
        #expect(difference.added.map(\.item) == ["1.1-2"] && difference.removed.map(\.item) == ["1.1-1"])
    }

    @Test mutating func newConflictIsADifference() throws {
        for copy in [\DifferenceTests.old, \.new] { self[keyPath: copy].assess("1.1-1", .compliant) }
        new.assess("1.1-1", .partial, base: [])
        #expect(try difference().items.map(\.after.isConflict) == [true])
    }

    @Test mutating func reviewIsADifference() throws {
        let head = old.assess("1.1-1", .compliant)
        new.assess("1.1-1", .compliant)
        new.review("1.1-1", .accepted, base: [head])
        #expect(try difference().items.map(\.after.review) == [.accepted])
    }

    @Test mutating func profileIsADifference() throws {
        new.profile(Profile(title: "新"), base: [])
        #expect(try difference().profile?.after.title == "新")
    }

    @Test mutating func itemThatTheCatalogueLacksIsADifference() throws {
        new.assess("9.9-9", .compliant)
        #expect(try difference().items.map(\.after.item) == ["9.9-9"])
    }

    @Test func otherWorkbookIsNotCompared() {
        let other = WorkbookBuilder(id: "00000000-0000-4000-8000-000000000000").workbook
        #expect(throws: MergeProblem.otherWorkbook) { try WorkbookDifference(from: old.workbook, to: other) }
    }

    private func difference() throws -> WorkbookDifference {
        try WorkbookDifference(from: old.workbook, to: new.workbook)
    }
}
