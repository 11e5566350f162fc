import ArgumentParser
import WorkbookFiles
import WorkbookUI

/// `tenken config`: the configuration in force, as a file that says the same.
struct ConfigCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "config",
            abstract: HelpText.of(
                ja: "今の設定を設定ファイルの形で見る", en: "Print the configuration in force, as a configuration file."))
    }

    @Option(
        help: HelpText.argument(
            ja: "出力の形式（markdown は設定の説明書）", en: "Output format; markdown documents every setting.", name: "text|markdown"
        ))
    var format = ReferenceFormat.text

    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        switch format {
        case .text:
            try StandardStreams.print(
                ConfigurationReference.recfile(
                    environment.configuration, path: PersonalConfiguration.ofProcess.path?.description,
                    person: environment.person(by: nil), environment.language))
        case .markdown: try StandardStreams.print(ConfigurationReference.markdown())
        }
    }
}
