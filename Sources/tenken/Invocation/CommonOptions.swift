import ArgumentParser
import WorkbookModel
import WorkbookUI

/// What every command takes, as typed.
struct CommonOptions: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "表示の言語（既定はロケールによる）", en: "Language to speak (default: the locale's).", name: "ja|en"))
    var language: LanguageArgument?

    /// What the options mean in this process.
    var environment: CommandEnvironment { CommandEnvironment.ofProcess(language: language?.language) }
}
