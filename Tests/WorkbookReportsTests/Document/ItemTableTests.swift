import TestSupport
import Testing
import WorkbookModel
import WorkbookReports

/// The table of items: every place is covered once, every item is there once.
@Suite struct ItemTableTests {
    @Test(arguments: 0..<40) func everyPlaceOfEveryTableIsCoveredOnce(seed: Int) {
        let workbook = GeneratedReports.workbook(seed: UInt64(seed))
        for form in BuiltInForms.all.indices {
            for language in Language.allCases {
                let document = GeneratedReports.document(of: workbook, form: form, language)
                for table in GeneratedReports.tables(of: document) {
                    #expect(uncovered(table).isEmpty)
                }
            }
        }
    }

    /// The places that no cell or more than one covers.
    private func uncovered(_ table: ReportTable) -> [String] {
        var counts = [[Int]](repeating: [Int](repeating: 0, count: table.columns.count), count: table.rows.count)
        for (row, cells) in table.rows.enumerated() {
            if cells.cells.count != table.columns.count { return ["row \(row) has \(cells.cells.count) cells"] }
            for (column, cell) in cells.cells.enumerated() {
                guard let cell else { continue }
                for covered in row..<row + cell.rows where covered < table.rows.count { counts[covered][column] += 1 }
            }
            if cells.kind != .cells { counts[row] = [Int](repeating: 1, count: table.columns.count) }
        }
        return counts.enumerated().flatMap { row, counts in
            counts.enumerated().filter { $0.element != 1 }.map { "\(row),\($0.offset): \($0.element)" }
        }
    }

    @Test func everyItemIsThereOnceInTheCataloguesOrder() throws {
        let workbook = WorkbookBuilder().workbook
        for form in 0..<3 {
            let table = try #require(
                GeneratedReports.itemTable(of: GeneratedReports.document(of: workbook, form: form)))
            #expect(table.rows.compactMap(\.item) == workbook.catalog.items.map(\.id))
        }
    }

    @Test func itemsThatShareARequirementShareItsCell() throws {
        let table = try #require(
            GeneratedReports.itemTable(of: GeneratedReports.document(of: WorkbookBuilder().workbook)))
        let column = try #require(table.columns.firstIndex { $0.name == "requirements" })
        let first = try #require(table.rows.firstIndex { $0.item == "1.1-1" })
        let cell = try #require(table.rows[first].cells[column])
        #expect(cell.rows == 3 && table.rows[first + 1].cells[column] == nil)
        #expect(table.rows[first].beginsBlock && !table.rows[first + 1].beginsBlock)
    }

    @Test func theFilterAndTheFormBothChoose() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .partial)
        builder.assess("1.2-1", .noncompliant)
        builder.assess("1.1-2", .compliant)
        // The form of open points shows noncompliant and partial items; the filter one section's.
        let document = GeneratedReports.document(
            of: builder.workbook, form: 3, filter: try Filter(parsing: "group:1.1"))
        #expect(GeneratedReports.itemTable(of: document)?.rows.compactMap(\.item) == ["1.1-1"])
    }

    @Test func aColumnWithAConditionIsEmptyForOtherItems() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .notApplicable, note: "使っていない"))
        builder.assess("1.1-2", Assessment(result: .compliant, note: "実機で確かめた"))
        let table = try #require(
            GeneratedReports.itemTable(of: GeneratedReports.document(of: builder.workbook, form: 2)))
        let columns = table.columns.indices.filter { table.columns[$0].name == "note" }
        let notes = ["1.1-1", "1.1-2"].map { item in
            columns.map { column in table.rows.first { $0.item == item }?.cells[column]?.text }
        }
        #expect(notes == [["使っていない", ""], ["", "実機で確かめた"]])
    }

    @Test func conflictsAndWhatWasCarriedOverAreNoResults() throws {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", .compliant, base: [])
        builder.assess("1.1-1", .partial, by: "山田", base: [])
        let table = try #require(GeneratedReports.itemTable(of: GeneratedReports.document(of: builder.workbook)))
        let column = try #require(table.columns.firstIndex { $0.name == "result" })
        let cell = try #require(table.rows.first { $0.item == "1.1-1" }?.cells[column])
        #expect(cell.text.hasPrefix("! 食い違い\n") && cell.result == nil)
        #expect(Set(cell.text.split(separator: "\n").dropFirst()) == ["佐藤 花子: ○ 適合", "山田: △ 一部適合"])
    }

    @Test func aReviewSaysWhoseItIsAndWhyItWasReturned() throws {
        var builder = WorkbookBuilder()
        let one = builder.assess("1.1-1", .compliant)
        builder.review("1.1-1", .accepted, base: [one])
        let two = builder.assess("1.1-2", .compliant)
        builder.review("1.1-2", .returned, base: [two], note: "記録がない")
        let table = try #require(GeneratedReports.itemTable(of: GeneratedReports.document(of: builder.workbook)))
        let column = try #require(table.columns.firstIndex { $0.name == "review" })
        let texts = ["1.1-1", "1.1-2", "1.1-3"].map { item in
            table.rows.first { $0.item == item }?.cells[column]?.text
        }
        #expect(texts == ["承認\n山田 2026-04-01", "差戻し\n山田 2026-04-01\n記録がない", ""])
    }
}
