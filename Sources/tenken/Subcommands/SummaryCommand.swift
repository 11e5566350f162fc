import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookReports
import WorkbookUI

/// `tenken summary WORKBOOK`: the whole workbook on a page.
struct SummaryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "summary",
            abstract: HelpText.of(ja: "進み具合・結果・指摘をまとめて見る", en: "Show progress, results and findings."))
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @OptionGroup var file: WorkbookArgument

    @Option(help: HelpText.argument(ja: "出力の形式", en: "Output format.", name: "text|json"))
    var format = Format.text

    @OptionGroup var outside: OutsideOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let opened = try environment.open(file.workbook, showsFindings: true)
        let evidence = environment.evidenceFiles(of: opened, allowsOutside: outside.outside)
        switch format {
        case .text: try SummaryPrinting.printText(of: opened, evidence: evidence, environment)
        case .json:
            let document = SummaryJSON(
                environment.summary(of: opened, evidence: evidence), catalog: opened.workbook.catalog,
                file: opened.path.description,
                environment.language)
            try StandardStreams.print(JSONText.of(document))
        }
    }
}
