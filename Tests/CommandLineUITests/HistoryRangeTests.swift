import CommandLineUI
import TestSupport
import Testing
import WorkbookModel

/// The part of a history that `--since` and `--until` name.
@Suite struct HistoryRangeTests {
    /// Two assessments under a seal, and one beside it that the seal does not cover.
    private let builder: WorkbookBuilder
    private let ids: [EntryID]
    private let seal: EntryID

    init() {
        var builder = WorkbookBuilder()
        let covered = [builder.assess("1.1-1", .compliant), builder.assess("1.1-2", .partial)]
        seal = builder.seal()
        ids = covered + [seal, builder.assess("1.1-3", .compliant)]
        self.builder = builder
    }

    private func bound(_ text: String) throws -> HistoryBound {
        let today = try #require(CalendarDate(iso: "2026-04-08"))
        return try HistoryBound("--since", typed: text, in: builder.workbook, today: today, .english) { $0 + "+09:00" }
    }

    private func range(since: String? = nil, until: String? = nil) throws -> HistoryRange {
        HistoryRange(since: try since.map(bound), until: try until.map(bound), of: builder.workbook)
    }

    /// The positions of the entries that are in it.
    private func positions(since: String? = nil, until: String? = nil) throws -> [Int] {
        let range = try range(since: since, until: until)
        return builder.workbook.entries.indices.filter { range.includes(builder.workbook.entries[$0]) }
    }

    @Test func aSealDividesTheHistoryInTwo() throws {
        for text in ["last-seal", seal.description, seal.short, String(seal.description.prefix(4)).uppercased()] {
            #expect(try positions(since: text) == [3], "\(text)")
            #expect(try positions(until: text) == [0, 1, 2], "\(text)")
        }
        #expect(try positions(since: ids[0].description, until: "last-seal") == [1, 2])
    }

    /// 1 April 2026 is a Wednesday; today is a week later.
    @Test func datesAreThoseOfFilters() throws {
        for text in ["last week", "先週", "-1w", "last monday", "2026-04"] {
            let since = text == "last monday" ? [Int]() : [0, 1, 2, 3]
            #expect(try positions(since: text) == since, "\(text)")
        }
        #expect(try positions(since: "this week") == [] && positions(until: "this week") == [0, 1, 2, 3])
        #expect(try positions(until: "last week") == [0, 1, 2, 3] && positions(until: "-2w") == [])
        // What can be an id is one.
        #expect(throws: CommandProblem.self) { try bound("20260401") }
    }

    @Test func peopleAreNamedAsInFilters() throws {
        let asker = Filter.Asker(today: .epoch, person: "山田 太郎")
        func people(_ typed: String...) -> [String] {
            let people = HistoryPeople(typed, for: asker)
            return ["山田 太郎", "山田", "佐藤 花子", "Kate Smith"].filter(people.includes)
        }
        #expect(people("山田") == ["山田 太郎", "山田"] && people("=山田") == ["山田"])
        #expect(people("me") == ["山田 太郎"] && people("自分", "kate") == ["山田 太郎", "Kate Smith"])
        #expect(people().count == 4 && people("nobody") == [])
    }

    @Test func whatDoesNotVerifyIsCoveredByNothing() throws {
        var builder = self.builder
        builder.edit(0, "Result: compliant", "Result: partial")
        let workbook = builder.workbook
        let bound = HistoryBound.entry(seal)
        let entry = try #require(workbook.entries.first { !$0.isSound })
        #expect(HistoryRange(since: bound, until: nil, of: workbook).includes(entry))
        #expect(!HistoryRange(since: nil, until: bound, of: workbook).includes(entry))
    }

    /// The first entry is of 10:01, Japanese time.
    @Test func daysAndTimesAreTakenWithTheirBounds() throws {
        #expect(try positions(since: "2026-04-01") == [0, 1, 2, 3])
        #expect(try positions(since: "2026-04-02").isEmpty)
        #expect(try positions(until: "2026-04-01") == [0, 1, 2, 3])
        #expect(try positions(until: "2026-03-31").isEmpty)
        #expect(try positions(since: "2026-04-01T01:02:00Z") == [1, 2, 3])
        #expect(try positions(until: "2026-04-01T10:02:00+09:00") == [0, 1])
    }

    /// As the history prints them; a minute is all its seconds.
    @Test func timesWithoutAnOffsetAreLocal() throws {
        for text in ["2026-04-01 10:02", "2026-04-01T10:02", "2026-04-01 10:02:00", "2026-04-01T10:02:00"] {
            #expect(try positions(since: text) == [1, 2, 3], "\(text)")
            #expect(try positions(until: text) == [0, 1], "\(text)")
        }
        guard case .time(let minute) = try bound("2026-04-01 10:02") else {
            Issue.record("no time")
            return
        }
        #expect(minute == Instant("2026-04-01T01:02:00Z")...Instant("2026-04-01T01:02:59Z"))
        for text in ["2026-04-01 25:02", "2026-02-30 10:02", "2026-04-01 10", "2026-04-01  10:2"] {
            #expect(throws: CommandProblem.self, "\(text)") { try bound(text) }
        }
    }

    @Test func theMakingOfTheWorkbookIsBeforeEveryEntry() throws {
        let cases: [(since: String?, until: String?, isThere: Bool)] = [
            (nil, nil, true), ("last-seal", nil, false), (nil, "last-seal", true), ("2026-04-01", nil, true),
            ("2026-04-02", nil, false), (nil, "2026-03-31", false), (nil, "2026-04-01", true),
        ]
        for (since, until, isThere) in cases {
            #expect(
                try range(since: since, until: until).includesCreation == isThere,
                "\(since ?? "") \(until ?? "")")
        }
    }

    @Test func withoutASealNothingIsSealed() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant)
        let workbook = builder.workbook
        let since = HistoryRange(since: .noSeal, until: nil, of: workbook)
        #expect(since.lacksSeal && since.includes(workbook.entries[0]) && since.includesCreation)
        let until = HistoryRange(since: nil, until: .noSeal, of: workbook)
        #expect(until.lacksSeal && !until.includes(workbook.entries[0]) && !until.includesCreation)
    }

    @Test(arguments: ["", "abc", "2026-13-01", "someday", "xyzw", "ffffffffffff"])
    func whatIsNoBoundIsRefused(text: String) {
        #expect(throws: CommandProblem.self) { try bound(text) }
    }
}
