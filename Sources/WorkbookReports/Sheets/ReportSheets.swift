import OfficeFiles
import WorkbookExchange
import WorkbookModel

/// A report as a spreadsheet: each part a sheet.
public enum ReportSheets {
    public static func spreadsheet(of document: ReportDocument) -> SpreadsheetDocument {
        SpreadsheetDocument(
            title: document.title.split(separator: "\n").joined(separator: " "),
            created: Instant(document.madeAt).secondsSince1970,
            sheets: document.parts.map { part in
                var sheet = PartSheet(part, of: document)
                return sheet.made()
            })
    }

    /// How many texts a spreadsheet cuts, as it keeps so many UTF-16 units of a cell.
    ///
    /// - Returns: `nil` where it cuts none.
    public static func cutTexts(in document: ReportDocument) -> Int? {
        func isCut(_ text: String) -> Bool { ExportedSheet.cellText(text) != text }
        let count = document.parts.flatMap(\.blocks).reduce(0) { count, block in
            switch block {
            case .table(let table): count + table.rows.flatMap(\.cells).count { $0.map { isCut($0.text) } ?? false }
            case .facts(let facts): count + facts.count { isCut($0.text) }
            case .heading, .paragraph, .signatures, .chart: count
            }
        }
        return count == 0 ? nil : count
    }
}
