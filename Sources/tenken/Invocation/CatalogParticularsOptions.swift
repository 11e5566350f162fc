import ArgumentParser
import WorkbookExchange

/// What a catalogue says about itself, as typed.
struct CatalogParticularsOptions: ParsableArguments {
    @Option(help: HelpText.argument(ja: "カタログの Id（英数字）", en: "The catalogue's id (ASCII).", name: "id"))
    var id: String?

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "カタログの表題", en: "The catalogue's title."))
    var title: String?

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "発行者", en: "Who published it."))
    var publisher: String?

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "版", en: "Its edition."))
    var edition: String?

    @Option(help: HelpText.argument(ja: "公開日（2023-07-07）", en: "The day it was published, 2023-07-07.", name: "date"))
    var published: String?

    @Option(help: HelpText.argument(ja: "公開元の URL", en: "The URL of its source.", name: "url"))
    var source: String?

    @Option(
        parsing: .unconditional,
        help: HelpText.argument(ja: "表にあるページ（35/39）", en: "The pages that the table holds, 35/39.", name: "pages"))
    var coverage: String?

    @Option(help: HelpText.argument(ja: "本文の言語（ja など）", en: "The language of its text, such as ja.", name: "language"))
    var textLanguage: String?

    @Option(parsing: .unconditional, help: HelpText.argument(ja: "出典の表示", en: "The source statement.", name: "text"))
    var attribution: String?

    var particulars: CatalogParticulars {
        var particulars = CatalogParticulars()
        particulars.id = id ?? ""
        particulars.title = title ?? ""
        particulars.publisher = publisher ?? ""
        particulars.edition = edition ?? ""
        particulars.published = published ?? ""
        particulars.source = source ?? ""
        particulars.coverage = coverage ?? ""
        particulars.language = textLanguage ?? ""
        particulars.attribution = attribution ?? ""
        return particulars
    }
}
