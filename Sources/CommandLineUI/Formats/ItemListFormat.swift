import OfficeFiles
import WorkbookModel
import WorkbookReports

/// What `tenken list` writes for other programs.
public enum ItemListFormat: String, CaseIterable, Hashable, Sendable {
    case tsv, csv, json

    /// The listed items of one workbook.
    public struct Part {
        /// The workbook, as it was named; `nil` where that is not told.
        let file: String?
        let workbook: Workbook
        /// Positions in the catalogue.
        let items: [Int]
        /// Looks an evidence file up.
        let look: (Evidence) -> EvidenceRow.Look

        public init(
            file: String? = nil, _ workbook: Workbook, items: [Int], look: @escaping (Evidence) -> EvidenceRow.Look
        ) {
            self.file = file
            self.workbook = workbook
            self.items = items
            self.look = look
        }
    }

    /// The items as text of this format. Of several workbooks, a table's first column is the file; JSON tells it always.
    ///
    /// - Parameter language: of heads and words in csv, which people open; the others are for programs.
    public func text(of parts: [Part], _ language: Language = .english) throws -> String {
        switch self {
        case .tsv: SeparatedValues.tsv(rows(parts, .english), columns: columns(parts, .english))
        case .csv: SeparatedValues.csv(rows(parts, language), columns: columns(parts, language))
        case .json:
            try JSONText.of(
                parts.flatMap { part in
                    part.items.map { ItemJSON(part.workbook, itemAt: $0, file: part.file, look: part.look) }
                })
        }
    }

    /// The cells of the items' sheet that a spreadsheet would cut, as addresses; none for formats that are for no sheet.
    public func cellsTooLong(of parts: [Part]) -> [String] {
        switch self {
        case .csv: SeparatedValues.cellsTooLongForExcel(rows(parts, .english))
        case .tsv, .json: []
        }
    }

    private func rows(_ parts: [Part], _ language: Language) -> [[String]] {
        parts.flatMap { part in
            part.items.map {
                lead(parts, part.file ?? "") + ItemRecord(part.workbook, itemAt: $0).cells(language)
            }
        }
    }

    private func columns(_ parts: [Part], _ language: Language) -> [String] {
        let columns = parts.lazy.map { ItemRecord.columns(of: $0.workbook, language) }.first { !$0.isEmpty } ?? []
        return lead(parts, language(ja: "ファイル", en: "file")) + columns
    }

    /// What stands before the cells of a row: the file, where there are several.
    private func lead(_ parts: [Part], _ file: String) -> [String] { parts.count > 1 ? [file] : [] }
}
