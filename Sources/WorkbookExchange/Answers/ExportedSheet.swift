import OfficeFiles
import WorkbookModel

/// What an exported table holds so that it finds its way back: two hidden columns, and a hidden sheet.
///
/// - In the columns with the heads `tenken:item` and `tenken:entry` stand the item's id, and the ids of the entries in force
///   when it was exported, one a line, the one whose values the row shows first. The latter is empty where nothing was recorded.
/// - The columns to fill in have the fields' names as heads, in either language.
/// - In the sheet `tenken` stands one word a row in column A with its value in column B: `tenken:workbook` the workbook's Id, then
///   `tenken:catalog` the catalogue's digest.
public enum ExportedSheet {
    public static let itemHead = "tenken:item"
    public static let entryHead = "tenken:entry"
    public static let sheetName = "tenken"
    public static let workbookWord = "tenken:workbook"
    public static let catalogWord = "tenken:catalog"

    /// The columns of an exported table that are there for people to read: what is changed in them is not imported.
    public enum ReadingColumn: CaseIterable {
        case section, group, number, obligation, text, scenario, requirements, review

        public func head(_ language: Language) -> String {
            switch self {
            case .section: language(ja: "大項目", en: "Section")
            case .group: language(ja: "小項目", en: "Group")
            case .number: language(ja: "No.", en: "No.")
            case .obligation: language(ja: "区分", en: "Obligation")
            case .text: language(ja: "対策項目", en: "Countermeasure item")
            case .scenario: language(ja: "リスクシナリオ", en: "Risk scenario")
            case .requirements: language(ja: "要求事項", en: "Requirements")
            case .review: language(ja: "確認", en: "Review")
            }
        }
    }

    /// The name of the sheet that says how to fill in the other.
    public static func guideName(_ language: Language) -> String { language(ja: "記入要領", en: "How to fill in") }

    /// The names of the sheets of an exported file that hold nothing to import; none where it is no export.
    static func ownSheets(in table: TableFile) -> Set<String> {
        workbookID(in: table) == nil ? [] : Set([sheetName] + Language.allCases.map(guideName))
    }

    /// The rows of the hidden sheet of a workbook's tables.
    public static func marks(of workbook: Workbook) -> [[String]] {
        [[workbookWord, workbook.identity.id], [catalogWord, workbook.catalog.digest.description]]
    }

    /// The parts of an exported file that hold answers; empty where it is no export. No profile is needed: the heads are ours.
    ///
    /// All rows are read, also those that a filter of the spreadsheet hides.
    public static func answers(in table: TableFile) throws(ImportRefusal) -> [AnswerSheet] {
        var found: [AnswerSheet] = []
        for sheet in table.sheets where sheet.name != sheetName {
            guard let head = sheet.rows.firstIndex(where: { $0.contains { $0.text == entryHead } }) else { continue }
            var columns: [ColumnMeaning: Int] = [:]
            for (column, cell) in sheet.rows[head].enumerated() {
                guard let meaning = meaning(ofHead: cell.text) else { continue }
                if columns.updateValue(column, forKey: meaning) != nil {
                    throw .headTwice(cell.text, at: sheet.address(row: head, column: column))
                }
            }
            if columns[.id] == nil { continue }
            let rows = Array(head + 1..<max(head + 1, sheet.rows.count))
            let reading = sheet.rows[head].indices.filter { readingHeads.contains(sheet.rows[head][$0].text) }
            found.append(
                AnswerSheet(
                    sheet, columns: columns.mapValues { [$0] }, rows: rows, headRows: head..<head + 1,
                    readingColumns: Set(reading)))
        }
        return found
    }

    private static let readingHeads = Set(
        Language.allCases.flatMap { language in ReadingColumn.allCases.map { $0.head(language) } })

    private static func meaning(ofHead head: String) -> ColumnMeaning? {
        switch head {
        case itemHead: return .id
        case entryHead: return .entry
        default:
            let field = AssessmentField.allCases.first { field in
                Language.allCases.contains { field.name($0) == head }
            }
            return field.map(ColumnMeaning.assessment)
        }
    }

    /// The Id of the workbook that the file was exported from; `nil` where it is no export.
    static func workbookID(in table: TableFile) -> String? {
        guard let sheet = table.sheets.first(where: { $0.name == sheetName }) else { return nil }
        let row = sheet.rows.indices.first { sheet[$0, 0].text == workbookWord }
        return row.map { sheet[$0, 1].text }
    }

    /// A field as an exported cell shows it: evidence as it is typed, so that a further piece is written in the same way.
    public static func text(of field: AssessmentField, in assessment: Assessment, _ language: Language) -> String {
        switch field.kind {
        case .evidence:
            assessment.evidence.map { Evidence(reference: $0.reference, description: $0.description).stored }
                .joined(separator: "\n")
        case .result, .line, .date, .text: field.text(of: assessment, language)
        }
    }

    /// The most UTF-16 units that a spreadsheet keeps of a cell.
    static let longestCell = 32_767
    private static let cutMark = "…〔以下略〕"

    /// Whether a spreadsheet would not keep the whole of a text.
    public static func isCut(_ text: String) -> Bool {
        // A text has no more UTF-16 units than bytes, which are known.
        text.utf8.count > longestCell && text.utf16.count > longestCell
    }

    /// A text as an exported cell shows it: cut where a spreadsheet would not keep the whole.
    public static func cellText(_ text: String) -> String {
        guard isCut(text) else { return text }
        var cut = String.UnicodeScalarView()
        var room = longestCell - cutMark.utf16.count
        for scalar in text.unicodeScalars {
            room -= scalar.value > 0xFFFF ? 2 : 1
            if room < 0 { break }
            cut.append(scalar)
        }
        return String(cut) + cutMark
    }
}
