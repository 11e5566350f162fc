import TestSupport
import Testing
import WorkbookModel

/// Filters that are asked of entries.
@Suite struct EntryMatchingTests {
    private static let today = CalendarDate(iso: "2026-04-01") ?? .epoch

    /// 佐藤 assesses 1.1-1, 山田 reviews it, 鈴木 assesses it anew, and 山田 assesses 1.1-2.
    private static let workbook: Workbook = {
        var builder = WorkbookBuilder()
        let first = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [first])
        builder.assess("1.1-1", .partial, by: "鈴木")
        builder.assess("1.1-2", .compliant, by: "山田")
        return builder.workbook
    }()

    private func positions(_ query: String, seen: Int? = nil) throws -> [Int] {
        let asker = Filter.Asker(today: EntryMatchingTests.today, person: "山田", seenEntries: seen)
        let found = EntryMatchingTests.workbook.entries(matching: try Filter(parsing: query), for: asker)
        return found.indices.filter { found[$0] }
    }

    @Test(arguments: [
        ("since:my-review", [2]), ("recorded-by:me", [1, 3]), ("by:me", [3]), ("reviewed-by:me", [1]),
        ("-recorded-by:me", [0, 2]), ("result:partial", [0, 1, 2]), ("result:partial by:佐藤", [0]), ("", [0, 1, 2, 3]),
    ])
    func recordingIsTheEntrysAndTheRestItsItems(_ query: String, _ expected: [Int]) throws {
        #expect(try positions(query) == expected)
    }

    @Test func whatCameSinceLastIsWhatOthersRecordedBehindWhatWasSeen() throws {
        #expect(try positions("since:last", seen: 1) == [2])
        #expect(try positions("since:last", seen: 3).isEmpty)
    }

    @Test func anEntryAboutNoItemHasNothingOfOne() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        builder.seal()
        let asker = Filter.Asker(today: EntryMatchingTests.today)
        let workbook = builder.workbook
        #expect(workbook.entries(matching: try Filter(parsing: "at:2026-04-01"), for: asker) == [true, true])
        #expect(workbook.entries(matching: try Filter(parsing: "-result:partial"), for: asker) == [true, false])
    }
}
