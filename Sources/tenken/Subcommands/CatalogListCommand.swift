import ArgumentParser
import CommandLineUI
import WorkbookFiles

/// `tenken catalog list`: the catalogues built in, one a line: id, items, coverage, title, tab-separated.
struct CatalogListCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: HelpText.of(ja: "内蔵のカタログの一覧", en: "List the catalogues built in."))
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
        let report = CatalogReport(common.environment.language)
        try StandardStreams.print(lines: [report.line(CatalogLibrary.builtIn().catalog)])
    }
}
