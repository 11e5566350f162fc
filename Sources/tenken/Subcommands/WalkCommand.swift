import ArgumentParser
import CommandLineUI
import TerminalUI
import WorkbookFiles

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
                    未評価と食い違いの項目を順に示し、評価、所見、証跡などを確認します。答えはそのつど記録します。
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
        name: .value("f"), parsing: .unconditionalSingleValue,
        help: HelpText.argument(
            ja: "絞り込みに合う項目を、評価済みでも対象にする（いくつでも）",
            en: "Ask about the items that match, assessed or not; may be given several times.", name: "query"),
        completion: Completions.value(.filter))
    var filter: [String] = []

    @Flag(help: HelpText.argument(ja: "評価済みの項目も対象にする", en: "Ask about assessed items, too."))
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
        // Asking the terminal takes an escape sequence, and walk sends none.
        let columns = common.environment.ambiguousWidth(width).columns ?? 1
        let environment = common.environment.measuring(TextMeasure(ambiguousWidth: columns))
        let opened = try environment.open(file.workbook)
        try opened.requireWritable()
        let evidence = environment.evidenceFiles(of: opened)
        let items = try WalkItems(filter: filter, takesAssessed: all, start: from).positions(
            in: opened.workbook, file: opened.path, for: try environment.asker(of: opened.workbook, by: person),
            environment.language
        ) { evidence.status(of: $0) }
        var session = WalkSession(
            opened, items: items,
            person: try environment.person(person, of: opened.workbook),
            environment: environment)
        try CommandExit.leave(session.run())
    }
}
