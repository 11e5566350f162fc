import WorkbookModel

/// A report before it is bytes: its parts in order, each of facts, texts, tables and charts. Every format is made of it.
public struct ReportDocument: Hashable, Sendable {
    public var title: String
    /// Of the words of the report; the catalogue's own texts stay as they are.
    public var language: Language
    /// When it was made, RFC 3339 with offset.
    public var madeAt: String
    public var parts: [Part]

    public init(title: String, language: Language, madeAt: String, parts: [Part]) {
        self.title = title
        self.language = language
        self.madeAt = madeAt
        self.parts = parts
    }

    /// A chapter of a page, a sheet of a spreadsheet.
    public struct Part: Hashable, Sendable {
        /// What the part holds: `table`. One part of each kind at most.
        public var kind: ReportPart
        public var title: String
        public var blocks: [Block]

        public init(_ kind: ReportPart, title: String, _ blocks: [Block]) {
            self.kind = kind
            self.title = title
            self.blocks = blocks
        }
    }

    public enum Block: Hashable, Sendable {
        case heading(String)
        case paragraph(String)
        /// Names and what they stand for, one a line.
        case facts([Fact])
        /// Empty fields for people to sign: 作成, 確認, 承認.
        case signatures([String])
        case table(ReportTable)
        case chart(ReportChart)
    }

    public struct Fact: Hashable, Sendable {
        public var name: String
        public var text: String
        /// What a page's script knows it by, where it compares it: `scope`.
        public var key: String?

        public init(_ name: String, _ text: String, key: String? = nil) {
            self.name = name
            self.text = text
            self.key = key
        }
    }
}
