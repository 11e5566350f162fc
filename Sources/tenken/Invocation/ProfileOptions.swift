import ArgumentParser
import WorkbookFiles
import WorkbookModel
import WorkbookUI

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
