import ArgumentParser
import TerminalUI
import WorkbookModel

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
        let surroundings = common.surroundings
        let size = try ScreenCommand.size(typed: size, surroundings.language)
        let keys = try Key.sequence(keys)
        let opened = try surroundings.open(file.workbook)
        let lines = ScreenRendering.lines(
            of: opened, size: size, keys: keys, person: surroundings.person(person, of: opened.workbook),
            // No terminal shows it, so there is none to ask.
            measure: TextMeasure(ambiguousWidth: surroundings.ambiguousWidth(width).columns ?? 1),
            surroundings: surroundings)
        try StandardStreams.print(lines: lines)
    }

    /// Columns and rows, 1 to 1000 of each.
    private static func size(typed text: String, _ language: Language) throws(CommandProblem) -> Size {
        let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard numbers.count == 2, numbers.allSatisfy({ (1...1000).contains($0) }) else {
            throw .usage(
                language(
                    ja: "--size「\(text)」は大きさではありません（例 100x30、それぞれ 1 から 1000）",
                    en: "--size “\(text)” is no size (as 100x30, each 1 to 1000)"))
        }
        return Size(columns: numbers[0], rows: numbers[1])
    }
}
