import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// `tenken report WORKBOOK -o FILE`: what was assessed, as a page that verifies itself, a spreadsheet, or a PDF.
struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report",
            abstract: HelpText.of(
                ja: "報告を作る（自分を照合するページ、Excel、PDF）", en: "Make a report: a page that verifies itself, Excel, or PDF."),
            discussion: HelpText.of(
                ja: """
                    種類は名前の終わり（.html、.xlsx、.pdf）で決まります。様式は table、answers、applicability、points、summary か、\
                    自分で書いたファイルです（--print-form table > my.rec で手本を出せます）。
                    ページには点検簿が入り、開いた人のブラウザーの中だけで照合されます。
                    """,
                en: """
                    The kind goes by the name's ending (.html, .xlsx, .pdf). The form is table, answers, applicability, points, summary, or a \
                    file of your own (--print-form table > my.rec prints one to begin with).
                    A page holds the workbook, and is verified in the reader's browser alone.
                    """))
    }

    @OptionGroup var file: WorkbookArgument

    @Option(
        name: .value("o"),
        help: HelpText.argument(ja: "作るファイル（- は標準出力）", en: "The file to make (- is standard output).", name: "file"),
        completion: .file(extensions: ReportFileKind.allCases.map(\.rawValue)))
    var output: FilePath?

    @Flag(help: HelpText.argument(ja: "同じ名前の報告を置き換える", en: "Replace a report of that name."))
    var replace = false

    @Option(
        help: HelpText.argument(ja: "種類（既定は名前の終わりによる）", en: "The kind (default: by the ending).", name: "html|xlsx|pdf")
    )
    var format: ReportFileKind?

    @OptionGroup var contents: ReportContentsOptions

    @Option(
        help: HelpText.argument(ja: "組み込みの様式を書き出す", en: "Print a built-in form.", name: "name"),
        completion: Completions.value(.builtInForm))
    var printForm: String?

    @OptionGroup var quiet: QuietOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        if let printForm { return try StandardStreams.print(bytes: try FormFile.text(ofBuiltIn: printForm, language)) }
        guard let output else {
            throw CommandProblem.usage(
                language(
                    ja: "-o で作るファイルを指定してください（例 -o report.html）",
                    en: "name the file to make with -o, such as -o report.html"))
        }
        let target = OutputTarget(output, replace: replace)
        try target.check(language)
        guard let kind = format ?? ReportFileKind(fileName: output.name.description) else {
            throw CommandProblem.usage(ReportMaking.unknownKind(output, language))
        }
        let options = try contents.options(language)
        let making = try ReportMaking(file.workbook, environment)
        let report = try HeldBackSignals.during { try making.report(kind, options, isWanted: $0) }
        try target.write(report.bytes, language)
        report.losses.forEach(StandardStreams.complain)
        if quiet.quiet { return }
        report.notes.forEach(StandardStreams.complain)
        target.tell(
            ReportMaking.told(options.form.title(language), report.itemCount, language), of: file.workbook, language)
    }
}

extension ReportFileKind: ExpressibleByArgument {}
