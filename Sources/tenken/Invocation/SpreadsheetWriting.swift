import CLibrary
import CommandLineUI
import OfficeFiles
import WorkbookModel

/// Spreadsheets as bytes, with what there is to say where that can not be.
enum SpreadsheetWriting {
    static func bytes(of document: SpreadsheetDocument, _ language: Language) throws -> [UInt8] {
        do throws(SpreadsheetProblem) {
            return try XLSXWriter.bytes(of: document)
        } catch {
            throw CommandProblem(language(ja: error.japanese, en: error.english), exitStatus: EX_UNAVAILABLE)
        }
    }

    /// That so many texts were cut.
    static func cut(_ count: Int, _ language: Language) -> String {
        language(
            ja: "表計算のセルに入らない文を \(count) か所で切りました（〔以下略〕の印）。全文は点検簿にあります",
            en:
                "\(Language.counted(count, "text")) cut at 〔以下略〕, too long for a spreadsheet's cell; the workbook has all"
        )
    }
}
