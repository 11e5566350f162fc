import Recfile
import TestSupport
import Testing
import WorkbookModel
import WorkbookReports

/// What the figures of a report say, and what a short report holds.
@Suite struct FiguresTests {
    private func blocks(_ workbook: Workbook) -> [ReportDocument.Block] {
        GeneratedReports.document(of: workbook, form: 4, .english).parts.first { $0.kind == .figures }?.blocks ?? []
    }

    private func tables(_ workbook: Workbook) -> [ReportTable] {
        blocks(workbook).compactMap { block -> ReportTable? in if case .table(let table) = block { table } else { nil }
        }
    }

    private func facts(_ workbook: Workbook) -> [ReportDocument.Fact] {
        blocks(workbook).flatMap { block -> [ReportDocument.Fact] in
            if case .facts(let facts) = block { facts } else { [] }
        }
    }

    @Test func barsHaveTheGlossAloneAndTheTableHasBoth() throws {
        let workbook = WorkbookBuilder().workbook
        let charts = blocks(workbook).compactMap { block -> ReportChart? in
            if case .chart(let chart) = block { chart } else { nil }
        }
        #expect(charts.first?.labels.first == "1 Communication")
        #expect(tables(workbook).first?.rows.first?.cells.first??.text == "1 通信\nCommunication")
    }

    @Test func requirementsAndReviewsAreCountedByState() {
        var builder = WorkbookBuilder()
        let head = builder.assess("1.2-1", .noncompliant)
        builder.review("1.2-1", .accepted, base: [head])
        let workbook = builder.workbook
        let facts = facts(workbook)
        let states = Set(workbook.requirementSummaries().map(\.state))
        #expect(
            Set(facts.compactMap(\.key))
                == Set(["count:review:accepted"] + states.map { "count:requirement:\($0.rawValue)" }))
        #expect(facts.first { $0.key == "count:requirement:noncompliant" }?.text == "2")
        let numbers = facts.filter { $0.key?.hasPrefix("count:requirement:") == true }.compactMap { Int($0.text) }
        #expect(numbers.reduce(0, +) == workbook.catalog.requirements.count)
    }

    @Test func whatThereIsToDoIsCountedByKind() throws {
        var builder = WorkbookBuilder()
        for item in ["1.1-1", "1.1-2"] {
            builder.assess(item, Assessment(result: .partial, due: "2026-01-01", plan: "p"))
        }
        let work = try #require(tables(builder.workbook).last)
        let told = work.rows.map { $0.cells.map { $0?.text ?? "" } }
        #expect(told.contains([FindingCode.overdue.meaning(.english), "2"]))
        #expect(!told.contains { $0[0] == FindingCode.withoutPlanOrDue.meaning(.english) })
    }

    /// Cover, figures, and a line for each item that is wrong or late; nothing of the length of the catalogue.
    @Test func aSummaryHoldsWhatIsWrongAlone() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .noncompliant, owner: "山田", due: "2026-12-31", plan: "直す"))
        builder.assess("1.1-2", Assessment(result: .unassessed, due: "2026-01-31"))
        builder.assess("2.1-1", .compliant)
        let document = GeneratedReports.document(of: builder.workbook, form: 4)
        #expect(document.parts.map(\.kind) == [.cover, .figures, .table, .history])
        let table = try #require(GeneratedReports.itemTable(of: document))
        #expect(
            table.rows.map { $0.cells.map { $0?.text ?? "" } }.map { [$0[0]] + $0[2...] } == [
                ["1.1-1", "× 不適合", "直す", "山田", "2026-12-31", ""], ["1.1-2", "· 未評価", "", "", "", "2026-01-31"],
            ])
    }

    @Test func aLongTextIsCutAndStandsOnOneLine() throws {
        let long = String(repeating: "長い", count: 50)
        let text = WorkbookCatalogText.text.replacing("VPN 接続を行う。", with: long)
        var builder = WorkbookBuilder(catalog: RecfileText(Array(text.utf8)))
        builder.assess("1.1-1", .partial)
        let table = try #require(
            GeneratedReports.itemTable(of: GeneratedReports.document(of: builder.workbook, form: 4)))
        #expect(table.rows[0].cells[1]?.text == long.prefix(69) + "…")
    }

    /// An item that a report names is found again in the workbook, whatever sheet it stands on.
    @Test func everyTableOfItemsNamesThemByTheirIds() {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .partial, plan: "改める"))
        for form in BuiltInForms.all.indices {
            for table in GeneratedReports.tables(of: GeneratedReports.document(of: builder.workbook, form: form))
            where table.rows.contains(where: { $0.item != nil }) {
                let column = table.columns.firstIndex { $0.name == "id" }
                for row in table.rows where row.item != nil {
                    #expect(column.map { row.cells[$0]?.text } == row.item, "\(BuiltInForms.all[form].name)")
                }
            }
        }
    }
}
