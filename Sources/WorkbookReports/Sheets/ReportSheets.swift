import OfficeFiles
import WorkbookExchange
import WorkbookModel

/// A report as a spreadsheet: each part a sheet, or several.
public enum ReportSheets {
    public static func spreadsheet(of document: ReportDocument) -> SpreadsheetDocument {
        SpreadsheetDocument(
            title: oneLine(document.title),
            created: Instant(document.madeAt).secondsSince1970,
            sheets: document.parts.flatMap { sheets(of: $0, title: oneLine(document.title), document.language).sheets })
    }

    /// The bytes of a report's .xlsx file. Each part is made when it is written, so that a large report is never whole in memory.
    ///
    /// - Returns: also how many texts were cut, as a spreadsheet keeps so many UTF-16 units of a cell; `nil` where none was.
    public static func bytes(of maker: ReportMaker) throws(SpreadsheetProblem) -> (bytes: [UInt8], cutTexts: Int?) {
        var cut = 0
        let title = oneLine(maker.title)
        let created = Instant(maker.moment.timestamp).secondsSince1970
        let bytes = try XLSXWriter.bytes(title: title, created: created) { book throws(SpreadsheetProblem) in
            for kind in maker.partKinds {
                let made = sheets(of: maker.part(kind), title: title, maker.language)
                for sheet in made.sheets { try book.add(sheet) }
                cut += made.cutTexts
            }
        }
        return (bytes, cut == 0 ? nil : cut)
    }

    private static func oneLine(_ title: String) -> String { title.split(separator: "\n").joined(separator: " ") }

    private static func sheets(
        of part: ReportDocument.Part, title: String, _ language: Language
    ) -> (sheets: [SheetDocument], cutTexts: Int) {
        var sheets: [SheetDocument] = []
        var cut = 0
        for section in PartSection.sections(of: part, language) {
            var sheet = PartSheet(section, of: title, language)
            sheets.append(sheet.made())
            cut += sheet.cutTexts
        }
        return (sheets, cut)
    }
}
