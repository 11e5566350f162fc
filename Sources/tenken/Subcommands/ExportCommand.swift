import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// `tenken export WORKBOOK -o FILE`: the items as a sheet to fill in, which `import` takes back, or for other programs.
struct ExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: HelpText.of(
                ja: "記入用の表を書き出す（Excel、csv、tsv。import で取り込める）、json、OSCAL",
                en: "Write a sheet to fill in (Excel, csv, tsv), which import takes back; JSON; OSCAL."),
            discussion: HelpText.of(
                ja: """
                    --filter owner:山田 のように絞れば、担当ごとに渡せます。隠した列とシートで、記入後にどの記録への答えか分かります。
                    """,
                en: """
                    With --filter owner:Sato each gets their own. Hidden columns and a hidden sheet tell, when it comes back, which \
                    record each row answers.
                    """))
    }

    @OptionGroup var file: WorkbookArgument

    @Option(
        name: .value("o"),
        help: HelpText.argument(ja: "作るファイル（- は標準出力）", en: "The file to make (- is standard output).", name: "file"),
        completion: .file())
    var output: FilePath?

    @Flag(help: HelpText.argument(ja: "同じ名前のファイルを置き換える", en: "Replace a file of that name."))
    var replace = false

    @Option(
        help: HelpText.argument(
            ja: "種類（既定は名前の終わりによる）", en: "The kind (default: by the ending).",
            name: "kind"))
    var format: ExportKind?

    @OptionGroup var selection: ExportSelectionOptions
    @OptionGroup var quiet: QuietOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        let target = OutputTarget(output, replace: replace)
        try target.check(language)
        guard let kind = format ?? output.flatMap({ ExportKind(fileName: $0.name.description) }) else {
            throw CommandProblem.usage(
                language(
                    ja: "種類が分かりません。-o FILE.xlsx（.csv、.tsv、.json）か --format で指定してください",
                    en: "of what kind? give -o FILE.xlsx (.csv, .tsv, .json), or --format"))
        }
        let opened = try environment.openToRead(file.workbook)
        let moment = LocalClock.now()
        let chosen = try selection.chosen(
            of: opened.workbook, for: try environment.asker(of: opened.workbook), language)
        let exported = try Exporting(opened, at: moment, environment).exported(kind, chosen)
        try target.write(exported.bytes, language)
        exported.losses.forEach(StandardStreams.complain)
        if quiet.quiet { return }
        target.tell(
            language(ja: "\(chosen.items.count) 項目", en: Language.counted(chosen.items.count, "item")),
            of: file.workbook, language)
    }
}

extension ExportKind: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }

    public static var allValueStrings: [String] { all.map(\.word) }
}
