import ArgumentParser
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
        let surroundings = common.surroundings
        let language = surroundings.language
        let source = try surroundings.catalog(catalog)
        var wanted = try profile.applied(to: Profile(), language)
        if wanted.title.isEmpty { wanted.title = NewWorkbookMaking.defaultTitle(for: file.workbook) }
        try NewWorkbookMaking.create(file.workbook, wanted, by: surroundings.person(person), catalog: source)
        let count = source.catalog.items.count
        try surroundings.printRecorded([
            language(
                ja: "\(file.workbook) を作りました（\(source.catalog.about.id)、\(count) 項目）",
                en: "created \(file.workbook) (\(source.catalog.about.id), \(Language.counted(count, "item")))")
        ])
    }
}
