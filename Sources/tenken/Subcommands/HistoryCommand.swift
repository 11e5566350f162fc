import ArgumentParser
import CommandLineUI
import WorkbookUI

/// `tenken history WORKBOOK [ITEM]`: who recorded what and when.
struct HistoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "history",
            abstract: HelpText.of(ja: "記録の履歴（新しい順）", en: "Show what was recorded, newest first."))
    }

    @OptionGroup var file: WorkbookArgument

    @Argument(
        help: HelpText.argument(ja: "項目（既定は点検簿の全体）", en: "An item (default: the whole workbook)."),
        completion: Completions.items)
    var item: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let workbook = try environment.open(file.workbook).workbook
        let id = try item.map {
            try ItemLookup.historyID(of: $0, in: workbook, file: file.workbook, environment.language)
        }
        try StandardStreams.print(lines: HistoryReport.lines(workbook, item: id, format: environment.reportFormat))
    }
}
