import TerminalUI
import WorkbookExchange
import WorkbookModel

/// What importing a table comes to, row by row, for people.
public struct ImportLines {
    private let plan: ImportPlan
    private let catalog: Catalog
    private let language: Language
    private let wording: ImportWording
    private let rows: [ImportRow]

    /// - Parameter all: every row; else only those that are recorded, or left, or worth a word.
    public init(_ plan: ImportPlan, _ catalog: Catalog, all: Bool, _ language: Language) {
        self.plan = plan
        self.catalog = catalog
        self.language = language
        wording = ImportWording(language)
        rows = plan.rows(all: all)
    }

    /// The rows with what changes and why, then the totals, and what of the table is not looked at.
    public func lines(_ format: ReportFormat) -> [String] {
        rowLines(format) + [wording.totals(plan)] + (wording.ignored(plan).map { format.paragraph($0) } ?? [])
    }

    /// Without the totals.
    func rowLines(_ format: ReportFormat) -> [String] { rows.flatMap { lines($0, format) } }

    private func lines(_ row: ImportRow, _ format: ReportFormat) -> [String] {
        let head = [row.address, label(row, format.measure), wording.name(row.outcome)].filter { !$0.isEmpty }
        return format.paragraph(head.joined(separator: "  "))
            + row.reasons.flatMap { format.paragraph($0.message(language), indent: 4) }
            + row.clashes.flatMap { format.paragraph(wording.clash($0), indent: 4) }
            + (row.outcome.isRecorded ? format.changes(from: row.before, to: row.after, indent: 4) : [])
    }

    /// The item; where it is not known, what the row calls it.
    private func label(_ row: ImportRow, _ measure: TextMeasure) -> String {
        if let item = row.item { return ItemLabels(catalog, measure).label(catalog.items[item].id) }
        return row.name.isEmpty ? "" : "「\(row.name.prefix(40))」"
    }
}

extension ImportPlan {
    /// - Parameter all: every row; else only those that somebody wants to know of.
    public func rows(all: Bool) -> [ImportRow] { all ? rows : rows.filter(\.isWorthShowing) }
}

extension ImportRow {
    /// Whether somebody wants to know of it.
    var isWorthShowing: Bool {
        outcome.isRecorded || outcome.isLeft
            || reasons.contains { reason in
                switch reason {
                case .emptied, .unassessedKept, .recordedBefore, .hiddenRow, .stillCarried: true
                case .namesNoItem, .unknownID, .unknownNumber, .unknownText, .ambiguous, .notInSection, .otherSection,
                    .disagree, .otherText, .numberCell, .dateCell, .foundByText, .textDiffers, .nothingFilledIn,
                    .errorCell, .uncomputedCell, .unknownResult, .noDate, .relativeDate, .noEvidence, .lineTooLong,
                    .textTooLong, .nameTooLong, .differsFrom, .sameAs, .refused, .changedOnBothSides, .recordedAsSide,
                    .unknownEntry, .evidenceAsWords:
                    false
                }
            }
    }
}
