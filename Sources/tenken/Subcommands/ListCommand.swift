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

    @OptionGroup var files: WorkbooksArgument

    @Option(
        name: .value("f"), parsing: .unconditionalSingleValue,
        help: HelpText.argument(
            ja: "絞り込み（いくつか付ければ、すべてに合う項目）", en: "Which items to list; of several, what all let through.",
            name: "query"),
        completion: Completions.value(.filter))
    var filter: [String] = []

    @Option(help: HelpText.argument(ja: "出力の形式", en: "Output format.", name: "text|tsv|csv|json"))
    var format = Format.text

    @Option(
        help: HelpText.argument(
            ja: "並べる順（table 表の順、due 目標日、owner 担当、recorded 記録の新しい順）",
            en: "The order: as the table, by due date, by owner, or what was recorded last first.",
            name: ItemOrder.allCases.map(\.rawValue).joined(separator: "|")))
    var sort = ItemOrder.table

    @Flag(help: HelpText.argument(ja: "件数だけ", en: "Print how many there are, and no more."))
    var count = false

    @Flag(help: HelpText.argument(ja: "合う項目がなければ終了状態 1", en: "Exit with 1 where no item matches."))
    var exitCode = false

    @OptionGroup var outside: OutsideOption
    @OptionGroup var common: CommonOptions

    private typealias Listed = (workbook: Workbook, items: [Int], look: (Evidence) -> EvidenceRow.Look)

    func run() throws {
        let environment = common.environment
        if count, format != .text {
            throw CommandProblem.usage(
                environment.language(
                    ja: "--count は件数だけなので、--format と一緒には使えません", en: "--count prints a number, and takes no --format"))
        }
        let filter = try FilterQueries.filter(self.filter)
        let outcomes = try files.each(environment.language) { try listed($0, filter, environment) }
        let parts = outcomes.compactMap { outcome in (try? outcome.result.get()).map { (outcome.file.description, $0) }
        }
        if count {
            try StandardStreams.print(
                lines: parts.map { files.areSeveral ? "\($0.0):\($0.1.items.count)" : String($0.1.items.count) })
        } else {
            try print(parts, environment)
        }
        if !exitCode { return try files.leave(outcomes) }
        let hasItem = parts.contains { !$0.1.items.isEmpty }
        try files.leave(outcomes) { _ in hasItem }
    }

    private func listed(
        _ path: FilePath, _ filter: Filter, _ environment: CommandEnvironment
    ) throws -> Listed {
        let opened = try environment.openToRead(path)
        let evidence = environment.evidenceFiles(of: opened, allowsOutside: outside.outside)
        let items = opened.workbook.items(matching: filter, for: try environment.asker(of: opened.workbook)) {
            evidence.status(of: $0)
        }
        return (opened.workbook, sort.sorted(items, in: opened.workbook), environment.look(in: opened, evidence))
    }

    private func print(_ parts: [(file: String, listed: Listed)], _ environment: CommandEnvironment) throws {
        let language = environment.language
        switch format {
        case .document(let format):
            let parts = parts.map {
                ItemListFormat.Part(file: $0.file, $0.listed.workbook, items: $0.listed.items, look: $0.listed.look)
            }
            try StandardStreams.print(format.text(of: parts, language))
            for cell in format.cellsTooLong(of: parts) {
                let limit = SeparatedValues.maximumCellUnits
                StandardStreams.complain(
                    language(
                        ja: "\(cell): 長すぎて、Excel は \(limit) 文字より後を捨てます（ファイルには全文があります）",
                        en: "\(cell): too long for Excel, which keeps \(limit) characters of it (the file has all)"))
            }
        case .text where parts.allSatisfy(\.listed.items.isEmpty):
            StandardStreams.complain(language(ja: "条件に合う項目はありません", en: "no item matches the filter"))
        case .text:
            let parts = parts.map { ItemListReport.Part(file: $0.file, $0.listed.workbook, items: $0.listed.items) }
            try StandardStreams.print(
                lines: ItemListReport.lines(
                    parts, columns: StandardStreams.columns(), language: language, measure: environment.measure))
        }
    }
}

extension ItemOrder: ExpressibleByArgument {}
