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
        /// How many items its table shows.
        let itemCount: Int
        /// What of the workbook is not in it.
        var losses: [String] = []
        /// What else the person should know of it.
        var notes: [String] = []
    }

    private let environment: CommandEnvironment
    private let path: FilePath
    private let opened: Workbook
    /// What came from there, where that can be read once only.
    private let streamed: [UInt8]?
    private var language: Language { environment.language }

    /// - Parameter isQuiet: whether standard error is the screen's, so that findings are not told there.
    init(_ path: FilePath, _ environment: CommandEnvironment, isQuiet: Bool = false) throws {
        self.environment = environment
        self.path = path
        streamed =
            try StreamedWorkbook.isStream(path) ? StandardInput.contents(ofStream: path, environment.language) : nil
        let file =
            try streamed.map { try environment.read($0, streamedFrom: path, showsFindings: isQuiet) }
            ?? environment.open(path, showsFindings: isQuiet)
        opened = file.workbook
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

    /// Which form, and how many items.
    static func told(_ form: String, _ count: Int, _ language: Language) -> String {
        language(ja: "\(form)、\(count) 項目", en: "\(form), \(Language.counted(count, "item"))")
    }

    /// - Parameter isWanted: asked some times a second while a PDF is made.
    func report(
        _ kind: ReportFileKind, _ options: ReportOptions, isWanted: @escaping () -> Bool = { true }
    ) throws -> Report {
        var options = options
        let asker = try environment.asker(of: opened)
        (options.person, options.seenEntries) = (asker.person, asker.seenEntries)
        switch kind {
        case .html: return try page(options)
        case .xlsx: return try spreadsheet(options)
        case .pdf:
            let page = try page(options)
            return Report(
                bytes: try PrintedPage.pdf(of: page.bytes, environment, isWanted: isWanted), itemCount: page.itemCount)
        }
    }

    /// The page of the file as it is now: what it says is read from the very bytes that it holds.
    private func page(_ options: ReportOptions) throws -> Report {
        let bytes = try streamed ?? TextFile.contents(ofFileAt: path)
        let workbook = try ReportMaking.read(bytes, path)
        let maker = ReportMaker(workbook, options, at: LocalClock.now())
        let isWhole = options.without.isEmpty
        let holdsMore = isWhole && maker.itemCount < workbook.catalog.items.count
        let remark = language(
            ja: "このページには、表に載せない項目も含めて点検簿の全体が入っています（入れないなら --without で何かを省いてください）",
            en:
                "this page holds the whole workbook, items that its table does not show too (--without anything leaves it out)"
        )
        return Report(
            bytes: PageWriter.bytes(of: maker.document(), basis: isWhole ? .workbook(bytes) : .leftOut),
            itemCount: maker.itemCount, notes: holdsMore ? [remark] : [])
    }

    private func spreadsheet(_ options: ReportOptions) throws -> Report {
        let maker = ReportMaker(opened, options, at: LocalClock.now())
        let sheets = try SpreadsheetWriting.bytes(of: maker, language)
        return Report(
            bytes: sheets.bytes, itemCount: maker.itemCount,
            losses: sheets.cutTexts.map { [SpreadsheetWriting.cut($0, language)] } ?? [])
    }
}
