import Testing
import WorkbookModel

/// Queries that are refused, and why.
struct FilterParserTests {
    @Test(arguments: [
        ("colour:blue", FilterProblem.unknownKey("colour")), ("note<2026-01-01", .unknownKey("note<")),
        ("https://example.com", .unknownKey("https")), ("due<soon", .notADate("soon")), ("due:soon", .notADate("soon")),
        ("due>=2026-02-30", .notADate("2026-02-30")), (#"owner:"佐藤"#, .unclosedQuote),
        ("owner:", .emptyValue(key: "owner")),
        ("result:,", .emptyValue(key: "result")), (#"owner:"""#, .emptyValue(key: "owner")), ("due<", .notADate("")),
        (
            "result:good",
            .unknownValue(key: "result", value: "good", allowed: AssessmentResult.allCases.map(\.word))
        ),
        ("obligation:maybe", .unknownValue(key: "obligation", value: "maybe", allowed: ["required", "recommended"])),
        ("is:late", .unknownValue(key: "is", value: "late", allowed: ["conflict", "assessed", "open", "overdue"])),
        ("review:x", .unknownValue(key: "review", value: "x", allowed: ["none", "accepted", "returned", "stale"])),
    ])
    func queryThatCanNotMeanAnythingIsRefused(query: String, problem: FilterProblem) {
        #expect(throws: problem) { try Filter(parsing: query) }
    }

    @Test func unknownKeyNamesTheKeysThatThereAre() throws {
        let problem = #expect(throws: FilterProblem.self) { try Filter(parsing: "x:y") }
        let message = problem?.message(.english) ?? ""
        #expect(Filter.Key.allCases.allSatisfy { message.contains($0.rawValue) })
    }

    @Test(arguments: ["", "  ", "\u{3000}"])
    func emptyQueryLetsAllThrough(query: String) throws {
        #expect(try Filter(parsing: query).isEmpty)
    }

    @Test func queryIsKeptAsTyped() throws {
        #expect(try Filter(parsing: "  暗号  is:open ").query == "  暗号  is:open ")
    }
}
