import OfficeFiles
import TestSupport
import Testing
import WorkbookExchange
import WorkbookModel
import WorkbookReports

/// What is exported comes back.
@Suite struct FillInSheetTests {
    private static func plan(_ table: TableFile, into workbook: Workbook) throws -> ImportPlan {
        try ImportPlanner(table, into: workbook).plan(ExportedSheet.answers(in: table))
    }

    private static func csv(_ sheet: FillInSheet) throws -> TableFile {
        let text = SeparatedValues.csv(sheet.rows, columns: sheet.heads)
        return try TableFormat.readTable(Array(text.utf8), name: "x.csv") { _ in }
    }

    @Test(arguments: 0..<200) func exportedAndImportedAtOnceRecordsNothing(seed: Int) throws {
        let workbook = GeneratedReports.workbook(seed: UInt64(seed))
        let language = Language.allCases[seed % 2]
        let sheet = FillInSheet(workbook, items: Array(workbook.catalog.items.indices), language)
        var tables = [try FillInSheetTests.csv(sheet)]
        if XLSXWriter.isAvailable {
            let bytes = try XLSXWriter.bytes(of: sheet.spreadsheet(at: GeneratedReports.moment))
            tables.append(try TableFormat.readTable(bytes, name: "x.xlsx") { _ in })
        }
        for table in tables {
            let plan = try FillInSheetTests.plan(table, into: workbook)
            #expect(plan.rows.count == workbook.catalog.items.count)
            #expect(plan.ignored.places == [])
            for row in plan.rows where row.outcome != .same && row.outcome != .skipped {
                let fields = AssessmentField.allCases.filter { !$0.isSame(in: row.before, row.after) }
                let texts = fields.map {
                    "\($0.key): \($0.text(of: row.before, language).debugDescription) is read as \($0.text(of: row.after, language).debugDescription)"
                }
                Issue.record(
                    "\(table.format) \(row.address) \(row.outcome) \(row.reasons): \(texts.map { $0.prefix(600) })")
            }
        }
    }

    /// A name that stands for another must not come back, and an entry's id is made of all that it says.
    @Test func withSomethingLeftOutItIsNoForm() throws {
        var builder = WorkbookBuilder()
        let id = builder.assess("1.1-1", Assessment(result: .compliant, owner: "山田", note: "山田 に聞いた"))
        let sheet = FillInSheet(builder.workbook, items: [0], without: [.names], .japanese)
        #expect(sheet.heads[0] == "大項目")
        #expect(!sheet.rows.joined().contains { $0.contains("山田") || $0.contains(id.description) })
        let sheets = sheet.spreadsheet(at: GeneratedReports.moment).sheets
        #expect(sheets.count == 1 && !sheets[0].isProtected)
        #expect(try ExportedSheet.answers(in: FillInSheetTests.csv(sheet)).isEmpty)
    }

    /// What is measured once for several rows is as high as what is measured for each.
    @Test(arguments: 0..<8) func everyRowIsAsHighAsItIsAlone(seed: Int) throws {
        let workbook = GeneratedReports.workbook(seed: UInt64(seed))
        func heights(_ items: [Int]) -> [Double?] {
            FillInSheet(workbook, items: items, .japanese).spreadsheet(at: GeneratedReports.moment).sheets[0].rows
                .dropFirst().map(\.height)
        }
        let items = Array(workbook.catalog.items.indices)
        #expect(heights(items) == items.flatMap { heights([$0]) })
    }

    @Test(arguments: Language.allCases) func onlyTheColumnsToFillInAreOpen(language: Language) throws {
        let document = FillInSheet(WorkbookBuilder().workbook, items: [0], language)
            .spreadsheet(at: GeneratedReports.moment)
        #expect(document.sheets.map(\.isProtected) == [true, true, true])
        let rows = document.sheets[0].rows
        let open = rows[1].cells.indices.filter { rows[1].cells[$0]?.style == .input }
        let heads = open.map { rows[0].cells[$0]?.value }
        #expect(heads == AssessmentField.allCases.map { .text($0.name(language)) })
    }

    @Test(arguments: Language.allCases) func theGuideSaysWhatEachColumnTakes(language: Language) throws {
        let document = FillInSheet(WorkbookBuilder().workbook, items: [0], language)
            .spreadsheet(at: GeneratedReports.moment)
        let cells = document.sheets[1].rows.flatMap(\.cells).compactMap { cell -> String? in
            if case .text(let text) = cell?.value { text } else { nil }
        }
        for field in AssessmentField.allCases { #expect(cells.contains(field.name(language))) }
        for result in AssessmentResult.allCases {
            #expect(cells.contains { $0.contains("\(result.mark) \(result.name(language))") })
        }
        #expect(cells.contains { $0.contains("2027-03-31") })
        #expect(cells.contains { $0.contains("tenken import") })
    }

    @Test func theHiddenColumnsAndSheetAreHidden() throws {
        let sheet = FillInSheet(WorkbookBuilder().workbook, items: [0, 1], .japanese)
        let document = sheet.spreadsheet(at: GeneratedReports.moment)
        #expect(document.sheets.map(\.isHidden) == [false, false, true])
        #expect(document.sheets[0].columns.prefix(3).map(\.isHidden) == [true, true, false])
        #expect(document.sheets[0].validations.first?.choices.count == AssessmentResult.allCases.count)
    }
}
