import ArgumentParser
import CommandLineUI
import WorkbookFiles
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
                    --since と --until には、日付（2026-11-22）、記録日時、記録の ID（はじめの 4 桁以上でもよい）、last-seal を書けます。
                    --since の日付はその日から、記録と封印はそれが覆わないもの。--until の日付はその日まで、記録と封印はそれと、それが覆うもの。
                    """,
                en: """
                    --since and --until take a date (2026-11-22), a time, an entry's id (or its first 4 digits and more), or last-seal.
                    Since a date begins with that day, since an entry or seal is what it does not cover; until a date ends with that \
                    day, until an entry or seal is that and what it covers.
                    """))
    }

    @OptionGroup var file: ReadWorkbookArgument

    @Argument(
        help: HelpText.argument(ja: "項目（既定は点検簿の全体）", en: "An item (default: the whole workbook)."),
        completion: Completions.items)
    var item: String?

    @Option(
        help: HelpText.argument(
            ja: "どこから", en: "Where to begin.", name: "date|entry|last-seal"),
        completion: Completions.value(.moment))
    var since: String?

    @Option(
        help: HelpText.argument(ja: "どこまで", en: "Where to end.", name: "date|entry|last-seal"),
        completion: Completions.value(.moment))
    var until: String?

    @OptionGroup var output: OutputFormatOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        let workbook = try environment.openToRead(file.workbook).workbook
        let id = try item.map { try ItemLookup.historyID(of: $0, in: workbook, file: file.workbook, language) }
        let range = HistoryRange(
            since: try since.map { try HistoryBound("--since", typed: $0, in: workbook, language) },
            until: try until.map { try HistoryBound("--until", typed: $0, in: workbook, language) }, of: workbook)
        if range.lacksSeal {
            StandardStreams.complain(
                language(ja: "\(file.workbook): 封印はまだありません", en: "\(file.workbook): there is no seal in it yet"))
        }
        let entries = HistoryReport.byTime(id.map { workbook.entries(ofItem: $0) } ?? Array(workbook.entries))
            .filter(range.includes)
        let tellsCreation = id == nil && range.includesCreation
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
}
