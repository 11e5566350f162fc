import ArgumentParser
import CommandLineUI
import TerminalUI

/// `tenken screen WORKBOOK --size 100x30 --keys KEYS`: the screen after these keys, as text. Writes nothing.
struct ScreenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "screen",
            abstract: HelpText.of(
                ja: "キーを押したあとの画面を文字で出力する（ファイルは変えない）",
                en: "Print the screen after some keys, as text; writes nothing."))
    }

    @OptionGroup var file: WorkbookArgument

    @Option(help: HelpText.argument(ja: "画面の大きさ（桁x行）", en: "The screen's columns and rows.", name: "100x30"))
    var size: String

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "押すキー（例 jj<Enter>、<C-s>、<lt>）", en: "Keys as typed, such as jj<Enter>, <C-s>, <lt>."))
    var keys = ""

    @OptionGroup var width: AmbiguousWidthOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let size = try ScreenSize.size(typed: size, environment.language)
        let keys = try Key.sequence(keys)
        let opened = try environment.open(file.workbook)
        let lines = ScreenRendering.lines(
            of: opened, size: size, keys: keys, person: try environment.person(person, of: opened.workbook),
            // No terminal shows it, so there is none to ask.
            measure: TextMeasure(ambiguousWidth: environment.ambiguousWidth(width).columns ?? 1),
            environment: environment)
        try StandardStreams.print(lines: lines)
    }
}
