import CLibrary
import CommandLineUI
import OfficeFiles
import WorkbookModel
import WorkbookReports

/// Spreadsheets as bytes, with what there is to say where that can not be.
enum SpreadsheetWriting {
    static func bytes(of document: SpreadsheetDocument, _ language: Language) throws -> [UInt8] {
        do throws(SpreadsheetProblem) {
            return try XLSXWriter.bytes(of: document)
        } catch {
            throw problem(error, language)
        }
    }

    /// A report's, and how many texts were cut; `nil` where none was.
    static func bytes(of maker: ReportMaker, _ language: Language) throws -> (bytes: [UInt8], cutTexts: Int?) {
        do throws(SpreadsheetProblem) {
            return try ReportSheets.bytes(of: maker)
        } catch {
            throw problem(error, language)
        }
    }

    private static func problem(_ problem: SpreadsheetProblem, _ language: Language) -> CommandProblem {
        CommandProblem(language(ja: problem.japanese, en: problem.english), exitStatus: EX_UNAVAILABLE)
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
