import CommandLineUI
import FoundationEssentials
import TerminalUI
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// What the table counts is what `tenken list --format json` lists, whatever is folded, filtered or sorted.
@Suite struct TableCountsTests {
    private struct Item: Decodable {
        let item: String
        let section: String
        let group: String
        let result: String
        let owner: String
        let due: String
        let at: String
        let carried: Bool

        /// As readers of the list would count.
        var isAssessed: Bool { result != "unassessed" && result != "conflict" && !carried }
    }

    @Test(arguments: 1...24 as ClosedRange<UInt64>) func countsAreThoseOfTheList(seed: UInt64) throws {
        var walk = TableWalk(seed: seed)
        for step in 0..<20 {
            let keys = try walk.step()
            let (table, workbook) = (walk.session.state.table, walk.session.state.workbook)
            let matching = workbook.items(matching: table.filter, today: TableWalk.moment.today)
            let part = ItemListFormat.Part(workbook, items: matching) { _ in EvidenceRow.Look(.intact) }
            let list = try JSONDecoder().decode(
                [Item].self, from: Data(ItemListFormat.json.text(of: [part]).utf8))
            // What is recorded while a filter is in force leaves its items in view, as they were.
            guard !walk.hasRecorded || table.filter.isEmpty && table.order == .table else { continue }
            let note: Comment = "seed \(seed), step \(step), \(keys)"
            #expect(table.progress == TableProgress(assessed: list.count { $0.isAssessed }, total: list.count), note)
            var counts: [String: TableProgress] = [:]
            for heading in table.headings {
                let count = table.progress(under: heading)
                let key = table.runs[heading.runs.lowerBound].key
                counts[key, default: TableProgress()].assessed += count.assessed
                counts[key, default: TableProgress()].total += count.total
            }
            let expected = Dictionary(grouping: list) { item in
                switch table.order {
                case .table: item.group
                case .due: item.due
                case .owner: item.owner
                case .recorded: String(item.at.prefix(10))
                }
            }.mapValues { items in
                TableProgress(assessed: items.count { $0.isAssessed }, total: items.count)
            }
            #expect(counts == expected, note)
            guard table.order == .table else { continue }
            let sections = Dictionary(grouping: list, by: \.section).mapValues { items in
                TableProgress(assessed: items.count { $0.isAssessed }, total: items.count)
            }
            let shown = table.sectionProgress.map { (workbook.catalog.sections[$0.key].id, $0.value) }
            #expect(Dictionary(shown) { first, _ in first } == sections, note)
        }
    }

    @Test(arguments: 1...24 as ClosedRange<UInt64>) func everyItemThatIsNotFoldedHasARow(seed: UInt64) throws {
        var walk = TableWalk(seed: seed)
        for step in 0..<20 {
            let keys = try walk.step()
            let table = walk.session.state.table
            let note: Comment = "seed \(seed), step \(step), \(keys)"
            let items = table.rows.compactMap { row -> Int? in if case .item(let item) = row.kind { item } else { nil }
            }
            let folded = table.headings.filter(\.isFolded).flatMap { Array(table.items(under: $0)) }
            #expect(Set(items).isDisjoint(with: folded) && Set(items + folded) == Set(table.items), note)
            #expect(items.count + folded.count == table.items.count, note)
            #expect(table.blocks.flatMap { Array($0) } == Array(table.rows.indices), note)
            for (row, value) in table.rows.enumerated() { #expect(table.blocks[value.block].contains(row), note) }
            #expect(table.rows.isEmpty == table.items.isEmpty, note)
        }
    }
}

/// Random keys that fold, filter, sort, move and record, on a random workbook.
private struct TableWalk {
    private(set) var session: Session<MemoryPerformer>
    /// Whether something was recorded since the table was last made.
    private(set) var hasRecorded = false
    private var random: SeededGenerator

    static let moment = Moment(timestamp: "2026-11-22T10:00:00+09:00")
    private static let steps = [
        "z", "z", "Z", "Z", "j", "k", "}", "{", "G", "g", "<Tab>", "sd", "sw", "sr", "ss", "ss", "o", "p", "0", "u",
        "f<C-u>result:partial,compliant<Enter>", "f<C-u>owner:any<Enter>", "f<C-u>is:open<Enter>", "f<C-u><Enter>",
        "<Esc>", "fobligation:required<Enter>", "w山田<Enter>",
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        var builder = WorkbookBuilder()
        for _ in 0..<Int.random(in: 0...14, using: &random) {
            let item = WorkbookCatalogText.items.randomElement(using: &random) ?? "1.1-1"
            let assessment = Assessment(
                result: AssessmentResult.allCases.randomElement(using: &random) ?? .partial,
                owner: ["", "山田", "佐藤 花子"].randomElement(using: &random) ?? "",
                due: ["", "2026-12-15", "2026-11-01"].randomElement(using: &random) ?? "")
            switch Int.random(in: 0..<6, using: &random) {
            case 0: builder.carry(item, assessment)
            case 1: builder.assess(item, assessment, by: "山田", base: [])
            default: builder.assess(item, assessment)
            }
        }
        let context = AppContext(language: .japanese, measure: TextMeasure(), person: "佐藤", fileName: "a.rec")
        let state = AppState(
            workbook: builder.workbook, context: context, size: Size(columns: 80, rows: 24), now: TableWalk.moment)
        session = Session(
            state: state, performer: MemoryPerformer(time: TableWalk.moment.timestamp, person: "佐藤"),
            now: { TableWalk.moment })
    }

    /// Types some keys, and says which.
    mutating func step() throws -> String {
        let keys = TableWalk.steps.randomElement(using: &random) ?? "z"
        let count = session.state.workbook.entries.count
        for key in try Key.sequence(keys) { _ = session.handle(.input(.key(key))) }
        // A screen or a question that a key opened is not what is walked through.
        while session.state.screen != .table || session.state.panel != nil {
            _ = session.handle(.input(.key(Key(.escape))))
        }
        if session.state.workbook.entries.count != count { hasRecorded = true }
        if keys.hasPrefix("f<C-u>") { hasRecorded = false }
        return keys
    }
}
