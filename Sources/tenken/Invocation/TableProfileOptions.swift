import ArgumentParser
import CommandLineUI
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// How a table is laid out, as typed: a profile, options for simple cases, or both.
struct TableProfileOptions: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "表の形を書いたプロファイル", en: "The profile that says how the table is laid out.", name: "file"),
        completion: Completions.workbooks)
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

    @Option(
        help: HelpText.argument(ja: "空のセルの意味", en: "What an empty cell means.", name: "merged|above|none"),
        completion: .list(["merged", "above", "none"]))
    var fill: String?

    @Option(
        help: HelpText.argument(ja: "隠れた行とシート", en: "Hidden rows and sheets.", name: "skip|take"),
        completion: .list(["skip", "take"]))
    var hidden: String?

    /// What was typed, without the profile.
    var values: ProfileOptionValues {
        var values = ProfileOptionValues()
        (values.sheets, values.head, values.columns, values.fill, values.hidden) = (sheet, head, column, fill, hidden)
        return values
    }

    /// The profile that they give; `nil` where nothing says where the columns are.
    ///
    /// - Parameters:
    ///   - values: `values`, with what further options of the command say.
    ///   - kind: of the table, where no profile's file says it.
    func profile(
        _ values: ProfileOptionValues, _ kind: TableProfile.Kind, _ language: Language
    ) throws -> TableProfile? {
        guard
            let base = try profile.map({ try ProfileFile.read($0, language) })
                ?? (values.areEnough ? TableProfile(kind) : nil)
        else { return nil }
        return try TableProfileOptions.apply(values, to: base, language)
    }

    /// The profile with what was typed.
    static func apply(
        _ values: ProfileOptionValues, to profile: TableProfile, _ language: Language
    ) throws -> TableProfile {
        do throws(ProfileProblem) {
            return try values.applied(to: profile)
        } catch {
            throw CommandProblem.usage(ProfileFile.told(error, in: nil, language))
        }
    }
}
