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

    @Flag(
        help: HelpText.argument(
            ja: "点検簿のフォルダーの外のファイルも写す", en: "Also copy files that lie outside the workbook's folder."))
    var outside = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let language = environment.language
        if outside, collect == nil {
            throw CommandProblem.usage(
                language(ja: "--outside は --collect と一緒に使います", en: "--outside goes with --collect"))
        }
        let opened = try environment.open(file.workbook)
        let located = EvidenceSurvey.locate(in: opened)
        let report = EvidenceReport(opened.workbook.catalog, language)
        guard let collect else {
            try StandardStreams.print(lines: located.map(report.line) + [report.summary(of: located)])
            return try CommandExit.leave(ExitStatus.of(allIsWell: located.allSatisfy(report.isAtHand)))
        }
        let collected = try EvidenceCollection.collect(
            located, of: opened, into: collect, allowsOutside: outside,
            index: { [(EvidenceCollection.listName, report.table(of: $0))] })
        try StandardStreams.print(lines: collected.map(report.line) + [report.summary(of: collected, in: collect)])
        try CommandExit.leave(ExitStatus.of(allIsWell: collected.allSatisfy(\.isWhole)))
    }
}
