import ArgumentParser
import CommandLineUI
import WorkbookFiles

/// `tenken evidence WORKBOOK [--collect FOLDER]`: where the evidence files are; copies of them to hand over. Exits 1 where
/// a file is missing, was changed, or was not copied.
struct EvidenceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "evidence",
            abstract: HelpText.of(ja: "証跡のファイルを確かめる、集める", en: "Look up the evidence files, or copy them."),
            discussion: HelpText.of(
                ja: "--collect は点検簿を写し、証跡を項目ごとのフォルダーに写して、一覧 evidence.tsv と、sha256sum -c で確かめられる SHA256SUMS を添えます。",
                en:
                    "--collect copies the workbook, and the files into a folder for each item, with a list, evidence.tsv, and SHA256SUMS for sha256sum -c."
            ))
    }

    @OptionGroup var file: WorkbookArgument

    @Option(
        help: HelpText.argument(ja: "写す先の新しいフォルダー", en: "A new folder to copy the files to.", name: "folder"),
        completion: .directory)
    var collect: FilePath?

    @Flag(help: HelpText.argument(ja: "元のままでないものだけを出す", en: "Print only what there is to see to."))
    var problems = false

    @OptionGroup var outside: OutsideOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let opened = try environment.open(file.workbook)
        let (located, unsearched) = EvidenceSurvey.locate(
            in: opened, environment.evidenceFiles(of: opened, allowsOutside: outside.outside))
        let report = EvidenceReport(opened.workbook.catalog, environment.language)
        for folder in unsearched { StandardStreams.complain(report.unsearched(folder)) }
        guard let collect else {
            let shown = problems ? located.filter { !report.isAtHand($0) } : located
            try StandardStreams.print(lines: shown.map(report.line) + [report.summary(of: located)])
            return try CommandExit.leave(ExitStatus.of(allIsWell: located.allSatisfy(report.isAtHand)))
        }
        let collected = try EvidenceCollection.collect(
            located, of: opened, into: collect, allowsOutside: outside.outside,
            index: {
                [
                    (EvidenceCollection.listName, report.table(of: $0)),
                    (EvidenceCollection.checkName, EvidenceReport.howToCheck),
                ]
            })
        let shown = problems ? collected.filter { !$0.isWhole } : collected
        try StandardStreams.print(lines: shown.map(report.line) + [report.summary(of: collected, in: collect)])
        try CommandExit.leave(ExitStatus.of(allIsWell: collected.allSatisfy(\.isWhole)))
    }
}
