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
        let surroundings = common.surroundings
        let opened = try surroundings.open(file.workbook)
        let index = try item.position(in: opened.workbook.catalog, of: file, surroundings.language)
        var evidence = EvidenceFiles(folder: opened.folder)
        let lines = ItemReport.lines(
            opened.workbook, itemAt: index, evidence: { evidence.status(of: $0) }, format: surroundings.reportFormat)
        try StandardStreams.print(lines: lines)
    }
}
