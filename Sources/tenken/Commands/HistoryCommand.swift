import ArgumentParser
import WorkbookModel
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
        let surroundings = common.surroundings
        let workbook = try surroundings.open(file.workbook).workbook
        var id: String?
        if let item {
            // Entries may speak of an item that the catalogue lacks.
            id =
                try workbook.foreignItems.contains(item)
                ? item
                : workbook.catalog.items[
                    ItemLookup.position(of: item, in: workbook.catalog, file: file.workbook, surroundings.language)
                ].id
        }
        try StandardStreams.print(lines: HistoryReport.lines(workbook, item: id, format: surroundings.reportFormat))
    }
}
