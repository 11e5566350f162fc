import ArgumentParser
import CommandLineUI
import WorkbookFiles

/// `tenken git-setup WORKBOOK`: has git merge and show the workbook through tenken.
struct GitSetupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "git-setup",
            abstract: HelpText.of(
                ja: "git merge と git diff が点検簿を扱えるようにする", en: "Make git merge and git diff understand a workbook."),
            discussion: HelpText.of(
                ja: ".gitattributes に 1 行書き、リポジトリの設定に merge と diff のコマンドを入れます。設定は写しごとに要ります。",
                en:
                    "Writes one line into .gitattributes, and the commands into the repository's configuration, which every clone needs for itself."
            ))
    }

    @OptionGroup var file: WorkbookArgument
    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let opened = try environment.open(file.workbook)
        let setup = try GitSetup.perform(
            workbook: file.workbook, program: CommandLine.arguments.first.map { FilePath($0) } ?? "tenken",
            environment: environment.variables)
        let hasConflictMarkers = if case .obstacle(.conflictMarkers) = opened.readOnlyReason { true } else { false }
        try StandardStreams.print(
            lines: GitSetupReport.lines(
                setup, file: file.workbook, hasConflictMarkers: hasConflictMarkers, environment.language))
    }
}
