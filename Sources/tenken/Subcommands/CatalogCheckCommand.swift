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
        help: HelpText.argument(ja: "カタログのファイル", en: "The catalogue's file."), completion: .file(extensions: ["rec"]))
    var file: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        let environment = common.environment
        let report = CatalogReport(environment.language)
        do {
            let catalog = try environment.catalog(file).catalog
            try StandardStreams.print(lines: [report.sound(catalog, file: file)])
        } catch FileProblem.badCatalog(let path, let problems) {
            try StandardStreams.print(lines: report.lines(problems, path: path))
            try CommandExit.leave(FileProblem.badCatalog(path: path, problems).exitStatus)
        }
    }
}
