import OfficeFiles
import WorkbookExchange
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// What importing a table comes to: for people, and for programs.
public struct ImportReport {
    private let plan: ImportPlan
    private let table: TableFile
    private let catalog: Catalog
    private let language: Language
    private let all: Bool
    private let rows: [ImportRow]

    /// - Parameter all: every row; else only those that are recorded, or left, or worth a word.
    public init(_ plan: ImportPlan, of table: TableFile, _ catalog: Catalog, all: Bool, _ language: Language) {
        self.plan = plan
        self.table = table
        self.catalog = catalog
        self.language = language
        self.all = all
        rows = plan.rows(all: all)
    }

    // MARK: For people

    /// The rows with what changes and why, then the totals.
    public func lines(_ format: ReportFormat) -> [String] {
        ImportLines(plan, catalog, all: all, language).lines(format)
    }

    /// That the layout of the table was guessed, so that nothing is recorded.
    ///
    /// - Parameter table: its path as a word of the shell; `nil` where it came from standard input.
    public static func isGuessed(workbook: String, table: String?, _ language: Language) -> String {
        let what = language(
            ja: "列の意味は推定なので、何も記録していません。",
            en: "what the columns mean was guessed, so nothing was recorded; ")
        guard let table else {
            return what
                + language(
                    ja:
                        "まず表をファイル（たとえば answers.csv）に保存し、「tenken import \(workbook) answers.csv --inspect > p.rec」で見て直し、--profile p.rec を付けてください",
                    en:
                        "save the table to a file first, such as answers.csv, look at it with “tenken import \(workbook) answers.csv --inspect > p.rec”, then add --profile p.rec"
                )
        }
        return what
            + language(
                ja: "「tenken import \(workbook) \(table) --inspect > p.rec」で見て直し、--profile p.rec を付けてください",
                en: "look at it with “tenken import \(workbook) \(table) --inspect > p.rec”, then add --profile p.rec")
    }

    /// Whether the table fits this catalogue: not where rows seek an item and none of them finds one.
    private var fits: Bool {
        !plan.rows.contains { $0.outcome == .unmatched } || plan.rows.contains { $0.item != nil }
    }

    /// That the table fits another catalogue.
    public var fitsNot: String? {
        if fits { return nil }
        return language(
            ja: "この点検簿のカタログに合う行が一つもありません。この表でよいか確かめてください",
            en: "no row fits this workbook's catalogue; is it the right table?")
    }

    /// What of the table is not looked at; `nil` where all of it is.
    public var ignored: String? { ImportWording(language).ignored(plan) }

    /// What was recorded, or what is to do to record it.
    public func outcome(recorded count: Int?, by person: String?) -> String {
        let left = plan.rows.count { $0.outcome.isLeft }
        let rest =
            left == 0
            ? "" : language(ja: "。記録しない行が \(left) 行あります", en: "; \(Language.counted(left, "row")) left out")
        if plan.answers.isEmpty {
            return language(ja: "記録することはありません", en: "there is nothing to record") + rest
        }
        guard let count, let person else {
            return language(
                ja: "まだ何も記録していません。--apply で \(plan.answers.count) 項目を記録します",
                en: "nothing is recorded yet; --apply records \(Language.counted(plan.answers.count, "item"))") + rest
        }
        return language(
            ja: "\(count) 項目を一度に記録しました（記録: \(person)。u で全部を取り消せます）",
            en: "recorded \(Language.counted(count, "item")) in one step (by \(person); u takes it back whole)") + rest
    }

    // MARK: For programs

    /// One row a line, under column names.
    public var tsv: String {
        let fields = AssessmentField.allCases
        let columns =
            ["row", "outcome", "item", "number", "name", "reasons", "message"]
            + fields.flatMap { ["\($0.key)_before", "\($0.key)_after"] }
        return SeparatedValues.tsv(
            rows.map { row in
                let item = row.item.map { catalog.items[$0] }
                return [
                    row.address, row.outcome.rawValue, item?.id ?? "", item?.number ?? "", row.name,
                    row.reasons.map(\.code).joined(separator: " "),
                    row.reasons.map { $0.message(language) }.joined(separator: "\n"),
                ] + fields.flatMap { ImportReport.cells($0, row) }
            }, columns: columns)
    }

    /// A field before and after; both empty where it does not change.
    private static func cells(_ field: AssessmentField, _ row: ImportRow) -> [String] {
        if field.isSame(in: row.before, row.after) { return ["", ""] }
        return [field.storedText(of: row.before), field.storedText(of: row.after)]
    }

    /// - Parameters:
    ///   - recorded: how many items were recorded; `nil` where nothing was to be.
    ///   - isGuessed: whether the layout was guessed.
    public func json(recorded: Int?, isGuessed: Bool) throws -> String {
        try JSONText.of(
            ImportJSON(
                plan, rows, table, catalog, recorded: recorded, isGuessed: isGuessed, fits: fits, language))
    }
}
