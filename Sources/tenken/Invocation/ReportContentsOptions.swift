import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// What a report shows, as typed.
struct ReportContentsOptions: ParsableArguments {
    @Option(
        help: HelpText.argument(ja: "様式の名前かファイル", en: "A form's name or file.", name: "form"),
        completion: Completions.value(.form))
    var form: FilePath?

    @Option(
        name: .value("f"), parsing: .unconditionalSingleValue,
        help: HelpText.argument(
            ja: "表に載せる項目の絞り込み（いくつでも）", en: "Which items the table shows; may be given several times.", name: "query"),
        completion: Completions.value(.filter))
    var filter: [String] = []

    @OptionGroup var omissions: OmissionOption

    @Flag(help: HelpText.argument(ja: "履歴も載せる", en: "Tell the history, too."))
    var history = false

    /// - Parameters:
    ///   - language: what mistakes are told in.
    ///   - speaking: what the report speaks, where that is another.
    ///   - standard: the filter where none was given.
    ///   - tell: is told every problem of a form's file but the last, which is thrown.
    func options(
        _ language: Language, speaking: Language? = nil, filter standard: Filter = .all,
        tell: (String) -> Void = StandardStreams.complain
    ) throws -> ReportOptions {
        let filter = self.filter.isEmpty ? standard : try FilterQueries.filter(self.filter)
        if filter.asksForEvidenceFiles { throw CommandProblem.usage(FormFile.asksForFiles(language)) }
        return ReportOptions(
            form: try form.map { try FormFile.form($0, language, tell: tell) } ?? BuiltInForms.all[0],
            language: speaking ?? language,
            filter: filter,
            without: try omissions.omissions(language), withHistory: history)
    }
}
