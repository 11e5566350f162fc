import WorkbookModel

/// A table of a report.
public struct ReportTable: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public var head: String
        /// What its cells hold: a source of a form's columns (Docs/Forms.md) such as `result`, or a word of the part's own.
        public var name: String
        /// In columns of half-width characters.
        public var width: Int
        /// The words that stand for results in a column of the form's own: `compliant=はい`, one a line.
        public var words: String?

        /// Whether it holds something for some items only.
        public var isPartial: Bool

        public init(_ head: String, name: String, width: Int, words: String? = nil, isPartial: Bool = false) {
            self.head = head
            self.name = name
            self.width = width
            self.words = words
            self.isPartial = isPartial
        }
    }

    /// A row, with one cell a column.
    public struct Row: Hashable, Sendable {
        public var kind: Kind
        /// `nil` where a cell above covers the place.
        public var cells: [Cell?]
        /// The item that the row is of; `nil` for a title, and in tables that are not of items.
        public var item: String?
        /// What a page's script knows the row by, where it is of no item: `section:3.13`, `requirement:control-13-a`.
        public var key: String?
        /// Whether a page may end before it: not within a block of items that share their requirements.
        public var beginsBlock: Bool

        public enum Kind: Hashable, Sendable {
            /// A title over the whole width, in its first cell: of a heading (0), a section (1), a group (2).
            case title(level: Int)
            case cells
        }

        public init(
            _ cells: [Cell?], kind: Kind = .cells, item: String? = nil, key: String? = nil, beginsBlock: Bool = true
        ) {
            self.cells = cells
            self.kind = kind
            self.item = item
            self.key = key
            self.beginsBlock = beginsBlock
        }
    }

    public struct Cell: Hashable, Sendable {
        public var value: Value
        /// How many rows it covers, itself included.
        public var rows: Int
        /// The result that its colour is of.
        public var result: AssessmentResult?
        /// A target that a click follows: a URL. Nothing that could run.
        public var link: String?

        public enum Value: Hashable, Sendable {
            /// With line feeds.
            case text(String)
            case number(Int)
            case date(CalendarDate)
        }

        public init(_ value: Value, rows: Int = 1, result: AssessmentResult? = nil, link: String? = nil) {
            self.value = value
            self.rows = rows
            self.result = result
            self.link = link
        }

        public init(_ text: String, rows: Int = 1) { self.init(.text(text), rows: rows) }

        /// As it is read: a date as 2026-12-31.
        public var text: String {
            switch value {
            case .text(let text): text
            case .number(let number): String(number)
            case .date(let date): date.description
            }
        }
    }

    public var columns: [Column]
    public var rows: [Row]

    public init(columns: [Column], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}
