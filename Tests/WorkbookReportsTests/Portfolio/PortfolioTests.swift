import TestSupport
import Testing
import WorkbookModel
import WorkbookReports

/// Several workbooks at a glance.
@Suite struct PortfolioTests {
    private func portfolio() -> Portfolio {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .noncompliant, due: "2026-01-31"))
        return Portfolio(
            [
                PortfolioEntry(file: "a.rec", .workbook(builder.workbook)),
                PortfolioEntry(file: "b.rec", .unreadable("こわれています")),
                PortfolioEntry(file: "c.rec", .workbook(WorkbookBuilder().workbook)),
            ], at: GeneratedReports.moment, .japanese)
    }

    @Test func eachIsARowDamagedOnesToo() {
        let table = portfolio().systems
        #expect(table.rows.map { $0.cells[0]?.text } == ["a.rec", "b.rec", "c.rec"])
        #expect(table.columns.prefix(3).map(\.name) == ["file", "title", "problem"])
        #expect(table.rows[1].cells.map { $0?.text ?? "" }.prefix(3) == ["b.rec", "", "こわれています"])
        #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
    }

    /// One letter of a note is another than what was recorded.
    @Test func aRecordThatWasTamperedWithIsSeen() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .compliant, note: "実施済み"))
        let sound = builder.workbook
        let tampered = WorkbookBuilder.read(Array(builder.text.replacing("実施済み", with: "未実施み").utf8))
        let entries = [
            PortfolioEntry(file: "a b.rec", .workbook(tampered)), PortfolioEntry(file: "c.rec", .workbook(sound)),
        ]
        let table = Portfolio(entries, at: GeneratedReports.moment, .english).systems
        #expect(
            table.rows[0].cells[2]?.text == "1 sum or seal not as recorded; “tenken verify 'a b.rec'” shows where")
        #expect(table.rows[1].cells[2]?.text == "")
        #expect(entries.map(\.isSound) == [false, true])
    }

    @Test(arguments: [("overdue", "1"), ("noncompliant", "1"), ("assessed", "1"), ("items", "6"), ("unassessed", "5")])
    func itCounts(column: String, value: String) throws {
        let table = portfolio().systems
        let position = try #require(table.columns.firstIndex { $0.name == column })
        #expect(table.rows[0].cells[position]?.text == value)
    }

    @Test func sharedRequirementsStandSideBySide() throws {
        let part = try #require(portfolio().document().parts.first { $0.kind == .requirements })
        guard case .table(let table) = part.blocks.first else { return #expect(Bool(false), "no table") }
        // Part, chapter, text, and the two that can be read.
        #expect(table.columns.count == 5 && table.rows.count == 3)
        #expect(table.rows[0].cells[3]?.text == "× 不適合" && table.rows[0].cells[4]?.text == "· 未了")
    }

    @Test func requirementsHaveTheirGlosses() throws {
        let entries = ["a.rec", "b.rec"].map { PortfolioEntry(file: $0, .workbook(WorkbookBuilder().workbook)) }
        let document = Portfolio(entries, at: GeneratedReports.moment, .english).document()
        let part = try #require(document.parts.first { $0.kind == .requirements })
        guard case .table(let table) = part.blocks.first else { return #expect(Bool(false), "no table") }
        #expect(table.rows[0].cells[0]?.text == "システム運用編\ncontrol" && table.rows[0].cells[2]?.text == "TLSを使うこと。")
    }
}
