import ArgumentParser
import Recfile
import WorkbookFiles
import WorkbookModel

/// `tenken catalog list`: the catalogues built in, one a line: id, items, coverage, title, tab-separated.
struct CatalogListCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: HelpText.of(ja: "内蔵のカタログの一覧", en: "List the catalogues built in."))
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.surroundings.language
        let catalog = CatalogLibrary.builtIn().catalog
        let about = catalog.about
        let title = language == .english && !about.titleEnglish.isEmpty ? about.titleEnglish : about.title
        let count = language(ja: "\(catalog.items.count) 項目", en: Language.counted(catalog.items.count, "item"))
        try StandardStreams.print(lines: [
            [about.id, count, about.coverageText(language), title].joined(separator: "\t")
        ])
    }
}
