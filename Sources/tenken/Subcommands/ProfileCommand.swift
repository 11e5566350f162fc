import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// `tenken profile WORKBOOK`: the workbook's own particulars, shown or renewed.
struct ProfileCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "profile",
            abstract: HelpText.of(ja: "表題・組織・範囲を見る、改める", en: "Show or renew title, organization and scope."))
    }

    @OptionGroup var file: WorkbookArgument
    @OptionGroup var profile: ProfileOptions
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        var opened = try environment.open(file.workbook)
        if profile.values.isEmpty {
            return try StandardStreams.print(
                lines: ProfileReport.lines(
                    opened.workbook, file: opened.path.description, format: environment.reportFormat))
        }
        let wanted = try profile.values.applied(to: opened.workbook.profile, environment.language)
        let name = try environment.person(person, of: opened.workbook)
        switch opened.workbook.plan(.profile(wanted), by: name, at: LocalClock.now()) {
        case .unchanged: return try StandardStreams.print(lines: [environment.report.unchanged])
        case .refused(let refused): throw CommandProblem(refused.reason, environment.language)
        case .record(let recording):
            try environment.recording(in: &opened) { try $0.append(recording.entries, onWait: $1) }
        }
        try environment.printRecorded(
            ProfileReport.lines(opened.workbook, file: opened.path.description, format: environment.reportFormat))
    }
}
