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

    /// Reads a workbook of bytes that `path` holds.
    static func read(_ bytes: [UInt8], _ path: FilePath) throws(FileProblem) -> Workbook {
        do {
            return try Workbook.read(Workbook.parse(bytes), knownCatalogs: CatalogLibrary.known)
        } catch {
            throw .notAWorkbook(path: path, error)
        }
    }

    /// That the ending of a name tells no kind.
    static func unknownKind(_ path: FilePath, _ language: Language) -> String {
        language(
            ja: "\(path): 種類が分かりません。名前の終わりを .html、.xlsx、.pdf のどれかにしてください",
            en: "\(path): of what kind? end its name in .html, .xlsx or .pdf")
    }

    func report(_ kind: ReportFileKind, _ options: ReportOptions) throws -> Report {
        let document = ReportMaker(workbook, options, at: LocalClock.now()).document()
        switch kind {
        case .html: return Report(bytes: page(document, options), remarks: [])
        case .xlsx:
            return Report(
                bytes: try spreadsheet(document),
                remarks: ReportSheets.cutTexts(in: document).map { [SpreadsheetWriting.cut($0, language)] } ?? [])
        case .pdf: return Report(bytes: try PrintedPage.pdf(of: page(document, options), environment), remarks: [])
        }
    }

    private func page(_ document: ReportDocument, _ options: ReportOptions) -> [UInt8] {
        PageWriter.bytes(of: document, basis: options.without.isEmpty ? .workbook(bytes) : .leftOut)
    }

    private func spreadsheet(_ document: ReportDocument) throws -> [UInt8] {
        try SpreadsheetWriting.bytes(of: ReportSheets.spreadsheet(of: document), language)
    }
}
