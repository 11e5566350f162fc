import ArgumentParser
import CLibrary
import CommandLineUI
import OfficeFiles
import WorkbookExchange
import WorkbookFiles
import WorkbookModel

/// `tenken catalog import TABLE…`: a catalogue made of tables. Exits 65 where something in them can not be taken over; then
/// nothing is made.
struct CatalogImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: HelpText.of(
                ja: "表（xlsx、csv、tsv）からカタログを作る", en: "Make a catalogue of tables (xlsx, csv, tsv)."),
            discussion: HelpText.of(
                ja: """
                    列の意味はプロファイルに書きます: --inspect > p.rec で作って見直し、--profile p.rec。
                    カタログは標準出力か -o のファイルに、気付いたことと大項目ごとの数は標準エラーに出します。
                    表にないものは Gap となります。読み取れないものが一つでもあれば、何も作りません（終了状態 65）。
                    """,
                en: """
                    A profile says what the columns mean: make one with --inspect > p.rec, look at it, give --profile p.rec.
                    The catalogue goes to standard output or to the file of -o; notices, and counts for each section, to standard error.
                    What the tables lack becomes a gap. Where anything can not be taken over, nothing is made (exit status 65).
                    """))
    }

    @Argument(
        help: HelpText.argument(
            ja: "表のファイル。ページの順に、いくつでも（- は標準入力）",
            en: "The tables' files, in the order of their pages (- reads standard input)."),
        completion: .file())
    var tables: [FilePath]

    @Flag(
        help: HelpText.argument(
            ja: "シートと推定したプロファイルを示し、ほかは何もしない", en: "Print the sheets and a guessed profile, and do no more."))
    var inspect = false

    @Option(
        name: .value("o"),
        help: HelpText.argument(ja: "作るファイル（上書きしない）", en: "The file to make; never one that is there.", name: "file"),
        completion: Completions.workbooks)
    var output: FilePath?

    @OptionGroup var layout: CatalogTableOptions
    @OptionGroup var about: CatalogParticularsOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.environment.language
        let report = CatalogImportReport(language)
        if inspect { return try printInspection(language) }
        if tables.count(where: { $0.description == "-" }) > 1 {
            throw CommandProblem.usage(language(ja: "標準入力（-）は一度だけ使えます", en: "standard input (-) can be read once"))
        }
        let files = try tables.map { try TableReading.table($0, language) }
        guard let profile = try layout.profile(about.particulars, language) else {
            throw CommandProblem.usage(report.needsProfile(tables))
        }
        let made = CatalogImport.make(
            files, profile, name: output?.name.description ?? "", paths: tables.map(\.description))
        report.lines(made.notices, file: tables.count == 1 ? tables.first : nil).forEach(StandardStreams.complain)
        guard let bytes = made.bytes else {
            throw CommandProblem.data(report.refused(made.notices))
        }
        if let output { try NewFile.create(output, bytes) } else { try StandardStreams.print(bytes: bytes) }
        report.made(made.catalog, at: output).forEach(StandardStreams.complain)
    }

    private func printInspection(_ language: Language) throws {
        guard let path = tables.first else { return }
        let table = try TableReading.table(path, language)
        let use =
            (["tenken catalog import"] + tables.map { ShellWord.text($0) } + ["--profile profile.rec"])
            .joined(separator: " ")
        try StandardStreams.print(
            bytes: TableInspectionReport(language).bytes(
                table, use: use, given: layout.guess(table, about.particulars, language)))
    }
}
