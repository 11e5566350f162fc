import ArgumentParser
import CommandLineUI
import OfficeFiles
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// How the tables of a catalogue are laid out, as typed.
struct CatalogTableOptions: ParsableArguments {
    @OptionGroup var table: TableProfileOptions

    @Option(
        help: HelpText.argument(ja: "項目の Id の作り方", en: "How the items' ids are made.", name: "composed|printed"),
        completion: .list(["composed", "printed"]))
    var ids: String?

    @Option(
        help: HelpText.argument(
            ja: "要求事項が結びつく項目", en: "What ties a requirement to items.", name: "scenario|group|rows"),
        completion: .list(["scenario", "group", "rows"]))
    var block: String?

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "一つのセルに並ぶ要求事項の区切り（改行は \\n）", en: "What separates requirements in one cell (a line break is \\n).",
            name: "text"))
    var separator: String?

    /// What `--inspect` shows: the profile that is given, else a guess with what was typed.
    func guess(_ file: TableFile, _ particulars: CatalogParticulars, _ language: Language) throws -> ProfileGuess {
        if table.profile != nil, let profile = try profile(particulars, language) {
            return ProfileGuess(file, given: profile)
        }
        do throws(ProfileProblem) {
            return try ProfileGuess(file).applying(values(particulars))
        } catch {
            throw CommandProblem.usage(ProfileFile.told(error, in: nil, language))
        }
    }

    private func values(_ particulars: CatalogParticulars) -> ProfileOptionValues {
        var values = table.values
        (values.ids, values.block, values.separator) = (ids, block, separator)
        values.particulars = particulars
        return values
    }

    /// The profile that they give; `nil` where nothing says where the columns are.
    ///
    /// - Parameter particulars: what the command line says that the catalogue says about itself.
    func profile(_ particulars: CatalogParticulars, _ language: Language) throws -> TableProfile? {
        try table.profile(values(particulars), .catalog, language)
    }
}
