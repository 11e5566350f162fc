import CommandLineUI
import OfficeFiles
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// What `list` prints and `assess --from` takes back, over generated workbooks.
@Suite struct ListedSheetTests {
    private static let formats: [(ItemListFormat, Language)] = [
        (.tsv, .english), (.csv, .english), (.csv, .japanese),
    ]

    private static let texts = [
        "", "所見", "  前後に空白 ", "一行目\n二行目\n", "= 1 + 1", "'=引用", "\"引用\" と", "\"\"", "○", "conflict", "\u{3000}",
        "a\tb", "未評価", "C:\\new\\table", "\\", "#N/A", "a, b",
    ]

    private static func workbook(_ random: inout SeededGenerator) -> Workbook {
        var builder = WorkbookBuilder()
        for step in 0..<Int.random(in: 1..<12, using: &random) {
            let assessment = Assessment.random(
                of: texts, results: AssessmentResult.allCases + [AssessmentResult(word: "future")], day: 1 + step % 9,
                using: &random)
            let items = builder.workbook.catalog.items
            let item = items[Int.random(in: 0..<items.count, using: &random)].id
            // Now and then beside what is recorded: a conflict.
            builder.assess(
                item, assessment, by: Bool.random(using: &random) ? "佐藤 花子" : "山田",
                base: step % 5 == 4 ? [] : nil)
        }
        return builder.workbook
    }

    /// - Parameter column: one that is taken out of the table.
    private func plan(
        _ workbook: Workbook, _ format: (ItemListFormat, Language), without column: String? = nil
    ) throws -> ImportPlan {
        let part = ItemListFormat.Part(workbook, items: Array(workbook.catalog.items.indices)) { _ in .init(.intact) }
        let listed = ItemRecord.listedSheet(of: workbook)
        let bytes = Array(try format.0.text(of: [part], format.1).utf8)
        var table = try TableFormat.readTable(bytes, name: "t.\(format.0.rawValue)", first: [listed.format])
        if let column, let place = table.sheets[0].rows[0].firstIndex(where: { $0.text == column }) {
            let rows = table.sheets[0].rows.map { row in row.enumerated().filter { $0.offset != place }.map(\.element) }
            table.sheets = [Sheet(name: "", rows: rows)]
        }
        return try ImportPlanner(table, into: workbook).plan([listed.answers(in: table)])
    }

    @Test(arguments: 0..<150) func listAsPrintedRecordsNothing(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let workbook = ListedSheetTests.workbook(&random)
        for format in ListedSheetTests.formats {
            for column in [nil, "at"] {
                let plan = try plan(workbook, format, without: column)
                #expect(plan.answers.isEmpty, "\(format)")
                for row in plan.rows { #expect(row.outcome == .same || row.outcome == .skipped, "\(row)") }
            }
        }
    }

    /// Of what one person recorded within a second, the row's entry is the one that it reads like.
    @Test func entriesOfOneSecondAreToldApartByTheirValues() throws {
        var builder = WorkbookBuilder()
        func add(_ assessment: Assessment) -> Workbook {
            var entry = builder.newEntry(
                .assess(item: "1.1-1", assessment), base: builder.workbook.base(forItemAt: 0))
            entry.at = "2026-04-01T10:00:00+09:00"
            builder.add(entry)
            return builder.workbook
        }
        let steps = [
            Assessment(result: .partial, note: "一"), Assessment(result: .partial, owner: "山田", note: "二"),
            Assessment(result: .compliant, owner: "山田", note: "二"),
        ].map(add)
        let latest = steps[2]
        for (position, then) in steps.enumerated() {
            let row = ItemRecord(then, itemAt: 0)
            let columns = ItemRecord.columns(of: then)
            var cells = row.cells()
            cells[try #require(columns.firstIndex(of: "plan"))] = "計画"
            let text = SeparatedValues.tsv([cells], columns: columns)
            let listed = ItemRecord.listedSheet(of: latest)
            let table = try TableFormat.readTable(Array(text.utf8), name: "t.tsv", first: [listed.format])
            let plan = try ImportPlanner(table, into: latest).plan([listed.answers(in: table)])
            // Only the plan is the row's own: what was recorded since stays.
            #expect(
                plan.answers.map(\.assessment)
                    == [Assessment(result: .compliant, owner: "山田", note: "二", plan: "計画")], "\(position)")
        }
    }
}
