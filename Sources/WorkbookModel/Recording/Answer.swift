/// An item's assessment from elsewhere, such as a row of a table or another workbook, about to be recorded.
public struct Answer: Sendable {
    /// Position in the catalogue.
    public var item: Int
    /// The whole of the item's new assessment.
    public var assessment: Assessment
    /// The entries that it is an answer to, where those are not all that is recorded: then it stands beside what was recorded
    /// since, as a side of a conflict.
    public var base: [EntryID]?
    /// The table's row that it is from.
    public var source: EntrySource?
    /// The other workbook's entry that it is from. Only an item that nobody has assessed takes it.
    public var carriedFrom: CarriedFrom?
    /// Who judged, where that is told.
    public var assessedBy: [String]

    public init(
        item: Int, _ assessment: Assessment, base: [EntryID]? = nil, source: EntrySource? = nil,
        carriedFrom: CarriedFrom? = nil, assessedBy: [String] = []
    ) {
        self.item = item
        self.assessment = assessment
        self.base = base
        self.source = source
        self.carriedFrom = carriedFrom
        self.assessedBy = assessedBy
    }
}
