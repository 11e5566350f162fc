import ArgumentParser
import WorkbookUI

/// `tenken keys`: the keys in force.
struct KeysCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "keys",
            abstract: HelpText.of(ja: "画面のキーの一覧（設定したものも）", en: "List the keys of the screen, as configured."))
    }

    @Option(
        help: HelpText.argument(
            ja: "出力の形式（markdown は既定のキーの説明書）", en: "Output format; markdown documents the standard keys.",
            name: "text|markdown"))
    var format = ReferenceFormat.text

    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        switch format {
        case .text:
            try StandardStreams.print(
                lines: KeyReference.lines(environment.configuration.keys, format: environment.reportFormat))
        case .markdown: try StandardStreams.print(KeyReference.markdown())
        }
    }
}
