import ArgumentParser
import CLibrary
import CommandLineUI
import OfficeFiles
import Recfile
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// How a table is laid out, as typed: a profile, or options for simple cases, or both.
struct TableProfileOptions: ParsableArguments {
    @Option(
        help: HelpText.argument(
            ja: "表の形を書いたプロファイル", en: "The profile that says how the table is laid out.", name: "file"),
        completion: .file(extensions: ["rec"]))
    var profile: FilePath?

    @Flag(
        help: HelpText.argument(
            ja: "シートと推定したプロファイルを示し、ほかは何もしない", en: "Print the sheets and a guessed profile, and do no more."))
    var inspect = false

    @Option(
        parsing: .unconditionalSingleValue,
        help: HelpText.argument(ja: "読むシート（いくつでも）", en: "A sheet to read; may be repeated.", name: "name"))
    var sheet: [String] = []

    @Option(help: HelpText.argument(ja: "見出しの行（3、2-3、none）", en: "The rows of the head: 3, 2-3 or none.", name: "rows"))
    var head: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: HelpText.argument(
            ja: "列の意味（number=C、result=評価、いくつでも）", en: "What a column means: number=C, result=HEAD; may be repeated.",
            name: "meaning=column"))
    var column: [String] = []

    @Option(help: HelpText.argument(ja: "空のセルの意味", en: "What an empty cell means.", name: "merged|above|none"))
    var fill: String?

    @Option(help: HelpText.argument(ja: "隠れた行とシート", en: "Hidden rows and sheets.", name: "skip|take"))
    var hidden: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: HelpText.argument(
            ja: "評価の語（compliant=済、いくつでも）", en: "A word for a result: compliant=OK; may be repeated.",
            name: "result=word"))
    var word: [String] = []

    private var values: ProfileOptionValues {
        var values = ProfileOptionValues()
        (values.sheets, values.columns, values.words) = (sheet, column, word)
        (values.head, values.fill, values.hidden) = (head, fill, hidden)
        return values
    }

    /// Whether anything says how the table is laid out.
    var areGiven: Bool { profile != nil || values != ProfileOptionValues() }

    /// The profile that they give; where they do not say where a column is, a guessed one with what they say.
    func profile(for table: TableFile, _ language: Language) throws -> (profile: TableProfile, isGuessed: Bool) {
        let base = try profile.map { try TableProfileOptions.read($0, language) }
        let isGuessed = base == nil && !values.areEnough
        let start = base ?? (isGuessed ? ProfileGuess(table).profile : TableProfile(.answers))
        do throws(ProfileProblem) {
            return (try values.applied(to: start), isGuessed)
        } catch {
            throw CommandProblem.usage(TableProfileOptions.told(error, in: FilePath("-"), language))
        }
    }

    private static func read(_ path: FilePath, _ language: Language) throws -> TableProfile {
        let (profile, problems) = ProfileReader.read(RecfileText(try TextFile.contents(ofFileAt: path)))
        for problem in problems.dropLast() { StandardStreams.complain(told(problem, in: path, language)) }
        if let problem = problems.last { throw CommandProblem.data(told(problem, in: path, language)) }
        return profile
    }

    private static func told(_ problem: ProfileProblem, in path: FilePath, _ language: Language) -> String {
        switch problem.place {
        case .line(let line): "\(path):\(line): \(problem.message(language))"
        case .option(let option): "\(option): \(problem.message(language))"
        }
    }

    func printInspection(of table: TableFile, _ language: Language) throws {
        let guess = ProfileGuess(table)
        let opening = table.sheets.map { sheet in
            "\(sheet.name.isEmpty ? table.name : sheet.name): \(sheet.rows.count) x \(sheet.columnCount)"
        }
        try StandardStreams.print(
            bytes: ProfileWriter.text(
                guess.profile, opening: [table.format] + opening, remarks: guess.remarks, language))
    }
}
