import WorkbookModel

/// A row of a table, and what importing it comes to.
public struct ImportRow: Sendable {
    /// What happens with it.
    public enum Outcome: String, CaseIterable, Sendable {
        /// Its item gets its first assessment.
        case new
        case change
        /// All that it says is recorded.
        case same
        /// It says nothing.
        case skipped
        /// It differs from what was recorded since, or from another row. It is left.
        case conflict
        /// Its item is not to be found. It is left.
        case unmatched
        /// A cell of it can not be understood. It is left.
        case problem

        /// Whether it is recorded.
        public var isRecorded: Bool {
            switch self {
            case .new, .change: true
            case .same, .skipped, .conflict, .unmatched, .problem: false
            }
        }

        /// Whether it says something that is not recorded.
        public var isLeft: Bool {
            switch self {
            case .conflict, .unmatched, .problem: true
            case .new, .change, .same, .skipped: false
            }
        }
    }

    /// The sheet and row: `対応表!12`.
    public var address: String
    /// What the row calls its item, on one line: its id, number or text.
    public var name: String
    /// The item's position in the catalogue.
    public var item: Int?
    public var outcome: Outcome
    /// Why, and what else is worth knowing.
    public var reasons: [ImportReason] = []
    /// What the workbook says about the item, and what it would say; the same where nothing of the row is recorded.
    public var before = Assessment.none
    public var after = Assessment.none
    /// What differs in a row that was changed on both sides.
    public var clashes: [ImportClash] = []
    /// What is recorded.
    public var answer: Answer?

    init(_ address: String, name: String, _ outcome: Outcome, _ reasons: [ImportReason] = []) {
        self.address = address
        self.name = name
        self.outcome = outcome
        self.reasons = reasons
    }
}

/// A field that was changed in a table and in its workbook, to different values.
public struct ImportClash: Sendable {
    public let field: AssessmentField
    /// What the row showed when it was exported.
    public let shown: Assessment
    /// What the row says now.
    public let row: Assessment
    /// What the workbook says now.
    public let workbook: Assessment
}
