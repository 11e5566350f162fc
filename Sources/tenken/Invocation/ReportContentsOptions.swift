import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// What a report shows, as typed.
struct ReportContentsOptions: ParsableArguments {
    @Option(help: HelpText.argument(ja: "様式の名前かファイル", en: "A form's name or file.", name: "form"))
    var form: FilePath?

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(ja: "表に載せる項目の絞り込み", en: "Which items the table shows.", name: "query"))
    var filter: String?

    @Option(
        help: HelpText.argument(
            ja: "省くもの（コンマで区切る）", en: "What to leave out, separated by commas.",
            name: "names,notes,evidence,plans,history"))
    var without: String?

    @Flag(help: HelpText.argument(ja: "履歴も載せる", en: "Tell the history, too."))
    var history = false

    func options(_ language: Language) throws -> ReportOptions {
        let filter = try Filter(parsing: filter ?? "")
        if filter.asksForEvidenceFiles { throw CommandProblem.usage(FormFile.asksForFiles(language)) }
        return ReportOptions(
            form: try form.map { try FormFile.form($0, language) } ?? BuiltInForms.all[0], language: language,
            filter: filter,
            without: try omissions(language), withHistory: history)
    }

    private func omissions(_ language: Language) throws -> Set<Omission> {
        let words = (without ?? "").split { $0 == "," || $0 == " " }
        return Set(
            try words.map { word in
                guard let omission = Omission(rawValue: String(word)) else {
                    let known = Omission.allCases.map(\.rawValue).joined(separator: ", ")
                    throw CommandProblem.usage(
                        language(
                            ja: "--without: \(word) は省けません（\(known)）", en: "--without: \(word) is not one of \(known)"))
                }
                return omission
            })
    }
}
