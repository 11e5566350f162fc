import CLibrary
import WorkbookModel

/// Which language to speak: that of `--language`, else the configured one, else that of the locale.
enum PersonLanguage {
    /// The language of `LC_ALL`, else `LC_MESSAGES`, else `LANG`; an empty one counts as unset (POSIX, 8.2).
    static func ofLocale() -> Language {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.lazy.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
        return Language(locale: locale ?? "")
    }

    /// The language that the configuration asks for, else that of the locale.
    static func configured() -> Language { PersonalConfiguration.ofProcess.configuration.language ?? ofLocale() }

    /// The language of this process before its arguments are parsed: help and the parser's own errors are worded then.
    static func ofProcess() -> Language {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument.hasPrefix("--language=") {
                if let language = Language(rawValue: String(argument.dropFirst("--language=".count))) {
                    return language
                }
            } else if argument == "--language", index + 1 < arguments.count {
                if let language = Language(rawValue: arguments[index + 1]) { return language }
            }
        }
        return configured()
    }
}
