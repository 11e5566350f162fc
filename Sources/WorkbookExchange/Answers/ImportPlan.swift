import OfficeFiles
import WorkbookModel

/// What importing a table into a workbook comes to, row by row. Nothing is recorded by it: `answers` are for
/// `Workbook.plan(.answers(…))`.
public struct ImportPlan: Sendable {
    /// What a plan was made of. Where one of the two has changed since, the plan is to be made anew.
    public struct Basis: Hashable, Sendable {
        /// The table's SHA-256, 64 hex digits.
        public let table: String
        /// The workbook record's sum.
        public let workbook: EntryID
        /// The latest entries: those that no other names.
        public let tips: [EntryID]
        public let entryCount: Int

        public init(_ table: TableFile, _ workbook: Workbook) {
            self.table = table.digest
            self.workbook = workbook.identity.sum
            tips = workbook.tips.sorted()
            entryCount = workbook.entries.count
        }
    }

    public let basis: Basis
    /// In the table's order. Rows without anything in them are left out.
    public let rows: [ImportRow]
    /// What of the table is not looked at.
    public let ignored: IgnoredCells

    init(basis: Basis, rows: [ImportRow], ignored: IgnoredCells = IgnoredCells()) {
        self.basis = basis
        self.rows = rows
        self.ignored = ignored
    }

    /// What is to be recorded.
    public var answers: [Answer] { rows.compactMap(\.answer) }

    public func count(_ outcome: ImportRow.Outcome) -> Int { rows.count { $0.outcome == outcome } }

    /// Whether every row that says something is recorded, or is about to be.
    public var leavesNothing: Bool { !rows.contains { $0.outcome.isLeft } }
}
