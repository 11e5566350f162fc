import WorkbookModel

/// A text of several lines that is being typed and not recorded.
public struct DraftText: Hashable, Sendable {
    /// The item's id.
    public let item: String
    /// The field's name in the file.
    public let field: String
    /// Both in words.
    public let name: String
}

extension AppState {
    /// What is being typed about one item, if it differs from what is in the file.
    public var unfinishedText: DraftText? {
        guard let editing = panel?.editing, editing.items.count == 1, editing.editor.isChanged else { return nil }
        return DraftText(
            item: workbook.catalog.items[editing.items[0]].id, field: editing.field.storedName,
            name: "\(environment.label(ofItems: editing.items)) \(editing.field.name(context.language))")
    }
}
