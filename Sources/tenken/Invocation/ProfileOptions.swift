import ArgumentParser
import CommandLineUI

/// Title, organization and scope, as typed.
struct ProfileOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: HelpText.argument(ja: "表題", en: "The workbook's title."))
    var title: String?

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "評価を受ける組織", en: "The organization assessed."))
    var organization: String?

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "評価の範囲", en: "What is assessed."))
    var scope: String?

    var values: ProfileValues { ProfileValues(title: title, organization: organization, scope: scope) }
}
