import WorkbookModel

/// What one copy of a workbook records beyond another as `tenken diff --format json` gives it.
public struct DifferenceJSON: Encodable, Sendable {
    struct Item: Encodable, Sendable {
        struct Side: Encodable, Sendable {
            let result: String
            let review: String
            let conflict: Bool
            let carried: Bool

            init(_ state: ItemState) {
                result = state.isConflict ? "conflict" : state.assessment.result.word
                review = state.review.rawValue
                conflict = state.isConflict
                carried = state.isCarried
            }
        }

        let item: String
        let number: String
        let before: Side
        let after: Side
        /// None where one of the two is in conflict and has no fields of its own.
        let changes: [ChangeRow]
    }

    let old: WorkbookHead
    let new: WorkbookHead
    let items: [Item]
    /// Of title, organization and scope.
    let changes: [ChangeRow]
    /// The entries that only the new copy has, newest first.
    let added: [EntryRow]
    /// The entries that only the old copy has, newest first.
    let removed: [EntryRow]

    public init(
        _ difference: WorkbookDifference, from old: Workbook, _ oldFile: String, to new: Workbook, _ newFile: String
    ) {
        self.old = WorkbookHead(old, file: oldFile)
        self.new = WorkbookHead(new, file: newFile)
        let catalog = new.catalog
        items = difference.items.map { item in
            let id = item.after.item
            let hasConflict = item.before.isConflict || item.after.isConflict
            return Item(
                item: id, number: catalog.itemIndex(id).map { catalog.items[$0].number } ?? "",
                before: Item.Side(item.before), after: Item.Side(item.after),
                changes: hasConflict ? [] : ChangeRow.between(item.before.assessment, item.after.assessment))
        }
        changes = difference.profile.map { ChangeRow.between($0.before, $0.after) } ?? []
        let (newRows, oldRows) = (EntryRows(new), EntryRows(old))
        added = difference.added.reversed().map(newRows.row)
        removed = difference.removed.reversed().map(oldRows.row)
    }
}
