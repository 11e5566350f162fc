import ArgumentParser
import CommandLineUI
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// How the tables of a catalogue are laid out, as typed: a profile, options for simple cases, or both.
struct CatalogTableOptions: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "表の形を書いたプロファイル", en: "The profile that says how the table is laid out.", name: "file"),
        completion: .file(extensions: ["rec"]))
    var profile: FilePath?

    @Option(
        parsing: .unconditionalSingleValue,
        help: HelpText.argument(ja: "読むシート（いくつでも）", en: "A sheet to read; may be repeated.", name: "name"))
    var sheet: [String] = []

    @Option(help: HelpText.argument(ja: "見出しの行（3、2-3、none）", en: "The rows of the head: 3, 2-3 or none.", name: "rows"))
    var head: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: HelpText.argument(
            ja: "列の意味（number=C、text=内容、いくつでも）", en: "What a column means: number=C, text=HEAD; may be repeated.",
            name: "meaning=column"))
    var column: [String] = []

    @Option(help: HelpText.argument(ja: "空のセルの意味", en: "What an empty cell means.", name: "merged|above|none"))
    var fill: String?

    @Option(help: HelpText.argument(ja: "隠れた行とシート", en: "Hidden rows and sheets.", name: "skip|take"))
    var hidden: String?

    @Option(help: HelpText.argument(ja: "項目の Id の作り方", en: "How the items' ids are made.", name: "composed|printed"))
    var ids: String?

    @Option(
        help: HelpText.argument(
            ja: "要求事項が結びつく項目", en: "What ties a requirement to items.", name: "scenario|group|rows"))
    var block: String?

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(
            ja: "一つのセルに並ぶ要求事項の区切り（改行は \\n）", en: "What separates requirements in one cell (a line break is \\n).",
            name: "text"))
    var separator: String?

    /// - Parameter particulars: what the command line says that the catalogue says about itself.
    private func values(_ particulars: CatalogParticulars) -> ProfileOptionValues {
        var values = ProfileOptionValues()
        (values.sheets, values.head, values.columns, values.fill) = (sheet, head, column, fill)
        (values.hidden, values.ids, values.block, values.separator) = (hidden, ids, block, separator)
        values.particulars = particulars
        return values
    }

    /// The profile that they give; `nil` where nothing says where the columns are.
    func profile(_ particulars: CatalogParticulars, _ language: Language) throws -> TableProfile? {
        let values = values(particulars)
        guard
            let base = try profile.map({ try ProfileFile.read($0, language) })
                ?? (values.areEnough ? TableProfile(.catalog) : nil)
        else { return nil }
        do throws(ProfileProblem) {
            return try values.applied(to: base)
        } catch {
            throw CommandProblem.usage(ProfileFile.told(error, in: nil, language))
        }
    }
}
