import ArgumentParser
import WorkbookFiles
import WorkbookUI

/// `tenken show WORKBOOK ITEM`: everything about one item.
struct ShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: HelpText.of(ja: "一つの項目をすべて見る", en: "Show everything about one item."))
    }

    @OptionGroup var file: WorkbookArgument

    @OptionGroup var item: ItemArgument

    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let opened = try environment.open(file.workbook)
        let index = try item.position(in: opened.workbook.catalog, of: file, environment.language)
        let evidence = environment.evidenceFiles(of: opened)
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
