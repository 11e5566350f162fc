import ArgumentParser
import CommandLineUI
import OfficeFiles
import WorkbookExchange
import WorkbookModel

/// How a table of answers is laid out, as typed.
struct AnswerTableOptions: ParsableArguments {
    @OptionGroup var table: TableProfileOptions

    @Option(
        parsing: .unconditionalSingleValue,
        help: HelpText.argument(
            ja: "評価を表す語（compliant=済、いくつでも）", en: "A word for a result: compliant=OK; may be repeated.",
            name: "result=word"))
    var word: [String] = []

    private var values: ProfileOptionValues {
        var values = table.values
        values.words = word
        return values
    }

    /// Whether anything says how the table is laid out.
    var areGiven: Bool { table.profile != nil || values != ProfileOptionValues() }

    /// The profile that they give; where they do not say where the columns are, a guessed one with what they say.
    func profile(for file: TableFile, _ language: Language) throws -> (profile: TableProfile, isGuessed: Bool) {
        if let given = try table.profile(values, .answers, language) { return (given, false) }
        return (try TableProfileOptions.apply(values, to: ProfileGuess(file).profile, language), true)
    }
}
