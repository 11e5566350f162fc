import WorkbookModel

/// Which language to speak: that of `--language`, else the configured one, else that of the locale.
public enum LanguageChoice {
    /// What `--language` among the arguments says; `nil` where there is none or its value is no language. Looked for before
    /// the arguments are parsed, as help and the parser's own errors are worded then.
    public static func named(in arguments: [String]) -> Language? {
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
        return nil
    }

    /// The language of `LC_ALL`, else `LC_MESSAGES`, else `LANG`; an empty one counts as unset (POSIX, 8.2).
    public static func ofLocale(_ environment: [String: String]) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return Language(locale: locale ?? "")
    }
}
