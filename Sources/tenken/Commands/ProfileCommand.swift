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
                lines: ProfileReport.lines(opened.workbook, file: opened.path, format: surroundings.reportFormat))
        }
        let wanted = try profile.applied(to: opened.workbook.profile, language)
        if wanted == opened.workbook.profile, !opened.workbook.hasProfileConflict {
            return try StandardStreams.print(
                lines: [language(ja: "変わりがないので記録しません", en: "nothing differs; nothing was recorded")])
        }
        let draft = EntryDraft(
            .profile(wanted), by: surroundings.person(person, of: opened.workbook), at: LocalClock.timestamp(),
            base: opened.workbook.profileBase)
        try surroundings.recording(in: &opened) { try $0.append([draft], onWait: $1) }
        try surroundings.printRecorded(
            ProfileReport.lines(opened.workbook, file: opened.path, format: surroundings.reportFormat))
    }
}

/// Title, organization and scope, as typed. One not given keeps its value, an empty one clears it.
struct ProfileOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: HelpText.argument(ja: "表題", en: "The workbook's title."))
    var title: String?

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "評価を受ける組織", en: "The organization assessed."))
    var organization: String?

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "評価の範囲", en: "What is assessed."))
    var scope: String?

    var isEmpty: Bool { title == nil && organization == nil && scope == nil }

    func applied(to profile: Profile, _ language: Language) throws(CommandProblem) -> Profile {
        var profile = profile
        if let title { profile.title = try OneLine.checked(title, "--title", language) }
        if let organization { profile.organization = try OneLine.checked(organization, "--organization", language) }
        if let scope { profile.scope = scope }
        return profile
    }
}

/// A value that has room for one line only.
enum OneLine {
    static func checked(_ text: String, _ option: String, _ language: Language) throws(CommandProblem) -> String {
        if text.contains(where: \.isNewline) {
            throw .usage(language(ja: "\(option) は 1 行で書いてください", en: "\(option) takes one line"))
        }
        return text
    }
}
