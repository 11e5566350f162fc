import WorkbookModel

/// How a table is laid out: where its head is, what its columns mean, and how its cells are to be understood.
public struct TableProfile: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// A correspondence table, of which a catalogue is made.
        case catalog
        /// Answers to the items of a catalogue.
        case answers
    }

    /// What an empty cell means in a column whose cells hold for several rows.
    public enum Fill: String, CaseIterable, Sendable {
        /// A merged cell holds for all rows of its range, and an empty one means nothing.
        case merged
        /// An empty cell means the same as the one above.
        case above
        /// An empty cell means nothing; a merged cell is its first row's alone.
        case none
    }

    /// What is done with hidden rows, columns and sheets.
    public enum Hidden: String, CaseIterable, Sendable {
        case skip, take
    }

    /// How the items' ids are made.
    public enum Ids: String, CaseIterable, Sendable {
        /// Of the numbers of section, group and item: `3.13-1-9`.
        case composed
        /// The item's printed number, or the `Id` column's, as it is.
        case printed
    }

    /// What ties a requirement to items.
    public enum Block: String, CaseIterable, Sendable {
        /// All rows of one cell of the scenario column.
        case scenario
        /// All rows of one group.
        case group
        /// The rows that the requirement's own cell covers.
        case rows
    }

    public struct Column: Hashable, Sendable {
        public var meaning: ColumnMeaning
        /// Its letters: `D`. Empty where the head alone tells it.
        public var letters: String
        /// The text of its head, joined from above to below with ` / ` where there are several rows. Empty where the letters alone
        /// tell it.
        public var head: String

        public init(_ meaning: ColumnMeaning, letters: String, head: String) {
            self.meaning = meaning
            self.letters = letters
            self.head = head
        }
    }

    /// A word of the table for a result.
    public struct Word: Hashable, Sendable {
        public var result: AssessmentResult
        public var text: String

        public init(_ result: AssessmentResult, _ text: String) {
            self.result = result
            self.text = text
        }
    }

    public var kind: Kind
    /// The names of the sheets; none where all that are not hidden are meant.
    public var sheets: [String] = []
    /// The rows of the head, counted from 1 as spreadsheets print them; `nil` where the table has none.
    public var head: ClosedRange<Int>?
    public var columns: [Column] = []
    public var fill: Fill = .none
    public var hidden: Hidden = .skip
    public var ids: Ids = .composed
    public var block: Block = .rows
    /// What separates several requirements in one cell; empty where a cell holds one. A line break is `\n`.
    public var separator = ""
    public var words: [Word] = []
    /// What the catalogue that is made of the table says about itself.
    public var particulars = CatalogParticulars()

    public init(_ kind: Kind) { self.kind = kind }
}
