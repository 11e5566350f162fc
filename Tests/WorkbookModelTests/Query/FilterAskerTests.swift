import TestSupport
import Testing
import WorkbookModel

/// What a query lets through depends on who asks, when, and what they have seen.
struct FilterAskerTests {
    /// 1.1-1 assessed by 佐藤, accepted by 山田, then changed by 佐藤; 1.1-2 assessed by 佐藤, accepted by 山田; 1.1-3 of
    /// 山田's by 鈴木; 1.2-1 by 山田 oneself. All on 2026-04-01.
    private let workbook: Workbook = {
        var builder = WorkbookBuilder()
        let first = builder.assess("1.1-1", Assessment(result: .partial, owner: "山田"))
        builder.review("1.1-1", .accepted, base: [first])
        let second = builder.assess("1.1-2", .compliant)
        builder.review("1.1-2", .accepted, base: [second])
        builder.assess("1.1-3", Assessment(result: .partial, owner: "山田 太郎"), by: "鈴木")
        builder.assess("1.2-1", Assessment(result: .compliant, owner: "me"), by: "山田")
        builder.assess("1.1-1", Assessment(result: .partial, owner: "山田", note: "直した"))
        return builder.workbook
    }()

    private func items(_ query: String, _ person: String = "山田", seen: Int? = nil, today: String = "2026-04-02") throws
        -> [String]
    {
        let today = try #require(CalendarDate(iso: today))
        let asker = Filter.Asker(today: today, person: person, seenEntries: seen)
        return workbook.items(matching: try Filter(parsing: query), for: asker).map { workbook.catalog.items[$0].id }
    }

    @Test(arguments: [
        ("owner:me", ["1.1-1"]), ("担当:自分", ["1.1-1"]), (#"owner:"me""#, ["1.2-1"]), ("owner:=me", ["1.2-1"]),
        ("by:me", ["1.2-1"]), ("recorded-by:me", ["1.1-2", "1.2-1"]), ("記録者:自分", ["1.1-2", "1.2-1"]),
        ("reviewed-by:me", ["1.1-1", "1.1-2"]), ("確認者:山田", ["1.1-1", "1.1-2"]),
        ("reviewed-by:none -is:assessed", ["2.1-1", "2.1-2"]), ("note:me", []),
    ])
    func meIsWhoAsks(query: String, expected: [String]) throws {
        #expect(try items(query) == expected)
    }

    /// Names are compared as the rest of the program compares people.
    @Test func meIsOneHoweverTheNameIsTyped() throws {
        #expect(try items("owner:me", "山田\u{3000}太郎") == ["1.1-3"])
    }

    @Test(arguments: ["owner:me", "by:me", "recorded-by:me", "reviewed-by:me", "since:my-review"])
    func nobodyIsNoOne(query: String) throws { #expect(try items(query, "") == []) }

    @Test(arguments: [
        (Int?.none, ["1.1-1", "1.1-2", "1.1-3"]), (0, ["1.1-1", "1.1-2", "1.1-3"]), (4, ["1.1-1", "1.1-3"]),
        (5, ["1.1-1"]),
        (7, []), (99, []),
    ])
    func sinceLastIsWhatOthersRecordedSince(seen: Int?, expected: [String]) throws {
        #expect(try items("since:last", seen: seen) == expected)
        #expect(try items("以後:前回", seen: seen) == expected)
    }

    @Test func sinceMyReviewIsWhatIsOtherThanWhatIReviewed() throws {
        #expect(try items("since:my-review") == ["1.1-1"])
        #expect(try items("以後:自分の確認") == ["1.1-1"])
        #expect(try items("since:my-review", "鈴木") == [])
    }

    /// A review, and what takes it back, is recorded about an item as an assessment is.
    @Test func atAndRecordedByAreOfWhateverWasRecordedLast() throws {
        var builder = WorkbookBuilder()
        func add(_ content: NewEntry.Content, by person: String, base: [EntryID] = [], day: String) -> EntryID {
            var entry = builder.newEntry(content, by: person, base: base)
            entry.at = "2026-04-\(day)T10:00:00+09:00"
            return builder.add(entry)
        }
        let partial = Assessment(result: .partial)
        let first = add(.assess(item: "1.1-1", partial), by: "佐藤", day: "01")
        let review = add(.review(item: "1.1-1", .accepted, note: ""), by: "山田", base: [first], day: "10")
        _ = add(.assess(item: "1.1-2", partial), by: "佐藤", day: "02")
        func items(_ query: String) throws -> [String] {
            let asker = Filter.Asker(today: try #require(CalendarDate(iso: "2026-04-10")))
            return builder.workbook.items(matching: try Filter(parsing: query), for: asker).map {
                builder.workbook.catalog.items[$0].id
            }
        }
        #expect(try items("at:today") == ["1.1-1"] && items("at<today") == ["1.1-2"])
        #expect(try items("recorded-by:山田") == ["1.1-1"] && items("recorded-by:佐藤") == ["1.1-2"])
        #expect(try items("by:佐藤") == ["1.1-1", "1.1-2"] && items("reviewed-by:山田") == ["1.1-1"])
        _ = add(.review(item: "1.1-1", .withdrawn, note: ""), by: "山田", base: [review], day: "12")
        #expect(try items("at:2026-04-12") == ["1.1-1"] && items("at:2026-04-10") == [])
    }

    /// Whatever the zones and the order in the file.
    @Test(arguments: 0..<100) func sinceADayIsAtThatDayOrLater(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var builder = WorkbookBuilder()
        for _ in 0..<12 {
            let item = ["1.1-1", "1.1-2", "2.1-1"].randomElement(using: &random) ?? ""
            let (day, hour) = (Int.random(in: 1...5, using: &random), Int.random(in: 10...23, using: &random))
            let zone = ["+09:00", "-08:00", "Z"].randomElement(using: &random) ?? ""
            let at = "2026-04-0\(day)T\(hour):00:00\(zone)"
            var entry = builder.newEntry(
                Bool.random(using: &random)
                    ? .assess(item: item, Assessment(result: .partial)) : .review(item: item, .accepted, note: ""),
                base: [])
            entry.at = at
            builder.add(entry)
        }
        for day in 1...5 {
            let found = try ["since:2026-04-0\(day)", "at>=2026-04-0\(day)"].map { query in
                builder.workbook.items(matching: try Filter(parsing: query), today: .epoch)
            }
            #expect(found[0] == found[1], "\(day)")
        }
    }

    @Test func whatWasChangedBackIsAsItWasReviewed() {
        var builder = WorkbookBuilder()
        let first = builder.assess("1.1-1", .partial)
        builder.review("1.1-1", .accepted, base: [first])
        builder.assess("1.1-1", .compliant)
        builder.assess("1.1-1", .partial)
        let asker = Filter.Asker(today: .epoch, person: "山田")
        #expect(builder.workbook.items(matching: Filter(.since([.myReview])), for: asker).isEmpty)
    }

    @Test func withdrawnReviewIsNone() {
        var builder = WorkbookBuilder()
        let first = builder.assess("1.1-1", .partial)
        let review = builder.review("1.1-1", .accepted, base: [first])
        builder.review("1.1-1", .withdrawn, base: [review])
        builder.assess("1.1-1", .compliant)
        let asker = Filter.Asker(today: .epoch, person: "山田")
        #expect(builder.workbook.items(matching: Filter(.since([.myReview])), for: asker).isEmpty)
    }

    @Test(arguments: [
        ("at:2026-04-01", "2026-04-02", true), ("at:yesterday", "2026-04-02", true),
        ("at:yesterday", "2026-04-03", false),
        ("記録日:先週", "2026-04-08", true), (#"at:"last week""#, "2026-04-08", true),
        ("at:今週", "2026-04-05", true), ("at:今週", "2026-04-06", false), ("at:2026-04", "2027-01-01", true),
        ("at:先月", "2026-05-31", true), ("at:今年", "2026-12-31", true), ("at>-2w", "2026-04-14", true),
        ("at>-2w", "2026-04-15", false), ("at>=-2w", "2026-04-15", true), ("at<今週", "2026-04-06", true),
        ("at<今週", "2026-04-05", false), ("at>先週", "2026-04-08", false), ("at<=先週", "2026-04-08", true),
        ("since:2026-04-01", "2026-04-02", true), ("since:2026-04-02", "2026-04-02", false),
        ("since:先週", "2026-04-08", true), ("at:any", "2026-04-01", true), ("at:none", "2026-04-01", false),
    ])
    func whenItWasRecorded(query: String, today: String, isFound: Bool) throws {
        #expect(try items(query, today: today).contains("1.1-2") == isFound)
    }

    @Test func unknownValueOfSinceNamesThoseThatThereAre() throws {
        let problem = #expect(throws: FilterProblem.self) { try Filter(parsing: "since:then") }
        #expect(problem?.message(.english).hasSuffix("there are: last my-review DATE") == true)
    }
}
