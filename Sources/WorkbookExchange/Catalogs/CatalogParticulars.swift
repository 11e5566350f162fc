/// What a catalogue says about itself, as far as somebody gave it. Empty where nobody did.
public struct CatalogParticulars: Hashable, Sendable {
    /// One field of the `Catalog` record.
    public struct Field: Sendable {
        /// Its name in the catalogue and in a profile: `Publisher`.
        public let name: String
        public let path: WritableKeyPath<CatalogParticulars, String> & Sendable
        /// Whether its value can have several lines.
        public var hasLines = false

        /// The option of a command that gives it: `publisher`. `--language` is the one that tenken speaks.
        public var option: String { name == "Language" ? "text-language" : name.lowercased() }
    }

    public var id = ""
    public var title = ""
    public var publisher = ""
    public var edition = ""
    /// A day, `2023-07-07`.
    public var published = ""
    /// A URL.
    public var source = ""
    /// `35/39`: the pages that the table holds.
    public var coverage = ""
    public var language = ""
    /// The source statement, on any number of lines.
    public var attribution = ""

    /// In the order of the `Catalog` record.
    public static let fields: [Field] = [
        Field(name: "Id", path: \.id), Field(name: "Title", path: \.title), Field(name: "Publisher", path: \.publisher),
        Field(name: "Edition", path: \.edition), Field(name: "Published", path: \.published),
        Field(name: "Source", path: \.source), Field(name: "Coverage", path: \.coverage),
        Field(name: "Language", path: \.language), Field(name: "Attribution", path: \.attribution, hasLines: true),
    ]

    public init() {}

    /// These, and where one is empty that of `other`.
    public func completed(by other: CatalogParticulars) -> CatalogParticulars {
        var result = self
        for field in CatalogParticulars.fields where result[keyPath: field.path].isEmpty {
            result[keyPath: field.path] = other[keyPath: field.path]
        }
        return result
    }
}
