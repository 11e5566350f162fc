import CommandLineUI
import TestSupport
import Testing
import WorkbookModel

/// Which items a walk asks about.
@Suite struct WalkItemsTests {
    private let workbook: Workbook = {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        builder.assess("1.1-2", .compliant)
        builder.assess("1.1-2", .partial, by: "山田", base: [])
        return builder.workbook
    }()

    private func positions(_ items: WalkItems) throws -> [Int] {
        let today = try #require(CalendarDate(iso: "2026-11-26"))
        return try items.positions(in: workbook, file: "w.rec", for: Filter.Asker(today: today), .english) { _ in
            .intact
        }
    }

    @Test func unassessedItemsAndConflicts() throws {
        #expect(try positions(WalkItems()) == Array(1..<workbook.catalog.items.count))
    }

    @Test func assessedItemsToo() throws {
        #expect(try positions(WalkItems(takesAssessed: true)) == Array(workbook.catalog.items.indices))
    }

    @Test func itemsThatMatchAssessedOrNot() throws {
        #expect(try positions(WalkItems(filter: ["result:compliant"])) == [0])
    }

    @Test func severalFiltersLetThroughWhatAllOfThemDo() throws {
        #expect(try positions(WalkItems(filter: ["result:compliant", "item:1.1-1"])) == [0])
        #expect(try positions(WalkItems(filter: ["result:compliant", "item:1.1-2"])) == [])
    }

    /// A variable of a script that is not set is not every item.
    @Test(arguments: [[""], [" \u{3000}"], ["result:compliant", ""]])
    func anEmptyFilterIsRefused(filter: [String]) {
        #expect(throws: CommandProblem.self) { try positions(WalkItems(filter: filter)) }
    }

    @Test func theFirstItemIsAmongThemWhateverIsRecorded() throws {
        #expect(try positions(WalkItems(start: "1.1-1")).first == 0)
        #expect(try positions(WalkItems(start: workbook.catalog.items[2].id)) == [2, 3, 4, 5])
        #expect(try positions(WalkItems(filter: ["result:compliant"], start: "1.1-2")) == [1])
    }
}
