import ArgumentParser
import WorkbookFiles
import WorkbookModel

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
        let surroundings = common.surroundings
        let language = surroundings.language
        let opened = try surroundings.open(file.workbook)
        let setup = try GitSetup.perform(
            workbook: file.workbook, program: CommandLine.arguments.first.map { FilePath($0) } ?? "tenken",
            environment: surroundings.environment)
        let added = language(ja: "加えました", en: "added")
        let present = language(ja: "すでにあります", en: "was there already")
        var lines = ["\(setup.attributesPath): \(setup.attributesLine) (\(setup.isLineNew ? added : present))"]
        lines += setup.configuration.map { "git config \($0.name) = \($0.value)" }
        if case .obstacle(.conflictMarkers) = opened.readOnlyReason {
            lines.append(
                language(
                    ja: "この点検簿には衝突の印があります。次に: git checkout -m -- \(file.workbook) のあと git add \(file.workbook)",
                    en:
                        "This workbook has conflict markers. Next: git checkout -m -- \(file.workbook), then git add \(file.workbook)"
                ))
        } else {
            lines.append(
                language(
                    ja: ".gitattributes をコミットし、ほかの人にもそれぞれの写しで一度 tenken git-setup を実行してもらってください。",
                    en: "Commit .gitattributes, and have everybody else run tenken git-setup once in their own clone."))
        }
        try StandardStreams.print(lines: lines)
    }
}
