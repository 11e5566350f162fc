import ArgumentParser
import CommandLineUI
import OfficeFiles
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

    /// Text for people, or a format for programs.
    enum Format: Hashable, ExpressibleByArgument {
        case text
        case document(ItemListFormat)

        init?(argument: String) {
            if argument == "text" {
                self = .text
            } else if let format = ItemListFormat(rawValue: argument) {
                self = .document(format)
            } else {
                return nil
            }
        }

        var defaultValueDescription: String {
            switch self {
            case .text: "text"
            case .document(let format): format.rawValue
            }
        }

        static var allValueStrings: [String] { ["text"] + ItemListFormat.allCases.map(\.rawValue) }
    }

    @OptionGroup var file: WorkbookArgument

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "絞り込み", en: "Which items to list.", name: "query"))
    var filter: String?

    @Option(help: HelpText.argument(ja: "出力の形式", en: "Output format.", name: "text|tsv|csv|json"))
    var format = Format.text

    @OptionGroup var outside: OutsideOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let filter = try Filter(parsing: filter ?? "")
        let opened = try environment.open(file.workbook)
        let evidence = environment.evidenceFiles(of: opened, allowsOutside: outside.outside)
        let items = opened.workbook.items(matching: filter, for: try environment.asker(of: opened.workbook)) {
            evidence.status(of: $0)
        }
        switch format {
        case .document(let format):
            let text = try format.text(of: items, in: opened.workbook, environment.language) {
                evidence.status(of: $0)
            }
            try StandardStreams.print(text)
            for cell in format.cellsTooLong(of: items, in: opened.workbook) {
                let limit = SeparatedValues.maximumCellUnits
                StandardStreams.complain(
                    environment.language(
                        ja: "\(cell): 長すぎて、Excel は \(limit) 文字より後を捨てます（ファイルには全文があります）",
                        en: "\(cell): too long for Excel, which keeps \(limit) characters of it (the file has all)"))
            }
        case .text where items.isEmpty:
            let language = environment.language
            StandardStreams.complain(language(ja: "条件に合う項目はありません", en: "no item matches the filter"))
        case .text:
            try StandardStreams.print(
                lines: ItemListReport.lines(
                    opened.workbook, items: items, columns: StandardStreams.columns(), language: environment.language,
                    measure: environment.measure))
        }
    }
}
