import ArgumentParser
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports
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
    @OptionGroup var output: OutputFormatOption
    @OptionGroup var person: PersonOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        if profile.values.isEmpty {
            let opened = try environment.openToRead(file.workbook)
            return try StandardStreams.print(text(of: opened, environment))
        }
        var opened = try environment.open(file.workbook)
        let wanted = try profile.values.applied(to: opened.workbook.profile, environment.language)
        let name = try environment.person(person, of: opened.workbook)
        switch opened.workbook.plan(.profile(wanted), by: name, at: LocalClock.now()) {
        case .unchanged: return StandardStreams.complain(environment.report.unchanged)
        case .refused(let refused): throw CommandProblem(refused.reason, environment.language)
        case .record(let recording):
            try environment.recording(in: &opened) { try $0.append(recording.entries, onWait: $1) }
        }
        try environment.printingRecorded { try StandardStreams.print(text(of: opened, environment)) }
    }

    /// The particulars in the format asked for.
    private func text(of opened: WorkbookFile, _ environment: CommandEnvironment) throws -> String {
        let file = opened.path.description
        switch output.format {
        case .text:
            return ProfileReport.lines(opened.workbook, file: file, format: environment.reportFormat)
                .map { TerminalText.line($0) + "\n" }.joined()
        case .json: return try JSONText.of(ProfileJSON(opened.workbook, file: file))
        }
    }
}
