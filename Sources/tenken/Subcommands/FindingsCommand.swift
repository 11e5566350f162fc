import ArgumentParser
import CommandLineUI

/// `tenken findings`: every finding that there is, what it means and what to do. Not in the help: it is reference material.
struct FindingsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "findings",
            abstract: HelpText.of(ja: "指摘の一覧（意味と対処）", en: "List the findings, what they mean and what to do."),
            shouldDisplay: false)
    }

    @Option(
        help: HelpText.argument(
            ja: "出力の形式（markdown は指摘の説明書）", en: "Output format; markdown makes Docs/Findings.md.",
            name: "text|markdown"))
    var format = ReferenceFormat.text

    @OptionGroup var common: CommonOptions

    func run() throws {
        switch format {
        case .text: try StandardStreams.print(lines: FindingReference.lines(common.environment.reportFormat))
        case .markdown: try StandardStreams.print(FindingReference.markdown())
        }
    }
}
