import ArgumentParser
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// `tenken list WORKBOOK`: the items, one a line.
struct ListCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: HelpText.of(ja: "項目と評価の一覧", en: "List the items and their assessments."),
            discussion: HelpText.of(
                ja: "絞り込みの例: --filter 'result:partial,noncompliant section:3.14 due<2026-12-31 -evidence:any 暗号'",
                en: "A filter: --filter 'result:partial,noncompliant section:3.14 due<2026-12-31 -evidence:any 暗号'"))
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, tsv, csv, json
    }

    @OptionGroup var file: WorkbookArgument

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "絞り込み", en: "Which items to list.", name: "query"))
    var filter: String?

    @Option(help: HelpText.argument(ja: "出力の形式", en: "Output format.", name: "text|tsv|csv|json"))
    var format = Format.text

    @OptionGroup var common: CommonOptions

    func run() throws {
        let surroundings = common.surroundings
        let filter = try Filter(parsing: filter ?? "")
        let opened = try surroundings.open(file.workbook)
        var evidence = EvidenceFiles(folder: opened.folder)
        let items = opened.workbook.items(matching: filter, today: LocalClock.today()) { evidence.status(of: $0) }
        switch format {
        case .text where items.isEmpty:
            let language = surroundings.language
            StandardStreams.complain(language(ja: "条件に合う項目はありません", en: "no item matches the filter"))
        case .text:
            try StandardStreams.print(
                lines: ItemListReport.lines(
                    opened.workbook, items: items, columns: StandardStreams.columns(), language: surroundings.language,
                    measure: surroundings.measure))
        case .tsv: try StandardStreams.print(SeparatedValues.tsv(items.map { ItemRow(opened.workbook, itemAt: $0) }))
        case .csv: try StandardStreams.print(SeparatedValues.csv(items.map { ItemRow(opened.workbook, itemAt: $0) }))
        case .json:
            let documents = items.map { item in
                ItemDocument(opened.workbook, itemAt: item) { evidence.status(of: $0) }
            }
            try StandardStreams.print(JSONText.of(documents))
        }
    }
}
