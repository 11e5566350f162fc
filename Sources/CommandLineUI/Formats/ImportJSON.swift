import OfficeFiles
import WorkbookExchange
import WorkbookModel

/// An import's plan as `tenken import --format json` gives it.
struct ImportJSON: Encodable, Sendable {
    struct Table: Encodable, Sendable {
        let file: String
        /// Of its bytes, 64 hex digits.
        let sha256: String
        let format: String
    }

    struct State: Encodable, Sendable {
        /// Of the workbook record.
        let sum: String
        let entries: Int
        /// The latest entries, 64 hex digits each.
        let tips: [String]
    }

    struct Reason: Encodable, Sendable {
        let code: String
        let message: String
    }

    struct Clash: Encodable, Sendable {
        let field: String
        let shown: String
        let row: String
        let workbook: String
    }

    /// What of the table is not looked at: how much, and the first cells of it.
    struct Ignored: Encodable, Sendable {
        struct Place: Encodable, Sendable {
            let cell: String
            let text: String
        }

        let count: Int
        let places: [Place]
    }

    struct Row: Encodable, Sendable {
        let row: String
        let outcome: String
        let item: String?
        let number: String?
        /// What the row calls its item.
        let name: String
        let reasons: [Reason]
        let changes: [ChangeRow]
        let clashes: [Clash]
        /// Who judged, as the row says.
        let assessedBy: [String]
    }

    let table: Table
    let workbook: State
    /// Whether the meaning of the columns was guessed.
    let guessed: Bool
    /// Whether a row finds an item of the catalogue, where any seeks one.
    let fits: Bool
    /// How many items were recorded; absent in a dry run.
    let recorded: Int?
    let totals: [String: Int]
    let ignored: Ignored
    let rows: [Row]

    init(
        _ plan: ImportPlan, _ rows: [ImportRow], _ table: TableFile, _ catalog: Catalog, recorded: Int?,
        isGuessed: Bool, fits: Bool,
        _ language: Language
    ) {
        self.table = Table(file: table.name, sha256: table.digest, format: table.format)
        workbook = State(
            sum: plan.basis.workbook.description, entries: plan.basis.entryCount,
            tips: plan.basis.tips.map(\.description))
        guessed = isGuessed
        self.fits = fits
        self.recorded = recorded
        totals = Dictionary(
            uniqueKeysWithValues: ImportRow.Outcome.allCases.map { ($0.rawValue, plan.count($0)) })
        ignored = Ignored(
            count: plan.ignored.count,
            places: plan.ignored.places.map { Ignored.Place(cell: $0.cell, text: $0.text) })
        self.rows = rows.map { ImportJSON.row($0, catalog, language) }
    }

    private static func row(_ row: ImportRow, _ catalog: Catalog, _ language: Language) -> Row {
        let item = row.item.map { catalog.items[$0] }
        let changed = AssessmentField.allCases.filter { !$0.isSame(in: row.before, row.after) }
        return Row(
            row: row.address, outcome: row.outcome.rawValue, item: item?.id, number: item?.number, name: row.name,
            reasons: row.reasons.map { Reason(code: $0.code, message: $0.message(language)) },
            changes: changed.map {
                ChangeRow(
                    field: $0.key, before: $0.storedText(of: row.before), after: $0.storedText(of: row.after))
            },
            clashes: row.clashes.map {
                Clash(
                    field: $0.field.key, shown: $0.field.storedText(of: $0.shown),
                    row: $0.field.storedText(of: $0.row), workbook: $0.field.storedText(of: $0.workbook))
            },
            assessedBy: row.answer?.assessedBy ?? [])
    }
}
