import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel

/// `tenken restore WORKBOOK`: puts back what was recorded here and has gone from the file.
struct RestoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore",
            abstract: HelpText.of(
                ja: "ここで記録したのにファイルにない記録を戻す", en: "Put back what you recorded here and the file lacks."),
            discussion: HelpText.of(
                ja: "自分の記録は 90 日のあいだ手元にも控えてあります。古い写しに戻されたときなどに、同じ記録を足し直します。",
                en:
                    "What you record is also kept in your state folder for 90 days: it comes back as it was when the file was replaced by an older copy, for example."
            ))
    }

    @OptionGroup var file: WorkbookArgument

    @Flag(help: HelpText.argument(ja: "戻さず、以後確認しない", en: "Do not put them back, and ask no more."))
    var leaveOut = false

    @Option(
        help: HelpText.argument(
            ja: "別の写しで記録したものを戻す（同じ監査のときだけ）",
            en: "Put back what was recorded in that copy (only if it is the same audit).", name: "file"),
        completion: Completions.workbooks)
    var recordedIn: FilePath?

    @OptionGroup var dry: DryRunOption
    @OptionGroup var quiet: QuietOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let report = RestoreReport(environment.language)
        var opened = try environment.open(file.workbook)
        let look = opened.lookForMissing
        if let problem = look.problem {
            throw CommandProblem(report.unreadable(problem), exitStatus: problem.exitStatus)
        }
        let missing: [Entry]
        if let recordedIn {
            let path = recordedIn.resolved ?? recordedIn.absolute()
            missing = look.elsewhere.first { $0.path == path }?.entries ?? []
            if missing.isEmpty { return tell(report.nothingRecorded(in: path)) }
        } else {
            missing = look.missing
            report.notes(look, of: file.workbook).forEach(StandardStreams.complain)
            if missing.isEmpty { return tell(report.nothingMissing(from: file.workbook)) }
        }
        let list = RestoreReport.lines(missing, of: opened.workbook, format: environment.reportFormat)
        if dry.dryRun {
            if quiet.quiet { return }
            try StandardStreams.print(lines: list)
            return tell(report.would(missing.count, leaveOut: leaveOut))
        }
        if leaveOut {
            try opened.leaveOut(missing)
            if !quiet.quiet { try StandardStreams.print(lines: list) }
            return tell(report.leftOut(missing.count))
        }
        let count = try environment.recording(in: &opened, isQuiet: quiet.quiet) { try $0.putBack(missing, onWait: $1) }
        if !quiet.quiet { try environment.printRecorded(list) }
        tell(report.putBack(count))
    }

    /// Says what is no trouble.
    private func tell(_ line: String) { if !quiet.quiet { StandardStreams.complain(line) } }
}
