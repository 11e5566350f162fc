import WorkbookModel

/// What all documents are made of: the workbook, what may be said of it, and the identifiers of its parts.
struct OSCALMaker: Sendable {
    let workbook: Workbook
    /// Positions of the items that the document is about, in the catalogue's order, each once.
    let items: [Int]
    let disclosure: Disclosure
    let language: Language
    let tokens: OSCALTokens
    /// The moment of making it.
    let made: OSCALTime
    private let names: NameUUID

    init(
        _ workbook: Workbook, items: [Int], without omitted: Set<Omission>, at moment: Moment, _ language: Language
    ) {
        self.workbook = workbook
        self.items = Set(items).intersection(workbook.catalog.items.indices).sorted()
        self.language = language
        made = OSCALTime(moment.timestamp) ?? .epoch
        disclosure = Disclosure(workbook, without: omitted, language)
        tokens = OSCALTokens(workbook.catalog)
        names = NameUUID(workbook: workbook.identity.id)
    }

    var catalog: Catalog { workbook.catalog }
    var isWhole: Bool { items.count == catalog.items.count }

    /// The UUID of something that is known by these words, and by nothing that is left out: a name could be guessed from its UUID.
    func uuid(_ words: String...) -> String { names.named(words.joined(separator: "\u{1F}")) }

    // MARK: Texts

    func prose(_ text: Catalog.Text, else fallback: String = "") -> OSCALProse {
        OSCALProse(disclosure.catalog(text.shown(language)), else: fallback)
    }

    /// The number and the beginning of the text.
    func title(ofItemAt index: Int) -> OSCALTitle {
        let item = catalog.items[index]
        return OSCALTitle(
            disclosure.catalog("\(item.number) \(OSCALMaker.beginning(of: item.text.shown(language)))"),
            else: disclosure.catalog(item.id))
    }

    func title(_ number: String, _ text: Catalog.Text, else fallback: String) -> OSCALTitle {
        OSCALTitle(disclosure.catalog("\(number) \(text.shown(language))"), else: disclosure.catalog(fallback))
    }

    /// So much of a text as a title takes.
    static func beginning(of text: String) -> String {
        let most = 48
        return text.count > most ? text.prefix(most) + "…" : text
    }

    // MARK: The document

    /// What the document is called behind the title of the workbook or catalogue.
    func metadata(_ document: OSCALDocument, roles: [OSCAL.Role] = [], parties: [OSCAL.Party] = []) -> OSCAL.Metadata {
        let about = catalog.about
        let isOfCatalog = document == .catalog || document == .mapping
        let base = isOfCatalog ? disclosure.catalog(about.title) : disclosure.text(workbook.profile.title)
        let kind = document.title(language)
        var metadata = OSCAL.Metadata(
            title: OSCALTitle(base.isEmpty ? kind : "\(base): \(kind)", else: kind), lastModified: made,
            version: OSCALLine(isOfCatalog ? disclosure.catalog(about.edition) : "", else: made.text))
        metadata.documentIds = [documentId(of: document)]
        metadata.props = [
            OSCAL.Property("workbook", disclosure.text(workbook.identity.id)),
            OSCAL.Property("catalog", disclosure.catalog(about.id)),
            OSCAL.Property("catalog-digest", catalog.digest.description),
            OSCAL.Property("coverage", disclosure.catalog(about.coverage)),
        ].compactMap { $0 }
        metadata.roles = roles.oscalList
        metadata.parties = parties.oscalList
        return metadata
    }

    /// What the document is known by, whatever it says.
    func documentId(of document: OSCALDocument) -> OSCAL.DocumentId {
        OSCAL.DocumentId(identifier: "urn:uuid:\(uuid("document-id", document.rawValue))")
    }

    /// The catalogue's document, for those that refer to its controls.
    var catalogResource: OSCAL.Resource {
        OSCAL.Resource(
            uuid: uuid("resource", OSCALDocument.catalog.rawValue),
            title: OSCALTitle(disclosure.catalog(catalog.about.title), else: OSCALDocument.catalog.title(language)),
            documentIds: [documentId(of: .catalog)],
            rlinks: [OSCAL.ResourceLink(href: "\(OSCALDocument.catalog.rawValue).json")])
    }
}

extension OSCALDocument {
    func title(_ language: Language) -> String {
        switch self {
        case .catalog: language(ja: "OSCAL カタログ", en: "OSCAL catalogue")
        case .mapping: language(ja: "対策項目と要求事項の対応", en: "items and requirements")
        case .results: language(ja: "点検の結果", en: "assessment results")
        case .poam: language(ja: "改善計画", en: "plan of action and milestones")
        }
    }
}
