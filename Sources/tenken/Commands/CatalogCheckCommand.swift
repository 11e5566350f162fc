import ArgumentParser
import Recfile
import WorkbookFiles
import WorkbookModel

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
        let surroundings = common.surroundings
        let language = surroundings.language
        do {
            let catalog = try surroundings.catalog(file).catalog
            let counts = (catalog.items.count, catalog.requirements.count, catalog.mappings.count)
            try StandardStreams.print(
                lines: [
                    language(
                        ja: "\(file): 誤りはありません（\(counts.0) 項目、\(counts.1) 要求事項、\(counts.2) ブロック）",
                        en:
                            "\(file): OK (\(Language.counted(counts.0, "item")), \(Language.counted(counts.1, "requirement")), \(Language.counted(counts.2, "block")))"
                    )
                ])
        } catch FileProblem.badCatalog(let path, let problems) {
            try StandardStreams.print(lines: problems.map { "\(path):\($0.line): \($0.message(language))" })
            throw ExitCode(FileProblem.badCatalog(path: path, problems).exitStatus)
        }
    }
}
