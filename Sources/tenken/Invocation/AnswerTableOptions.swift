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
            name: "result=word"),
        completion: Completions.value(.resultWord))
    var word: [String] = []

    private var values: ProfileOptionValues {
        var values = table.values
        values.words = word
        return values
    }

    /// What they say of a table that was exported: the sheets to read, and its words for results. Its own heads say what its
    /// columns mean, so all else of a profile stands aside.
    ///
    /// - Throws: where an option says what the exported heads say already.
    func ofExport(_ language: Language) throws -> (sheets: [String], words: [TableProfile.Word]) {
        let given = [
            ("--column", !table.column.isEmpty), ("--head", table.head != nil), ("--fill", table.fill != nil),
            ("--hidden", table.hidden != nil),
        ]
        if let (option, _) = given.first(where: \.1) {
            throw CommandProblem.usage(
                language(
                    ja: "\(option): 点検簿から書き出した表なので、列の意味は表の見出しで決まっています。\(option) を付けずに取り込んでください",
                    en:
                        "\(option): this table was exported from a workbook, and its own heads say what its columns mean; import it without \(option)"
                ))
        }
        let profile = try profileGiven(language)
        let words = try profile ?? TableProfileOptions.apply(values, to: TableProfile(.answers), language)
        return (words.sheets, words.words)
    }

    /// The profile that they give; where they do not say where the columns are, a guessed one with what they say.
    func profile(for file: TableFile, _ language: Language) throws -> (profile: TableProfile, isGuessed: Bool) {
        if let given = try profileGiven(language) { return (given, false) }
        return (try TableProfileOptions.apply(values, to: ProfileGuess(file).profile, language), true)
    }

    /// The profile that they give; `nil` where nothing says where the columns are.
    ///
    /// - Throws: where it is a catalogue's, or a word stands before its result.
    private func profileGiven(_ language: Language) throws -> TableProfile? {
        for word in word { try checkOrder(of: word, language) }
        let profile = try table.profile(values, .answers, language)
        if let path = table.profile, profile?.kind == .catalog {
            throw CommandProblem.data(
                language(
                    ja:
                        "\(path): Kind が catalog です。回答を取り込むなら Kind: answers のプロファイルを使ってください（対応表からカタログを作るのは「tenken catalog import」）",
                    en:
                        "\(path): its Kind is catalog; to import answers use a profile of Kind: answers (“tenken catalog import” makes a catalogue of a table)"
                ))
        }
        return profile
    }

    /// `いいえ=noncompliant` is the wrong way round.
    private func checkOrder(of typed: String, _ language: Language) throws {
        guard let equals = typed.firstIndex(of: "=") else { return }
        let (result, word) = (String(typed[..<equals]), String(typed[typed.index(after: equals)...]))
        guard AssessmentResult(typed: result) == nil, AssessmentResult(typed: word) != nil else { return }
        throw CommandProblem.usage(
            language(
                ja: "--word: 「結果=語」の順に書いてください（--word \(word)=\(result)）",
                en: "--word: the order is result=word: --word \(word)=\(result)"))
    }
}
