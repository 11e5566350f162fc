import OfficeFiles
import WorkbookModel

/// What an exported table holds so that it finds its way back: two hidden columns, and a hidden sheet.
///
/// - In the columns with the heads `tenken:item` and `tenken:entry` stand the item's id, and the ids of the entries in force
///   when it was exported, one a line, the one whose values the row shows first. The latter is empty where nothing was recorded.
/// - In the sheet `tenken` stands one word a row in column A with its value in column B: `tenken:workbook` the workbook's Id, then
///   `tenken:catalog` the catalogue's digest.
public enum ExportedSheet {
    public static let itemHead = "tenken:item"
    public static let entryHead = "tenken:entry"
    public static let sheetName = "tenken"
    public static let workbookWord = "tenken:workbook"
    public static let catalogWord = "tenken:catalog"

    /// The rows of the hidden sheet of a workbook's tables.
    public static func marks(of workbook: Workbook) -> [[String]] {
        [[workbookWord, workbook.identity.id], [catalogWord, workbook.catalog.digest.description]]
    }

    /// The Id of the workbook that the file was exported from; `nil` where it is no export.
    static func workbookID(in table: TableFile) -> String? {
        guard let sheet = table.sheets.first(where: { $0.name == sheetName }) else { return nil }
        let row = sheet.rows.indices.first { sheet[$0, 0].text == workbookWord }
        return row.map { sheet[$0, 1].text }
    }

    /// The most UTF-16 units that a spreadsheet keeps of a cell.
    static let longestCell = 32_767
    private static let cutMark = "…〔以下略〕"

    /// A text as an exported cell shows it: cut where a spreadsheet would not keep the whole.
    public static func cellText(_ text: String) -> String {
        guard text.utf16.count > longestCell else { return text }
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

/// Why a table can not be imported into a workbook at all.
public enum ImportRefusal: Error, Hashable, Sendable {
    /// It was exported from another workbook.
    case otherWorkbook(id: String)

    public func message(_ language: Language) -> String {
        switch self {
        case .otherWorkbook(let id):
            language(
                ja: "別の点検簿（Id \(id)）から書き出した表です。その点検簿に取り込んでください",
                en: "this table was exported from another workbook (Id \(id)); import it into that one")
        }
    }
}
