import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookReports
import WorkbookUI

/// `tenken show WORKBOOK ITEM`: everything about one item.
struct ShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: HelpText.of(ja: "一つの項目をすべて見る", en: "Show everything about one item."))
    }

    @OptionGroup var file: ReadWorkbookArgument

    @OptionGroup var item: ItemArgument

    @OptionGroup var output: OutputFormatOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let opened = try environment.openToRead(file.workbook)
        let index = try item.position(in: opened.workbook.catalog, of: file.workbook, environment.language)
        let evidence = environment.evidenceFiles(of: opened)
        if output.format == .json {
            let document = ItemDetailJSON(
                opened.workbook, itemAt: index, file: opened.path.description,
                look: environment.look(in: opened, evidence))
            return try StandardStreams.print(JSONText.of(document))
        }
        let document = ItemDocument(opened.workbook, itemAt: index, language: environment.language) {
            EvidenceCheck(evidence.status(of: $0))
        }
        let settling = environment.language(
            ja: "。tenken assess … --resolve --result … で決めてください",
            en: "; settle with tenken assess … --resolve --result …")
        try StandardStreams.print(
            lines: ItemReport.lines(document, settling: settling, format: environment.reportFormat))
    }
}
