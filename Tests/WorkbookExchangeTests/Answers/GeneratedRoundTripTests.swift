import OfficeFiles
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel

/// Exported and imported at once, a workbook has nothing to record; over generated workbooks.
struct GeneratedRoundTripTests {
    @Test(arguments: 0..<200) func rowsAsExportedRecordNothing(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let workbook = GeneratedRoundTripTests.workbook(&random)
        for withoutEntries in [false, true] {
            let table = GeneratedRoundTripTests.exported(workbook, withoutEntries: withoutEntries)
            let plan = try table.plan(into: workbook)
            #expect(plan.answers.isEmpty && plan.rows.allSatisfy { $0.outcome == .same || $0.outcome == .skipped })
        }
    }

    /// One field of one row is changed: that field comes back, and nothing else.
    @Test(arguments: 0..<100) func oneChangedCellIsOneChange(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) + 10_000)
        let workbook = GeneratedRoundTripTests.workbook(&random)
        var table = GeneratedRoundTripTests.exported(workbook, withoutEntries: false)
        let item = Int.random(in: 0..<table.rows.count, using: &random)
        table.rows[item][3] = "別の所見"
        let plan = try table.plan(into: workbook)
        #expect(plan.answers.map(\.item) == [item])
        var expected = workbook.state(ofItemAt: item).assessment
        expected.note = "別の所見"
        #expect(workbook.importing(plan).state(ofItemAt: item).assessment == expected)
    }

    private static let texts = [
        "", "所見", "  前後に空白 ", "一行目\n二行目\n", "= 1 + 1", "'引用", "○", "｜ | 区切り", "\u{3000}", "a\tb", "未評価", "2026-01-01",
        "#N/A",
    ]

    private static func workbook(_ random: inout SeededGenerator) -> Workbook {
        var workbook = WorkbookBuilder().workbook
        for step in 0..<Int.random(in: 1..<12, using: &random) {
            let assessment = Assessment.random(of: texts, day: 1 + step % 9, using: &random)
            workbook = workbook.assessing(
                Int.random(in: 0..<6, using: &random), at: "2026-07-\(10 + step)T10:00:00+09:00"
            ) {
                $0 = assessment
            }
        }
        return workbook
    }

    /// The workbook's items as an export has them.
    private static func exported(_ workbook: Workbook, withoutEntries: Bool) -> AnswerTable {
        let fields: [ColumnMeaning] = [.result, .note, .owner, .due, .evidence, .assessment(.plan)]
        let rows = workbook.catalog.items.indices.map { index -> [Cell] in
            let state = workbook.state(ofItemAt: index)
            let values = fields.map { meaning -> Cell in
                guard case .assessment(let field) = meaning else { return .empty }
                let text = ExportedSheet.cellText(field.text(of: state.assessment, .japanese))
                return text.isEmpty ? .empty : Cell(.text, text)
            }
            let id = withoutEntries ? "" : state.current?.id.description ?? ""
            return [Cell(.text, workbook.catalog.items[index].id), id.isEmpty ? .empty : Cell(.text, id)] + values
        }
        return AnswerTable(
            [.id] + (withoutEntries ? [] : [.entry]) + fields, withoutEntries ? rows.map { [$0[0]] + $0[2...] } : rows)
    }
}
