import ArgumentParser
import WorkbookModel

/// Help in the person's language.
enum HelpText {
    static func of(ja: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        PersonLanguage.ofProcess()(ja: ja(), en: en())
    }

    /// Help for an argument.
    static func argument(
        ja: @autoclosure () -> String, en: @autoclosure () -> String, name: String? = nil
    ) -> ArgumentHelp {
        ArgumentHelp(stringLiteral: of(ja: ja(), en: en())).named(name)
    }

    static var rootDiscussion: String {
        of(
            ja: """
                点検簿の名前だけなら、端末でひらきます（なければたずねてから作ります）。
                名前もなければ assessment.rec をひらきます。
                サブコマンドと同じ名前のファイルは ./list のように書きます。
                """,
            en: """
                With a workbook alone, opens it in the terminal (a missing one is made after asking). \
                Without one, opens assessment.rec. A file that is called like a subcommand is written ./list.
                """)
    }
}

extension ArgumentHelp {
    fileprivate func named(_ name: String?) -> ArgumentHelp {
        var help = self
        if let name { help.valueName = name }
        return help
    }
}
