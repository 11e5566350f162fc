import ArgumentParser
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
        let surroundings = common.surroundings
        let language = surroundings.language
        var opened = try surroundings.open(file.workbook)
        if profile.isEmpty {
            return try StandardStreams.print(
                lines: ProfileReport.lines(
                    opened.workbook, file: opened.path.description, format: surroundings.reportFormat))
        }
        let wanted = try profile.applied(to: opened.workbook.profile, language)
        let name = surroundings.person(person, of: opened.workbook)
        switch opened.workbook.plan(.profile(wanted), by: name, at: LocalClock.now()) {
        case .unchanged:
            return try StandardStreams.print(
                lines: [language(ja: "変わりがないので記録しません", en: "nothing differs; nothing was recorded")])
        case .refused(let refused): throw CommandProblem.data(refused.reason.message(language))
        case .record(let recording):
            try surroundings.recording(in: &opened) { try $0.append(recording.entries, onWait: $1) }
        }
        try surroundings.printRecorded(
            ProfileReport.lines(opened.workbook, file: opened.path.description, format: surroundings.reportFormat))
    }
}
