import CommandLineUI
import Testing
import WorkbookModel

/// What is done with arguments before they are parsed.
@Suite struct ArgumentOrderTests {
    private let names = ["list", "assess", "history"]

    @Test(arguments: [
        (["--language", "ja", "list", "w.rec"], ["list", "w.rec", "--language", "ja"]),
        (["--language=ja", "list", "w.rec"], ["list", "w.rec", "--language=ja"]),
        (
            ["--language", "ja", "assess", "w.rec", "--", "--language"],
            ["assess", "w.rec", "--language", "ja", "--", "--language"]
        ),
        (["list", "w.rec"], ["list", "w.rec"]),
        (["--language", "ja", "w.rec"], ["--language", "ja", "w.rec"]),
        (["--language", "ja", "--help"], ["--help"]),
        (["--language", "ja", "--version"], ["--version"]),
        (["help", "list", "--language", "ja"], ["help", "list"]),
        (["--language=ja", "help", "list"], ["help", "list"]),
        (["--language"], ["--language"]),
        ([], []),
    ])
    func languageGoesBehindTheSubcommand(_ typed: [String], _ parsed: [String]) {
        #expect(ArgumentOrder.forParsing(typed, subcommands: names) == parsed)
    }

    @Test(arguments: [
        (["tenken", "list", "--language", "ja"], Language.japanese), (["tenken", "--language=en", "w.rec"], .english),
        (["tenken", "--language", "xx", "--language", "ja"], .japanese),
        (["tenken", "--", "--language", "ja"], nil), (["tenken", "--language"], nil), (["tenken"], nil),
    ])
    func languageIsNamedBeforeTheEndOfTheOptions(_ arguments: [String], _ language: Language?) {
        #expect(LanguageChoice.named(in: arguments) == language)
    }

    @Test(arguments: [
        (["LANG": "ja_JP.UTF-8"], Language.japanese), (["LANG": "ja_JP.UTF-8", "LC_ALL": "C"], .english),
        (["LANG": "C", "LC_MESSAGES": "ja_JP.UTF-8"], .japanese), (["LC_ALL": "", "LANG": "ja_JP.UTF-8"], .japanese),
        ([:], .english),
    ])
    func localeIsTakenFromTheFirstVariableThatHoldsSomething(_ variables: [String: String], _ language: Language) {
        #expect(LanguageChoice.ofLocale(variables) == language)
    }

    @Test(arguments: [
        (["w.rec"], "w.rec"), (["list"], nil), (["help"], nil), (["-h"], nil), ([""], nil), ([], nil),
        (["w.rec", "--by", "佐藤"], nil), (["./list"], "./list"),
    ])
    func oneWordThatIsNoSubcommandIsAWorkbook(_ arguments: [String], _ workbook: String?) {
        #expect(PlainOpening.workbook(arguments, subcommands: names) == workbook)
    }
}
