import ArgumentParser
import CLibrary

/// The commands.
@main
struct Tenken: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "tenken",
            abstract: HelpText.of(
                ja: "点検: 対応表にそって評価し、所見と証跡を残す点検簿", en: "An assessment workbook for guideline correspondence tables."),
            usage: "tenken [<workbook>] [<options>]\ntenken <subcommand>",
            discussion: HelpText.rootDiscussion,
            version: "0.1.0",
            subcommands: [
                OpenCommand.self, NewCommand.self, ProfileCommand.self, SummaryCommand.self, ListCommand.self,
                ShowCommand.self, AssessCommand.self, WalkCommand.self, ReviewCommand.self, HistoryCommand.self,
                CheckCommand.self, EvidenceCommand.self, RestoreCommand.self, SealCommand.self, VerifyCommand.self,
                MergeCommand.self, DiffCommand.self, GitSetupCommand.self, CatalogCommand.self, ScreenCommand.self,
                DemoCommand.self, KeysCommand.self, ConfigCommand.self,
            ],
            defaultSubcommand: OpenCommand.self)
    }

    static func main() {
        // A file at its size limit (setrlimit(2)) is a write error like others, to be taken back and told, not our death in
        // the middle of a record.
        signal(SIGXFSZ, SIG_IGN)
        Invocation.run(Tenken.self)
    }
}
