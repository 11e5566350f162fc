import ArgumentParser
import WorkbookFiles

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
        try StandardStreams.print(bytes: common.environment.catalog(catalog).text.bytes)
    }
}
