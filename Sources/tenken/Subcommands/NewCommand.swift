import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// `tenken new WORKBOOK`: a new workbook.
struct NewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "new",
            abstract: HelpText.of(ja: "点検簿を新しく作る", en: "Create a workbook."))
    }

    @OptionGroup var file: WorkbookArgument

    @Option(
        help: HelpText.argument(
            ja: "対応表のカタログ（既定は内蔵のもの）", en: "The catalogue to assess against (default: the built-in one).",
            name: "id|file"),
        completion: Completions.catalogs)
    var catalog = CatalogLibrary.builtInID

    @OptionGroup var profile: ProfileOptions
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let source = try environment.catalog(catalog)
        var wanted = try profile.values.applied(to: Profile(), environment.language)
        if wanted.title.isEmpty { wanted.title = ProfileValues.title(forFileNamed: file.workbook.name.description) }
        try NewWorkbookMaking.create(file.workbook, wanted, by: try environment.person(person), catalog: source)
        try environment.printRecorded([environment.report.created(file.workbook, source.catalog)])
    }
}
