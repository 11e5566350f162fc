import ArgumentParser
import CLibrary

/// The commands.
@main
struct Tenken: ParsableCommand {
    static let version = "0.1.0"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "tenken",
            abstract: HelpText.of(
                ja: "点検: 対応表にそって評価し、所見と証跡を残す点検簿", en: "An assessment workbook for guideline correspondence tables."),
            usage: "tenken [<workbook>] [<options>]\ntenken <subcommand>",
            discussion: HelpText.of(
                ja: """
                    点検簿の名前だけなら、端末で開きます（なければ確認してから作ります）。
                    名前もなければ assessment.rec を開きます。
                    サブコマンドと同じ名前のファイルは ./list のように書きます。
                    """,
                en: """
                    With a workbook alone, opens it in the terminal (a missing one is made after asking). \
                    Without one, opens assessment.rec. A file that is called like a subcommand is written ./list.
                    """),
            version: version,
            subcommands: subcommands,
            defaultSubcommand: OpenCommand.self)
    }

    /// All of them, in the order of the help.
    static let commands: [any ParsableCommand.Type] = [
        OpenCommand.self, NewCommand.self, CarryCommand.self, ImportCommand.self, ProfileCommand.self,
        SummaryCommand.self, ListCommand.self, ShowCommand.self, AssessCommand.self, ConfirmCommand.self,
        UndoCommand.self, RedoCommand.self, WalkCommand.self, ReviewCommand.self, HistoryCommand.self,
        CheckCommand.self, EvidenceCommand.self,
        RestoreCommand.self, SplitCommand.self, SealCommand.self, VerifyCommand.self, ReportCommand.self,
        ExportCommand.self, PortfolioCommand.self, MergeCommand.self, DiffCommand.self, GitSetupCommand.self,
        CatalogCommand.self, ScreenCommand.self, DemoCommand.self, KeysCommand.self, ConfigCommand.self,
        FindingsCommand.self,
    ]

    /// Those that the parser has to know in this run: it asks each for its arguments, which takes longer than most
    /// commands do.
    private static let subcommands: [any ParsableCommand.Type] = {
        switch Invocation.arguments.first {
        case "--version"?: [OpenCommand.self]
        case let word?:
            commands.first { $0.configuration.commandName == word }.map { [$0] } ?? commands
        case nil: commands
        }
    }()

    static func main() {
        // Writing past the file size limit (setrlimit(2)) must be a write error like others, which is taken back and told,
        // and not end the process in the middle of a record.
        signal(SIGXFSZ, SIG_IGN)
        Invocation.run(Tenken.self)
    }
}
