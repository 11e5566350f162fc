import CommandLineUI
import WorkbookModel

/// The language of this process (see ``LanguageChoice``).
enum ProcessLanguage {
    /// The language that the configuration asks for, else that of the locale.
    static func configured() -> Language {
        PersonalConfiguration.ofProcess.configuration.language
            ?? LanguageChoice.ofLocale(ProcessEnvironment.variables)
    }

    /// The language before the arguments are parsed: help and the parser's own errors are worded then.
    static func beforeParsing() -> Language { LanguageChoice.named(in: CommandLine.arguments) ?? configured() }
}
