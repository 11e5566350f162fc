import WorkbookModel
import WorkbookUI

/// What an entry that was recorded, or is about to be, changes of an item.
public struct EntryChange: Sendable {
    public let item: Catalog.Item
    private let entry: NewEntry
    private let state: ItemState

    /// - Parameter workbook: as it is without the entry.
    /// - Returns: `nil` for an entry about no item of the catalogue.
    public init?(_ entry: NewEntry, in workbook: Workbook) {
        guard let index = entry.item.flatMap({ workbook.catalog.itemIndex($0) }) else { return nil }
        item = workbook.catalog.items[index]
        state = workbook.state(ofItemAt: index)
        self.entry = entry
    }

    public func words(_ language: Language) -> String {
        switch entry.content {
        case .assess(_, let after):
            RecordedChange.line(from: state.assessment, isConflict: state.isConflict, to: after, language)
        case .review(_, let verdict, _): verdict.name(language)
        case .profile, .seal: ""
        }
    }
}
