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

    @OptionGroup var files: WorkbooksArgument
    @OptionGroup var output: OutputFormatOption
    @OptionGroup var outside: OutsideOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        var hasPrinted = false
        let outcomes = try files.each(environment.language) { file in
            let opened = try environment.openToRead(file, showsFindings: true)
            if hasPrinted, output.format == .text { try StandardStreams.print(lines: [""]) }
            try print(opened, environment)
            hasPrinted = true
        }
        try files.leave(outcomes)
    }

    private func print(_ opened: WorkbookFile, _ environment: CommandEnvironment) throws {
        let evidence = environment.evidenceFiles(of: opened, allowsOutside: outside.outside)
        switch output.format {
        case .text: try SummaryPrinting.printText(of: opened, evidence: evidence, environment)
        case .json:
            let document = SummaryJSON(
                environment.summary(of: opened, evidence: evidence), of: opened.workbook,
                file: opened.path.description, environment.language)
            try StandardStreams.print(JSONText.of(document))
        }
    }
}
