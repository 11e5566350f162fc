import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookReports

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

    @OptionGroup var file: ReadWorkbookArgument

    @Option(
        help: HelpText.argument(ja: "写す先の新しいフォルダー", en: "A new folder to copy the files to.", name: "folder"),
        completion: .directory)
    var collect: FilePath?

    @Flag(help: HelpText.argument(ja: "元のままでないものだけを出す", en: "Print only what there is to see to."))
    var problems = false

    @OptionGroup var output: OutputFormatOption
    @OptionGroup var outside: OutsideOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        // What is copied along is a file.
        let opened = try collect == nil ? environment.openToRead(file.workbook) : environment.open(file.workbook)
        let (located, unsearched) = EvidenceSurvey.locate(
            in: opened, environment.evidenceFiles(of: opened, allowsOutside: outside.outside))
        let report = EvidenceReport(opened.workbook.catalog, environment.language)
        for folder in unsearched { StandardStreams.complain(report.unsearched(folder)) }
        let allIsWell =
            if let collect {
                try self.collect(located, of: opened, into: collect, report, environment)
            } else {
                try look(located, of: opened, report, environment)
            }
        try CommandExit.leave(ExitStatus.of(allIsWell: allIsWell))
    }

    /// Prints where everything is.
    ///
    /// - Returns: whether all of it is as it was.
    private func look(
        _ located: [LocatedEvidence], of opened: WorkbookFile, _ report: EvidenceReport,
        _ environment: CommandEnvironment
    ) throws -> Bool {
        let shown = problems ? located.filter { !report.isAtHand($0) } : located
        switch output.format {
        case .text:
            try StandardStreams.print(lines: report.lines(shown, environment.measure))
            StandardStreams.complain("\(file.workbook): \(report.summary(of: located))")
        case .json:
            try StandardStreams.print(
                JSONText.of(EvidenceJSON(shown, of: opened.workbook, file: file.workbook.description)))
        }
        return located.allSatisfy(report.isAtHand)
    }

    /// Copies everything, and prints what became of it.
    ///
    /// - Returns: whether all of it was copied as it was.
    private func collect(
        _ located: [LocatedEvidence], of opened: WorkbookFile, into folder: FilePath, _ report: EvidenceReport,
        _ environment: CommandEnvironment
    ) throws -> Bool {
        let collected = try EvidenceCollection.collect(
            located, of: opened, into: folder, allowsOutside: outside.outside,
            index: {
                [
                    (EvidenceCollection.listName, report.table(of: $0)),
                    (EvidenceCollection.checkName, EvidenceReport.howToCheck),
                ]
            })
        let shown = problems ? collected.filter { !$0.isWhole } : collected
        switch output.format {
        case .text:
            try StandardStreams.print(lines: report.lines(shown, environment.measure))
            StandardStreams.complain("\(file.workbook): \(report.summary(of: collected, in: folder))")
        case .json:
            let document = EvidenceJSON(
                shown, of: opened.workbook, file: file.workbook.description, folder: folder)
            collected.compactMap(report.failure).forEach(StandardStreams.complain)
            try StandardStreams.print(JSONText.of(document))
        }
        return collected.allSatisfy(\.isWhole)
    }
}
