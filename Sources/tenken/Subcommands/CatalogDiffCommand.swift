import ArgumentParser
import CommandLineUI
import WorkbookExchange
import WorkbookFiles
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// `tenken catalog diff OLD NEW`: what an edition of a catalogue changed. Exits 1 where they differ.
struct CatalogDiffCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: HelpText.of(
                ja: "カタログの二つの版を比べる（違いがあれば終了状態 1）",
                en: "Compare two editions of a catalogue (exits 1 when they differ)."))
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(
        help: HelpText.argument(
            ja: "古い版: カタログの Id かファイル、または点検簿", en: "The old edition: a catalogue's id or file, or a workbook."),
        completion: Completions.catalogs)
    var old: String

    @Argument(help: HelpText.argument(ja: "新しい版", en: "The new edition."), completion: Completions.catalogs)
    var new: String

    @Option(help: HelpText.argument(ja: "出力の形式", en: "Output format.", name: "text|json"))
    var format = Format.text

    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let difference = CatalogDifference(
            old: try catalog(old, environment), new: try catalog(new, environment))
        switch format {
        case .text where difference.isEmpty:
            StandardStreams.complain(environment.language(ja: "違いはありません", en: "no difference"))
        case .text:
            try StandardStreams.print(
                lines: CatalogDifferenceReport.lines(difference, format: environment.reportFormat))
        case .json: try StandardStreams.print(JSONText.of(CatalogDifferenceJSON(difference)))
        }
        try CommandExit.leave(ExitStatus.of(allIsWell: difference.isEmpty))
    }

    /// The catalogue with that id or in that file; a workbook's own copy.
    private func catalog(_ name: String, _ environment: CommandEnvironment) throws(FileProblem) -> Catalog {
        do {
            return try environment.catalog(name).catalog
        } catch {
            guard case .badCatalog(let path, let problems) = error,
                problems.contains(where: { $0.reason == .isWorkbook })
            else { throw error }
            return try environment.openToRead(path).workbook.catalog
        }
    }
}
