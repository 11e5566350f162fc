import ArgumentParser

/// `tenken catalog …`: the correspondence tables to assess against.
struct CatalogCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "catalog",
            abstract: HelpText.of(ja: "対応表のカタログ", en: "Catalogues: the correspondence tables."),
            subcommands: [
                CatalogListCommand.self, CatalogShowCommand.self, CatalogCheckCommand.self, CatalogImportCommand.self,
                CatalogDiffCommand.self,
            ])
    }
}
