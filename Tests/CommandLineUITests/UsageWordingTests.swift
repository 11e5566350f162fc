import CommandLineUI
import Testing
import WorkbookModel

/// The argument parser's messages as people read them.
@Suite struct UsageWordingTests {
    private let usage = "Usage: tenken list <workbook>\n  See 'tenken list --help' for more information."

    @Test func englishIsKeptOnOneLineWithTheHelpToRead() {
        let line = UsageWording.line(message: "Missing expected argument\n'<workbook>'.", fullText: usage, .english)
        #expect(line == "Missing expected argument '<workbook>'; see “tenken list --help”")
    }

    @Test(arguments: [
        ("Missing expected argument '<workbook>'", "引数 <workbook> が足りません"),
        ("Missing value for '--note <text>'", "--note <text> の値が足りません"),
        ("Unknown option '--ntoe'", "オプション --ntoe はありません"),
        ("Unknown option '--ntoe'. Did you mean '--note'?", "オプション --ntoe はありません（--note のことですか）"),
        ("2 unexpected arguments: 'a', 'b'", "余分な引数です: a b"),
        ("The value 'x' is invalid for '--format <format>'", "--format <format> に「x」は使えません"),
        ("Something new", "Something new"),
    ])
    func commonMessagesAreJapanese(_ message: String, _ japanese: String) {
        #expect(
            UsageWording.line(message: message, fullText: usage, .japanese)
                == "\(japanese)。「tenken list --help」で使い方を見られます")
    }

    @Test func aMessageWithoutUsageNamesTheProgramsHelp() {
        #expect(UsageWording.line(message: "No", fullText: "", .english) == "No; see “tenken --help”")
    }

    @Test func helpHasItsHeadingsInJapanese() {
        let help = """
            OVERVIEW: 一覧

            USAGE: tenken list
                   tenken <subcommand>

            OPTIONS:
              --format <text|csv>     形式 (values: text, csv; default: text)
              --width <n>             幅 (default: 80)
              -h, --help              Show help information.

              See 'tenken help <subcommand>' for detailed help.
            """
        #expect(
            UsageWording.help(help, .japanese) == """
                概要: 一覧

                使い方: tenken list
                        tenken <subcommand>

                オプション:
                  --format <text|csv>     形式 (値: text, csv; 既定: text)
                  --width <n>             幅 (既定: 80)
                  -h, --help              使い方を表示

                  「tenken help <subcommand>」で詳しい使い方を表示
                """)
        #expect(UsageWording.help(help, .english) == help)
    }
}
