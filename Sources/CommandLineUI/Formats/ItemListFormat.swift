import OfficeFiles
import WorkbookModel
import WorkbookReports

/// What `tenken list` writes for other programs.
public enum ItemListFormat: String, CaseIterable, Hashable, Sendable {
    case tsv, csv, json

    /// The items as text of this format.
    ///
    /// - Parameters:
    ///   - items: positions in the catalogue.
    ///   - language: of heads and words in csv, which people open; the others are for programs.
    ///   - evidence: looks an evidence file up.
    public func text(
        of items: [Int], in workbook: Workbook, _ language: Language = .english,
        evidence: (Evidence) -> EvidenceStatus
    ) throws -> String {
        switch self {
        case .tsv: SeparatedValues.tsv(rows(items, workbook, .english), columns: ItemRecord.columns(of: workbook))
        case .csv:
            SeparatedValues.csv(rows(items, workbook, language), columns: ItemRecord.columns(of: workbook, language))
        case .json: try JSONText.of(items.map { ItemJSON(workbook, itemAt: $0, status: evidence) })
        }
    }

    /// The cells of the items' sheet that a spreadsheet would cut, as addresses; none for formats that are for no sheet.
    public func cellsTooLong(of items: [Int], in workbook: Workbook) -> [String] {
        switch self {
        case .csv: SeparatedValues.cellsTooLongForExcel(rows(items, workbook, .english))
        case .tsv, .json: []
        }
    }

    private func rows(_ items: [Int], _ workbook: Workbook, _ language: Language) -> [[String]] {
        items.map { ItemRecord(workbook, itemAt: $0).cells(language) }
    }
}
