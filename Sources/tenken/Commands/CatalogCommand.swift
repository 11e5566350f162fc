import ArgumentParser
import Recfile
import WorkbookFiles
import WorkbookModel

/// `tenken catalog …`: the correspondence tables to assess against.
struct CatalogCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "catalog",
            abstract: HelpText.of(ja: "対応表のカタログ", en: "Catalogues: the correspondence tables."),
            subcommands: [CatalogListCommand.self, CatalogShowCommand.self, CatalogCheckCommand.self])
    }
}

/// `tenken catalog list`: the catalogues built in, one a line: id, items, coverage, title, tab-separated.
struct CatalogListCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: HelpText.of(ja: "内蔵のカタログの一覧", en: "List the catalogues built in."))
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.surroundings.language
        let catalog = CatalogLibrary.builtIn().catalog
        let about = catalog.about
        let title = language == .english && !about.titleEnglish.isEmpty ? about.titleEnglish : about.title
        let count = language(ja: "\(catalog.items.count) 項目", en: Language.counted(catalog.items.count, "item"))
        try StandardStreams.print(lines: [
            [about.id, count, about.coverageText(language), title].joined(separator: "\t")
        ])
    }
}

/// `tenken catalog show [ID|FILE]`: a catalogue's recfile, byte for byte.
struct CatalogShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: HelpText.of(ja: "カタログを recfile のまま出力する", en: "Print a catalogue as a recfile."))
    }

    @Argument(
        help: HelpText.argument(ja: "カタログの Id かファイル", en: "A catalogue's id or file.", name: "id|file"),
        completion: Completions.catalogs)
    var catalog = CatalogLibrary.builtInID

    @OptionGroup var common: CommonOptions

    func run() throws {
        try StandardStreams.print(bytes: common.surroundings.catalog(catalog).text.bytes)
    }
}

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
