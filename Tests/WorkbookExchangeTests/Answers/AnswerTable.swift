import OfficeFiles
import TestSupport
import WorkbookExchange
import WorkbookModel

/// Answers to the catalogue of `WorkbookCatalogText`, as somebody keeps them in a table.
struct AnswerTable {
    var name = "点検.xlsx"
    var digest = String(repeating: "a", count: 64)
    var sheetName = "対応表"
    var meanings: [ColumnMeaning]
    var rows: [[Cell]]
    var fill = TableProfile.Fill.none
    var merged: [CellRange] = []
    var otherSheets: [Sheet] = []

    init(_ meanings: [ColumnMeaning], _ rows: [[Cell]]) {
        self.meanings = meanings
        self.rows = rows
    }

    /// The sheet with a head row.
    var sheet: Sheet {
        Sheet(name: sheetName, rows: [meanings.map { Cell(.text, $0.word) }] + rows, merged: merged)
    }

    var file: TableFile { TableFile(name: name, digest: digest, format: "xlsx", sheets: [sheet] + otherSheets) }

    /// What importing it into `workbook` comes to.
    func plan(
        into workbook: Workbook, words: [TableProfile.Word] = [], sides: Bool = false,
        refusesDoubts: Bool = false, attach: @escaping (Evidence) -> TableEvidence = { TableEvidence($0) }
    ) throws -> ImportPlan {
        let columns = Dictionary(grouping: meanings.indices) { meanings[$0] }
        let part = AnswerSheet(sheet, columns: columns, rows: Array(1..<max(1, sheet.rows.count)), fill: fill)
        return try ImportPlanner(
            file, into: workbook, words: words, conflictsAsSides: sides, refusesDoubts: refusesDoubts, attach: attach
        ).plan([part])
    }

    /// The plan's only row.
    func row(
        into workbook: Workbook = WorkbookBuilder().workbook, words: [TableProfile.Word] = [], sides: Bool = false
    ) throws -> ImportRow {
        let rows = try plan(into: workbook, words: words, sides: sides).rows
        guard rows.count == 1 else { throw NotOneRow(count: rows.count) }
        return rows[0]
    }

    struct NotOneRow: Error { let count: Int }
}

extension Cell: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = text.isEmpty ? .empty : Cell(.text, text) }
}

extension ColumnMeaning {
    static let result = ColumnMeaning.assessment(.result)
    static let note = ColumnMeaning.assessment(.note)
    static let owner = ColumnMeaning.assessment(.owner)
    static let due = ColumnMeaning.assessment(.due)
    static let evidence = ColumnMeaning.assessment(.evidence)
}

extension Workbook {
    /// The workbook with what the plan records.
    func importing(_ plan: ImportPlan, by person: String = "佐藤 花子", at time: String = "2026-06-01T10:00:00+09:00")
        -> Workbook
    {
        switch self.plan(.answers(plan.answers), by: person, at: Moment(timestamp: time)) {
        case .record(let recording): adding(recording.entries)
        case .unchanged, .refused: self
        }
    }

    /// The workbook with an assessment of the item, following on all that is recorded.
    func assessing(
        _ item: Int, by person: String = "山田", at time: String = "2026-07-01T10:00:00+09:00",
        _ edit: (inout Assessment) -> Void
    ) -> Workbook {
        var assessment = state(ofItemAt: item).assessment
        edit(&assessment)
        return adding([assess(itemAt: item, assessment, by: person, at: time)])
    }
}
