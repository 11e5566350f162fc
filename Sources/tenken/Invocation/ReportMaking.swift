import CLibrary
import CommandLineUI
import OfficeFiles
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// Makes reports of a workbook's file as it is now.
struct ReportMaking {
    struct Report {
        let bytes: [UInt8]
        /// What the person should know of it.
        let remarks: [String]
    }

    private let environment: CommandEnvironment
    private let workbook: Workbook
    /// The very bytes that `workbook` was read from.
    private let bytes: [UInt8]
    private var language: Language { environment.language }

    init(_ path: FilePath, _ environment: CommandEnvironment) throws {
        self.environment = environment
        // Says what there is to say of the file.
        _ = try environment.open(path)
        bytes = try TextFile.contents(ofFileAt: path)
        workbook = try ReportMaking.read(bytes, path)
    }

    private static func read(_ bytes: [UInt8], _ path: FilePath) throws(FileProblem) -> Workbook {
        do {
            return try Workbook.read(Workbook.parse(bytes), knownCatalogs: CatalogLibrary.known)
        } catch {
            throw .notAWorkbook(path: path, error)
        }
    }

    func report(_ kind: ReportFileKind, _ options: ReportOptions) throws -> Report {
        let document = ReportMaker(workbook, options, at: LocalClock.now()).document()
        switch kind {
        case .html: return Report(bytes: page(document, options), remarks: [])
        case .xlsx: return Report(bytes: try spreadsheet(document), remarks: cut(document))
        case .pdf: return Report(bytes: try PrintedPage.pdf(of: page(document, options), environment), remarks: [])
        }
    }

    private func page(_ document: ReportDocument, _ options: ReportOptions) -> [UInt8] {
        PageWriter.bytes(of: document, workbook: options.without.isEmpty ? bytes : nil)
    }

    private func spreadsheet(_ document: ReportDocument) throws -> [UInt8] {
        throw CommandProblem("xlsx", exitStatus: EX_UNAVAILABLE)
    }

    private func cut(_ document: ReportDocument) -> [String] {
        let count = ReportSheets.cutTexts(in: document)
        if count == 0 { return [] }
        return [
            language(
                ja: "表計算のセルに入らない文を \(count) か所で切りました（〔以下略〕の印）。全文は点検簿とページにあります",
                en:
                    "\(Language.counted(count, "text")) too long for a spreadsheet's cell, cut at 〔以下略〕; the workbook and a page have all"
            )
        ]
    }

    func made(_ path: FilePath) -> String { language(ja: "\(path) を作りました", en: "made \(path)") }
}
