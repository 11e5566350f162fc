import ArgumentParser
import Demonstration
import TerminalUI
import WorkbookFiles

/// `tenken demo`: a workbook to try things on.
struct DemoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "demo",
            abstract: HelpText.of(ja: "書き込み済みの見本を作って開く", en: "Make a sample workbook, filled in, and open it."),
            discussion: HelpText.of(
                ja: "見本と証跡のファイルは一時フォルダーにできます。何を試しても、ほかのファイルには触れません。",
                en: "The workbook and its evidence files are made in a temporary folder; try what you like there."))
    }

    @Option(
        help: HelpText.argument(
            ja: "見本を置くフォルダー（なければ作る）", en: "The folder to put it in; made if missing.", name: "folder"),
        completion: .directory)
    var keep: FilePath?

    @Flag(
        help: HelpText.argument(
            ja: "420 項目、5 人、3 週間分の記録がある見本にする（文はすべて代わりのもの）",
            en: "A sample of 420 items, five people and three weeks of entries (placeholder texts)."))
    var large = false

    @OptionGroup var width: AmbiguousWidthOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        _ = try environment.person(person)
        let path = try DemonstrationMaking.make(large ? .large : .small, in: keep)
        try environment.printRecorded([
            language(ja: "見本を作りました: \(path.folder)", en: "the sample is in \(path.folder)")
        ])
        guard StandardStreams.isInputTerminal, StandardStreams.isOutputTerminal else {
            try StandardStreams.print(lines: [""])
            return try SummaryPrinting.printText(of: environment.open(path, showsFindings: true), environment)
        }
        try InteractiveSession.run(
            path: path, person: { environment.person(by: person.by, of: $0) }, isPersonRemembered: person.by == nil,
            width: environment.ambiguousWidth(width),
            environment: environment)
    }
}
