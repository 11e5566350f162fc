import Recfile
import TerminalUI
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// The overview's counts, and what Enter shows.
struct OverviewTests {
    @Test(arguments: [Language.japanese, .english])
    func everyRowCountsWhatEnterShows(_ language: Language) throws {
        for seed in UInt64(1)...40 {
            let workbook = randomWorkbook(seed)
            let state = try SampleSession(language, person: "佐藤", workbook: workbook).state
            for row in OverviewScreen().rows(state.environment) {
                guard case .items(let filter) = row.opens else { continue }
                #expect(row.subject != nil)
                let count = workbook.items(matching: filter, for: state.environment.asker).count
                #expect(
                    count == figure(row, filter), "seed \(seed): \(filter.query): \(row.spans.map(\.text).joined())")
                #expect(try Filter(parsing: filter.query) == filter)
            }
        }
    }

    /// How many items the row says that it stands for: of a bar of people or results those done, of another all; of work and
    /// of owners the figure itself.
    private func figure(_ row: ListRow, _ filter: Filter) -> Int? {
        let all = row.spans.map { $0.text.split(separator: "/").compactMap { Int($0.drop(while: \.isWhitespace)) } }
        guard let figures = all.last(where: { $0.count == 2 }) else {
            return row.spans.first.flatMap { Int($0.text.filter { !$0.isWhitespace }) }
        }
        let isShare = filter.terms.contains { term in
            switch term.condition {
            case .results, .assessedBy, .statuses: true
            default: false
            }
        }
        return figures[isShare ? 0 : 1]
    }

    @Test(arguments: ["佐藤", #"山田 "太郎", 検査"#, "none", "=x", "-y"])
    func aPersonsRowOpensWhatThatPersonAssessed(name: String) throws {
        var session = try SampleSession(rows: 60, person: name)
        try session.type("o")
        var other = try SampleSession(rows: 60, person: name + "花子", workbook: session.state.workbook)
        try other.type("jojo4")
        let state = other.state
        let row = try #require(
            OverviewScreen().rows(state.environment).first { row in
                row.opens == .items(Filter(.statuses([.assessed]), .assessedBy([.equals(name)])))
            })
        #expect(row.spans.first?.text.filter { !$0.isWhitespace } == "1")
        while other.state.lists[.list("overview")].selected?.opens != row.opens { try other.type("j") }
        try other.type("<Enter>")
        #expect(other.isFiltered(to: 1))
    }

    @Test func onePersonHasOneRowHoweverTheNameIsTyped() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant, by: "佐藤 花子")
        builder.assess("1.1-2", .compliant, by: "佐藤花子")
        builder.assess("1.1-3", .compliant, by: "山田")
        let state = try SampleSession(workbook: builder.workbook).state
        let people = OverviewTally(state.environment).people
        #expect(people.map(\.name) == ["佐藤 花子", "山田"] && people.map(\.assessed) == [2, 1])
    }

    /// Parts and people whose names contain one another or look like queries; conflicts; dates of all kinds.
    private func randomWorkbook(_ seed: UInt64) -> Workbook {
        var random = SeededGenerator(seed: seed)
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
        let parts = ["企画管理編", "システム運用編の二", "編", #"第 "1", 編"#]
        let catalog = WorkbookCatalogText.text.replacing("企画管理編", with: pick(parts))
            .replacing("Title: 通信", with: "Title: " + pick(["通信", "2", "none", "=1"]))
        var builder = WorkbookBuilder(catalog: RecfileText(Array(catalog.utf8)))
        let people = ["佐藤", "佐藤 花子", "佐藤花子", "山田", #"山"田"#, "none", "any", "=佐藤", "", "a,b", "-"]
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let assessment = Assessment(
                result: pick(AssessmentResult.allCases), owner: pick(people),
                due: pick(["", "2026-01-01", "2026-11-22", "2027-01-01", "soon"]),
                evidence: pick([[], [Evidence(reference: "記録")]]), plan: pick(["", "直す"]))
            let item = pick(WorkbookCatalogText.items)
            let head = builder.assess(item, assessment, by: pick(people), base: pick([nil, nil, []]))
            if Bool.random(using: &random) {
                builder.review(item, pick(Verdict.allCases), by: pick(people), base: [head])
            }
        }
        return builder.workbook
    }
}
