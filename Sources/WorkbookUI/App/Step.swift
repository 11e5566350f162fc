import TerminalUI
import WorkbookModel

/// What is recorded at once: the new assessments of items, or a person's word on those of others.
public struct Step: Sendable {
    /// The new assessment of one item.
    public struct Part: Sendable {
        /// Position in the catalogue.
        public var item: Int
        public var assessment: Assessment
        /// The entry that it takes back, of an undo or redo.
        public var undoes: EntryID?

        public init(item: Int, assessment: Assessment, undoes: EntryID? = nil) {
            self.item = item
            self.assessment = assessment
            self.undoes = undoes
        }
    }

    /// A person's word on the assessment of one item.
    public struct Review: Sendable {
        /// Position in the catalogue.
        public var item: Int
        public var verdict: Verdict
        public var note: String

        public init(item: Int, _ verdict: Verdict, note: String) {
            self.item = item
            self.verdict = verdict
            self.note = note
        }
    }

    public var parts: [Part]
    public var reviews: [Review] = []
    /// What to say when it is in the file.
    public var message: String
    /// Whether the cursor goes to the next item once it is.
    var movesOn = false

    public init(_ parts: [Part], message: String) {
        self.parts = parts
        self.message = message
    }

    public init(reviews: [Review], message: String) {
        parts = []
        self.reviews = reviews
        self.message = message
    }

    /// Positions of the items that it is about.
    public var items: [Int] { parts.map(\.item) + reviews.map(\.item) }
}
