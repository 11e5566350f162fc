import WorkbookModel

/// What was recorded as `tenken history --format json` gives it, newest first.
public struct HistoryJSON: Encodable, Sendable {
    private let head: WorkbookHead
    /// Who made the workbook; `nil` where the history does not go back so far.
    private let created: CreationRow?
    private let entries: [EntryRow]

    private enum CodingKeys: String, CodingKey { case created, entries }

    /// - Parameters:
    ///   - entries: oldest first.
    ///   - tellsCreation: whether the making of the workbook is part of it.
    public init(_ entries: [Entry], of workbook: Workbook, file: String, tellsCreation: Bool) {
        head = WorkbookHead(workbook, file: file)
        created = tellsCreation ? CreationRow(workbook.identity) : nil
        let rows = EntryRows(workbook)
        self.entries = entries.reversed().map(rows.row)
    }

    public func encode(to encoder: any Encoder) throws {
        try head.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(created, forKey: .created)
        try container.encode(entries, forKey: .entries)
    }
}
