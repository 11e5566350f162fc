import ArgumentParser
import CommandLineUI
import OfficeFiles
import WorkbookExchange
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// `tenken import WORKBOOK TABLE`: records the answers of a table. Without `--apply` it only says what it would record. Exits 1
/// where rows are left out.
struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: HelpText.of(ja: "表（xlsx、csv、tsv）の回答を取り込む", en: "Record the answers of a table (xlsx, csv, tsv)."),
            discussion: HelpText.of(
                ja: """
                    --apply を付けるまでは、何を記録するかを示すだけです。空のセルは今の記録のまま、証跡は加えます。
                    列の意味はプロファイルに書きます: --inspect > p.rec で作って見直し、--profile p.rec。
                    記録しない行（項目が分からない、語や日付が読めない、食い違う）があれば終了状態は 1 です。
                    """,
                en: """
                    Until --apply is given it only says what it would record. An empty cell keeps what is recorded; evidence is added.
                    A profile says what the columns mean: make one with --inspect > p.rec, look at it, give --profile p.rec.
                    Exits 1 where rows are left out: no such item, a word or date that means nothing, a conflict.
                    """))
    }

    /// Text for people, or a format for programs.
    enum Format: String, CaseIterable, ExpressibleByArgument { case text, tsv, json }

    @OptionGroup var file: WorkbookArgument

    @Argument(
        help: HelpText.argument(ja: "表のファイル（- は標準入力）", en: "The table's file (- reads standard input)."),
        completion: .file())
    var table: FilePath

    @Flag(
        help: HelpText.argument(
            ja: "シートと推定したプロファイルを示し、ほかは何もしない", en: "Print the sheets and a guessed profile, and do no more."))
    var inspect = false

    @OptionGroup var layout: AnswerTableOptions

    @Flag(help: HelpText.argument(ja: "記録する", en: "Record it."))
    var apply = false

    @Flag(
        help: HelpText.argument(
            ja: "表でも点検簿でも変わったものを、食い違いの一方として記録する", en: "Record what both sides changed as a side of a conflict."))
    var conflictsAsSides = false

    @Flag(help: HelpText.argument(ja: "変わらない行も示す", en: "Print every row."))
    var all = false

    @Option(help: HelpText.argument(ja: "出力の形式", en: "Output format.", name: "text|tsv|json"))
    var format = Format.text

    @OptionGroup var quiet: QuietOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        let table = try TableReading.table(table, language)
        if inspect { return try printInspection(of: table, language) }
        var opened = try environment.open(file.workbook)
        let answers = try TableAnswers(table, at: self.table, layout, language)
        if apply, answers.isGuessed {
            throw CommandProblem.usage(guessed(language))
        }
        guard apply else {
            let plan = try plan(answers, opened, language)
            return try print(plan, answers, opened.workbook.catalog, recorded: nil, by: nil, environment)
        }
        try opened.requireWritable()
        let name = try environment.person(person, of: opened.workbook)
        let outcome = try AnswersRecording.record(in: &opened, by: name, isQuiet: quiet.quiet, environment) {
            try plan(answers, $0, language)
        }
        try print(
            outcome.plan, answers, opened.workbook.catalog, recorded: outcome.entries.count, by: name, environment)
    }

    private func printInspection(of table: TableFile, _ language: Language) throws {
        let (workbook, file) = (ShellWord.text(file.workbook), tableWord ?? "-")
        let use = "tenken import \(workbook) \(file) --profile profile.rec"
        try StandardStreams.print(bytes: TableInspectionReport(language).bytes(table, use: use))
    }

    private func plan(
        _ answers: TableAnswers, _ opened: WorkbookFile, _ language: Language
    ) throws -> ImportPlan {
        let evidence = EvidenceFiles(folder: opened.folder, watch: LongReading.watch(language))
        return try answers.plan(into: opened.workbook, takesSides: conflictsAsSides, evidence, language)
    }

    private func print(
        _ plan: ImportPlan, _ answers: TableAnswers, _ catalog: Catalog, recorded: Int?, by name: String?,
        _ environment: CommandEnvironment
    ) throws {
        if quiet.quiet, plan.leavesNothing, !answers.isGuessed { return }
        let report = ImportReport(plan, of: answers.table, catalog, all: all, environment.language)
        let ending = [report.outcome(recorded: recorded, by: name), report.fitsNot].compactMap { $0 }
        let json = format == .json ? try report.json(recorded: recorded, isGuessed: answers.isGuessed) : ""
        do throws(OutputProblem) {
            switch format {
            case .text: try StandardStreams.print(lines: report.lines(environment.reportFormat))
            case .tsv: try StandardStreams.print(report.tsv)
            case .json: try StandardStreams.print(json)
            }
        } catch {
            if recorded ?? 0 > 0 { throw CommandProblem.recordedUnprinted(error, environment.language) }
            throw error
        }
        if format == .tsv, let ignored = report.ignored { StandardStreams.complain(ignored) }
        if format != .json { ending.forEach(StandardStreams.complain) }
        if answers.isGuessed { StandardStreams.complain(guessed(environment.language)) }
        try CommandExit.leave(ExitStatus.of(allIsWell: plan.leavesNothing))
    }

    private func guessed(_ language: Language) -> String {
        ImportReport.isGuessed(workbook: ShellWord.text(file.workbook), table: tableWord, language)
    }

    /// The table as a word of the shell; `nil` where it comes from standard input.
    private var tableWord: String? { table.description == "-" ? nil : ShellWord.text(table) }
}
