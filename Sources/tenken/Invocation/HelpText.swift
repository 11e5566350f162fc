import ArgumentParser
import WorkbookModel

/// Help in the person's language.
enum HelpText {
    static func of(ja: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        ProcessLanguage.beforeParsing()(ja: ja(), en: en())
    }

    /// Help for an argument.
    ///
    /// - Parameter name: what stands for the value in the usage.
    static func argument(
        ja: @autoclosure () -> String, en: @autoclosure () -> String, name: String? = nil
    ) -> ArgumentHelp {
        var help = ArgumentHelp(stringLiteral: of(ja: ja(), en: en()))
        if let name { help.valueName = name }
        return help
    }
}
