import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// The item that a command is about, as typed.
struct ItemArgument: ParsableArguments {
    @Argument(
        help: HelpText.argument(ja: "項目（3.14-1-1、3.14-①-1 など）", en: "The item, such as 3.14-1-1 or 3.14-①-1."),
        completion: Completions.items)
    var item: String

    /// Its position in the catalogue of the workbook in `file`.
    func position(
        in catalog: Catalog, of file: FilePath, _ language: Language
    ) throws(CommandProblem) -> Int {
        try ItemLookup.position(of: item, in: catalog, file: file, language)
    }
}
