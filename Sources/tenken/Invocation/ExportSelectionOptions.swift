import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// Which items go out, and what of them stays, as typed.
struct ExportSelectionOptions: ParsableArguments {
    struct Chosen {
        /// Positions in the catalogue.
        let items: [Int]
        let without: Set<Omission>
    }

    @Option(
        name: .value("f"), parsing: .unconditionalSingleValue,
        help: HelpText.argument(ja: "絞り込み（いくつでも）", en: "Which items; may be given several times.", name: "query"),
        completion: Completions.value(.filter))
    var filter: [String] = []

    @OptionGroup var omissions: OmissionOption

    /// - Parameter asker: who asks.
    func chosen(of workbook: Workbook, for asker: Filter.Asker, _ language: Language) throws -> Chosen {
        let filter = try FilterQueries.filter(self.filter)
        if filter.asksForEvidenceFiles { throw CommandProblem.usage(FormFile.asksForFiles(language)) }
        return Chosen(
            items: workbook.items(matching: filter, for: asker),
            without: try omissions.omissions(language))
    }
}
