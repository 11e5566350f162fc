import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// `tenken history WORKBOOK [ITEM]`: who recorded what and when.
struct HistoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "history",
            abstract: HelpText.of(ja: "記録の履歴（新しい順）", en: "Show what was recorded, newest first."),
            discussion: HelpText.of(
                ja: """
                    --since と --until には、日付（2026-11-22。先週、-2w など、絞り込みと同じ書き方でもよい）、日時（"2026-11-22 20:53"。オフセットがなければ手元の時刻）、記録の ID（はじめの 4 桁以上でもよい）、last-seal を書けます。
                    --since の日付はその日から、記録と封印はそれが覆わないもの。--until の日付はその日まで、記録と封印はそれと、それが覆うもの。
                    --person には名前の一部か、= のあとに全体、または「自分」を書けます。いくつ付けてもよく、どれかに合う人の記録が出ます。
                    """,
                en: """
                    --since and --until take a date (2026-11-22, or as filters take it: "last monday", "this week", -2w), a time \
                    ("2026-11-22 20:53"; without an offset as your clock has it), an entry's id (or its first 4 digits and more), or last-seal.
                    Since a date begins with that day, since an entry or seal is what it does not cover; until a date ends with that \
                    day, until an entry or seal is that and what it covers.
                    --person takes part of a name, a whole name behind =, or me; several stand for any of them.
                    """))
    }

    @OptionGroup var file: ReadWorkbookArgument

    @Argument(
        help: HelpText.argument(ja: "項目（既定は点検簿の全体）", en: "An item (default: the whole workbook)."),
        completion: Completions.items)
    var item: String?

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "どこから", en: "Where to begin.", name: "date|time|entry|last-seal"),
        completion: Completions.value(.moment))
    var since: String?

    @Option(
        help: HelpText.argument(ja: "どこまで", en: "Where to end.", name: "date|time|entry|last-seal"),
        completion: Completions.value(.moment))
    var until: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: HelpText.argument(ja: "記録した人（いくつでも）", en: "Who recorded; may be given several times.", name: "name"),
        completion: Completions.value(.person))
    var person: [String] = []

    @OptionGroup var output: OutputFormatOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        let workbook = try environment.openToRead(file.workbook).workbook
        let id = try item.map { try ItemLookup.historyID(of: $0, in: workbook, file: file.workbook, language) }
        let range = HistoryRange(
            since: try since.map { try bound("--since", $0, workbook, language) },
            until: try until.map { try bound("--until", $0, workbook, language) }, of: workbook)
        if range.lacksSeal {
            StandardStreams.complain(
                language(ja: "\(file.workbook): 封印はまだありません", en: "\(file.workbook): there is no seal in it yet"))
        }
        let people = HistoryPeople(person, for: person.isEmpty ? nil : try environment.asker(of: workbook))
        let entries = HistoryReport.byTime(id.map { workbook.entries(ofItem: $0) } ?? Array(workbook.entries))
            .filter { range.includes($0) && people.includes($0.by) }
        let tellsCreation = id == nil && range.includesCreation && people.includes(workbook.identity.by)
        switch output.format {
        case .text:
            if entries.isEmpty, !tellsCreation {
                StandardStreams.complain(
                    language(
                        ja: "\(file.workbook): そこに記録はありません", en: "\(file.workbook): nothing is recorded there"))
            }
            try StandardStreams.print(
                lines: HistoryReport.lines(
                    workbook, entries, tellsCreation: tellsCreation, format: environment.reportFormat))
        case .json:
            let document = HistoryJSON(
                entries, of: workbook, file: file.workbook.description, tellsCreation: tellsCreation)
            try StandardStreams.print(JSONText.of(document))
        }
    }

    private func bound(
        _ option: String, _ text: String, _ workbook: Workbook, _ language: Language
    ) throws -> HistoryBound {
        try HistoryBound(option, typed: text, in: workbook, today: LocalClock.today(), language)
    }
}
