import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// `tenken portfolio WORKBOOK…`: several systems at a glance. What is wrong with a workbook stands in its row, and exits 1.
struct PortfolioCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "portfolio",
            abstract: HelpText.of(ja: "いくつもの点検簿を一覧にする", en: "Show several workbooks at a glance."),
            discussion: HelpText.of(
                ja: "読めない点検簿も、Sum や封印の合わない点検簿も、そのことを示す行になります（終了状態 1）。-o FILE.html か .xlsx で報告になります。",
                en:
                    "A workbook that can not be read, or whose sums or seals do not hold, is a row that says so (exit status 1). -o FILE.html or .xlsx makes a report."
            ))
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, csv, json, html, xlsx

        init?(fileName: String) {
            guard let ending = FileEnding.of(fileName) else { return nil }
            self.init(rawValue: ending)
        }
    }

    @Argument(
        help: HelpText.argument(ja: "点検簿のファイル", en: "The workbooks' files."), completion: Completions.workbooks)
    var workbooks: [FilePath]

    @Option(
        name: .value("o"), help: HelpText.argument(ja: "作るファイル", en: "The file to make.", name: "file"),
        completion: .file())
    var output: FilePath?

    @Flag(help: HelpText.argument(ja: "同じ名前のファイルを置き換える", en: "Replace a file of that name."))
    var replace = false

    @Option(
        help: HelpText.argument(ja: "形式（既定は名前の終わり、なければ text）", en: "The format (default: by the ending, else text)."))
    var format: Format?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        if workbooks.isEmpty {
            throw CommandProblem.usage(language(ja: "点検簿を一つ以上指定してください", en: "name one workbook at least"))
        }
        try WorkbooksArgument.checkStreams(workbooks, language)
        let target = OutputTarget(output, replace: replace)
        try target.check(language)
        let entries = workbooks.map { PortfolioReading.entry($0, environment) }
        let portfolio = Portfolio(entries, at: LocalClock.now(), language)
        let named = output.flatMap { $0.description == "-" ? nil : $0 }
        guard let kind = format ?? named.map({ Format(fileName: $0.name.description) }) ?? .text else {
            throw CommandProblem.usage(
                language(
                    ja:
                        "\(output?.description ?? ""): 種類が分かりません。名前の終わりを .html、.xlsx、.csv、.json のどれかにするか、--format で指定してください",
                    en:
                        "\(output?.description ?? ""): of what kind? end its name in .html, .xlsx, .csv or .json, or give --format"
                ))
        }
        try target.write(bytes(of: portfolio, entries, kind, environment), language)
        target.tell(
            language(ja: "点検簿 \(entries.count) 件", en: Language.counted(entries.count, "workbook")), language)
        try CommandExit.leave(ExitStatus.of(allIsWell: entries.allSatisfy(\.isSound)))
    }

    private func bytes(
        of portfolio: Portfolio, _ entries: [PortfolioEntry], _ format: Format, _ environment: CommandEnvironment
    ) throws -> [UInt8] {
        switch format {
        case .text:
            Array(PortfolioReport.lines(portfolio, environment.reportFormat).map { $0 + "\n" }.joined().utf8)
        case .csv: Array(PortfolioReport.csv(portfolio.systems).utf8)
        case .json:
            Array(
                try JSONText.of(
                    entries.map { PortfolioJSON($0, today: LocalClock.today(), environment.language) }
                ).utf8)
        case .html: PageWriter.bytes(of: portfolio.document(), basis: .several)
        case .xlsx:
            try SpreadsheetWriting.bytes(of: ReportSheets.spreadsheet(of: portfolio.document()), environment.language)
        }
    }
}
