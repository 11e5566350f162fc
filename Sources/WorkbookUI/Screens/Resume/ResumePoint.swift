import WorkbookModel

/// Where a session ended, for the next one to begin at.
public struct ResumePoint: Hashable, Sendable {
    /// A screen's name.
    public var screen: String
    /// The id of the item at the cursor; empty for none.
    public var item: String
    /// The filter query in force.
    public var filter: String
    /// How the table was arranged.
    public var table: TableArrangement
    /// How many entries the workbook had at the session's start and end.
    public var firstEntry: Int
    public var lastEntry: Int
    /// RFC 3339.
    public var time: String
    /// Who recorded; empty if not known.
    public var person: String
    /// What was typed in searches, filters and commands.
    public var typed: TypedHistory

    public init(
        screen: String, item: String, filter: String, table: TableArrangement = TableArrangement(), firstEntry: Int,
        lastEntry: Int, time: String, person: String = "", typed: TypedHistory = TypedHistory()
    ) {
        self.screen = screen
        self.item = item
        self.filter = filter
        self.table = table
        self.firstEntry = firstEntry
        self.lastEntry = lastEntry
        self.time = time
        self.person = person
        self.typed = typed
    }

    /// How many of the workbook's entries that person has seen: in somebody else's session on this account, those from
    /// before it.
    public func entriesSeen(by person: String) -> Int {
        self.person.isEmpty || FoldedName(self.person) == FoldedName(person) ? lastEntry : firstEntry
    }
}
