import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// `tenken merge OURS THEIRS [-o OUT]`: brings two copies of a workbook together. Exits 0 when the union is written,
/// whether or not items are in conflict then.
struct MergeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "merge",
            abstract: HelpText.of(
                ja: "同じ点検簿の写しをまとめる（相手の記録を自分のほうに足す）",
                en: "Bring two copies of a workbook together: adds their entries to ours."))
    }

    @Argument(
        help: HelpText.argument(ja: "自分の点検簿（ここに書き足します）", en: "Our copy, which is added to."),
        completion: Completions.workbooks)
    var ours: FilePath

    @Argument(
        help: HelpText.argument(ja: "相手の点検簿（変えません）", en: "Their copy, which stays as it is."),
        completion: Completions.workbooks)
    var theirs: FilePath

    @Option(
        name: .value("o"),
        help: HelpText.argument(
            ja: "まとめたものを新しいファイルに書く", en: "Write the union to a new file instead.", name: "file"),
        completion: Completions.workbooks)
    var output: FilePath?

    @OptionGroup var dry: DryRunOption
    @OptionGroup var quiet: QuietOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let theirs = try environment.openToRead(theirs)
        let addition: MergeAddition
        if dry.dryRun {
            addition = try environment.open(ours).addition(from: theirs)
        } else if let output {
            addition = try WorkbookFile.createUnion(
                at: output, of: ours, and: theirs, knownCatalogs: CatalogLibrary.known)
        } else {
            var opened = try environment.open(ours)
            addition = try opened.merge(theirs.workbook, from: theirs.path) { environment.sayWaiting(for: ours) }
            environment.tellTornCopies(of: opened)
        }
        let report = MergeReport(addition, environment.language)
        if let line = report.leftBehind(theirs: theirs.path) { StandardStreams.complain(line) }
        if dry.dryRun {
            if !quiet.quiet || report.hasConflicts { try StandardStreams.print(lines: report.planned) }
        } else if !quiet.quiet || report.hasConflicts {
            try environment.printRecorded(report.lines)
        }
    }
}
