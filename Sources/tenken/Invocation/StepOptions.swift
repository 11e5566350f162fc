import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// The workbook whose latest step is taken back or brought back, as typed, and the doing of it.
struct StepOptions: ParsableArguments {
    @OptionGroup var file: WorkbookArgument

    @OptionGroup var dry: DryRunOption
    @OptionGroup var quiet: QuietOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run(_ direction: UndoWording.Direction) throws {
        let environment = common.environment
        var opened = try environment.open(file.workbook)
        try opened.requireWritable()
        let workbook = opened.workbook
        let name = try environment.person(person, of: workbook)
        let report = StepReport(direction, environment.language)
        let recording: Recording
        switch workbook.plan(direction.change, by: name, at: LocalClock.now()) {
        case .unchanged:
            if !quiet.quiet { StandardStreams.complain(environment.report.unchanged) }
            return
        case .refused(let refused): throw CommandProblem.data(report.refused(refused, workbook.catalog))
        case .record(let planned): recording = planned
        }
        if !dry.dryRun {
            try environment.recording(in: &opened, isQuiet: quiet.quiet) {
                try $0.append(recording.entries, onWait: $1)
            }
        }
        if !quiet.quiet {
            let lines = report.lines(recording.entries, in: workbook, by: dry.dryRun ? nil : name)
            if dry.dryRun {
                try StandardStreams.print(lines: lines)
            } else {
                try environment.printRecorded(lines)
            }
            StandardStreams.complain(
                report.ending(recording.entries, in: workbook, file: file.workbook, isDry: dry.dryRun))
        }
        report.left(recording.left, workbook.catalog).forEach(StandardStreams.complain)
        try CommandExit.leave(ExitStatus.of(allIsWell: recording.left.isEmpty))
    }
}
