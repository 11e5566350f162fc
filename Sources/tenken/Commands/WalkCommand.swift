import ArgumentParser
import TerminalUI
import WorkbookFiles
import WorkbookModel

/// `tenken walk WORKBOOK`: the work as questions and answers on plain lines.
struct WalkCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "walk",
            abstract: HelpText.of(
                ja: "一行ずつの問いと答えで評価する（読み上げ、単純な端末、スクリプト）",
                en: "Assess by questions and answers, line by line (screen readers, plain terminals, scripts)."),
            discussion: HelpText.of(
                ja: """
                    未評価と食い違いの項目を順に示し、評価、所見、証跡などをたずねます。答えはそのつど記録します。
                    Enter 次へ、b 戻る、s この項目を終える、q か Ctrl-D 終わる、? ヘルプ。
                    """,
                en: """
                    Tells each item that is unassessed or in conflict, then asks for the result, the note, the evidence and \
                    so on; each answer is recorded at once. Enter goes on, b back, s to the next item, q or Ctrl-D stops, \
                    ? helps.
                    """))
    }

    @OptionGroup var file: WorkbookArgument

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "絞り込みに合う項目を、評価済みでもたずねる", en: "Ask about the items that match, assessed or not.", name: "query"))
    var filter: String?

    @Flag(help: HelpText.argument(ja: "評価済みの項目もたずねる", en: "Ask about assessed items, too."))
    var all = false

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(ja: "この項目から始める", en: "The item to begin with.", name: "item"),
        completion: Completions.items)
    var from: String?

    @OptionGroup var width: AmbiguousWidthOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        // To ask the terminal would take an escape sequence, and there are to be none.
        let columns = common.surroundings.ambiguousWidth(width).columns ?? 1
        let surroundings = common.surroundings.measuring(TextMeasure(ambiguousWidth: columns))
        let opened = try surroundings.open(file.workbook)
        try opened.requireWritable()
        var session = WalkSession(
            opened, items: try items(of: opened, surroundings.language),
            person: surroundings.person(person, of: opened.workbook),
            surroundings: surroundings)
        let status = try session.run()
        if status != 0 { throw ExitCode(status) }
    }

    /// Positions of the items to ask about. One named by `--from` is among them whatever is recorded about it.
    private func items(of file: WorkbookFile, _ language: Language) throws -> [Int] {
        let workbook = file.workbook
        let start = try from.map {
            try ItemLookup.position(of: $0, in: workbook.catalog, file: file.path, language)
        }
        let chosen: [Int]
        if let filter {
            var evidence = EvidenceFiles(folder: file.folder)
            chosen = try workbook.items(matching: Filter(parsing: filter), today: LocalClock.today()) {
                evidence.status(of: $0)
            }
        } else {
            chosen = workbook.catalog.items.indices.filter {
                all || !workbook.isAssessed(itemAt: $0)
            }
        }
        guard let start else { return chosen }
        return [start] + chosen.filter { $0 > start }
    }
}
