import CommandLineUI
import OfficeFiles
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// Makes what `tenken export` writes.
struct Exporting {
    struct Exported {
        let bytes: [UInt8]
        /// What of the workbook is not in it.
        var losses: [String] = []
    }

    private let file: WorkbookFile
    private let moment: Moment
    private let environment: CommandEnvironment
    private var language: Language { environment.language }

    init(_ file: WorkbookFile, at moment: Moment, _ environment: CommandEnvironment) {
        self.file = file
        self.moment = moment
        self.environment = environment
    }

    func exported(_ kind: ExportKind, _ chosen: ExportSelectionOptions.Chosen) throws -> Exported {
        switch kind {
        case .xlsx:
            let sheet = FillInSheet(file.workbook, items: chosen.items, without: chosen.without, language)
            return Exported(
                bytes: try SpreadsheetWriting.bytes(of: sheet.spreadsheet(at: moment), language),
                losses: sheet.cutTexts.map { [SpreadsheetWriting.cut($0, language)] } ?? [])
        case .csv:
            let sheet = FillInSheet(file.workbook, items: chosen.items, without: chosen.without, language)
            return Exported(bytes: Array(SeparatedValues.csv(sheet.rows, columns: sheet.heads).utf8))
        case .tsv:
            let sheet = FillInSheet(file.workbook, items: chosen.items, without: chosen.without, language)
            return Exported(bytes: Array(SeparatedValues.tsv(sheet.rows, columns: sheet.heads).utf8))
        case .json: return try json(chosen)
        case .oscal(let document): return try oscal(document, chosen)
        }
    }

    private func json(_ chosen: ExportSelectionOptions.Chosen) throws -> Exported {
        if !chosen.without.isEmpty {
            throw CommandProblem.usage(
                language(
                    ja: "json では省けません（--without は xlsx、csv、tsv、oscal で使えます）",
                    en: "json leaves nothing out; --without goes with xlsx, csv, tsv and oscal"))
        }
        let evidence = environment.evidenceFiles(of: file)
        let text = try ItemListFormat.json.text(of: [
            ItemListFormat.Part(file.workbook, items: chosen.items, look: environment.look(in: file, evidence))
        ])
        return Exported(bytes: Array(text.utf8))
    }

    private func oscal(_ document: OSCALDocument, _ chosen: ExportSelectionOptions.Chosen) throws -> Exported {
        do {
            let text = try document.text(
                of: file.workbook, items: chosen.items, without: chosen.without, at: moment,
                language: language)
            return Exported(bytes: Array(text.utf8))
        } catch let problem as OSCALProblem {
            throw CommandProblem.data("\(file.path): \(problem.message(language))")
        }
    }
}
