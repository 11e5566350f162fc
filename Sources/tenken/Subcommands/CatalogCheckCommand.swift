import ArgumentParser
import CommandLineUI
import WorkbookFiles

/// `tenken catalog check FILE`: what is wrong with a catalogue. Exits 65 where anything is.
struct CatalogCheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: HelpText.of(
                ja: "カタログの誤りを調べる（あれば終了状態 65）", en: "Check a catalogue (exits 65 when something is wrong)."))
    }

    @Argument(
        help: HelpText.argument(ja: "カタログのファイル", en: "The catalogue's file."), completion: Completions.workbooks)
    var file: String

    @Flag(help: HelpText.argument(ja: "注意も誤りとする", en: "Take warnings for mistakes."))
    var strict = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let report = CatalogReport(environment.language)
        do {
            let source = try environment.catalog(file)
            let warnings = source.warnings
            try StandardStreams.print(
                lines: report.lines(warnings, path: FilePath(file))
                    + report.sound(source.catalog, file: file, warnings: warnings.count)
                    + report.sections(source.catalog))
            if strict, !warnings.isEmpty {
                try CommandExit.leave(FileProblem.badCatalog(path: FilePath(file), []).exitStatus)
            }
        } catch FileProblem.badCatalog(let path, let problems) {
            try StandardStreams.print(lines: report.lines(problems, path: path))
            try CommandExit.leave(FileProblem.badCatalog(path: path, problems).exitStatus)
        }
    }
}
