import ArgumentParser
import FoundationEssentials
import WorkbookModel

/// What every command takes, as typed.
struct CommonOptions: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "表示の言語（既定はロケールによる）", en: "Language to speak (default: the locale's).", name: "ja|en"))
    var language: LanguageArgument?

    /// What the options mean in this process.
    var surroundings: Surroundings {
        Surroundings(
            language: language?.language ?? PersonLanguage.ofLocale(), environment: ProcessInfo.processInfo.environment)
    }
}

/// `ja` or `en`.
enum LanguageArgument: String, CaseIterable, ExpressibleByArgument {
    case ja, en

    var language: Language { self == .ja ? .japanese : .english }
}

/// Who records, as typed.
struct PersonOption: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "記録する人（既定は $TENKEN_BY、git の user.name、ログイン名）",
            en: "Who records (default: $TENKEN_BY, git's user.name, the login).", name: "name"))
    var by: String?
}

/// The workbook that a command is about, as typed.
struct WorkbookArgument: ParsableArguments {
    @Argument(
        help: HelpText.argument(ja: "点検簿のファイル", en: "The workbook's file."), completion: .file(extensions: ["rec"]))
    var workbook: String
}
