import WorkbookModel

/// What the fields of a workbook's profile are called.
public struct ProfileFieldNames: Sendable {
    public let language: Language

    public init(language: Language) { self.language = language }

    public var title: String { language(ja: "表題", en: "Title") }
    public var organization: String { language(ja: "組織", en: "Organization") }
    public var scope: String { language(ja: "範囲", en: "Scope") }
}
