import WorkbookModel

/// A note or plan that was being typed and is not in the file.
public struct UnfinishedText: Hashable, Sendable {
    /// The item's id.
    public let item: String
    /// The field's name in the file.
    public let field: String
    /// Both in words.
    public let name: String
}

extension AppState {
    /// What is being typed about one item, if it differs from what is in the file.
    public var unfinishedText: UnfinishedText? {
        guard let editing = openText, editing.items.count == 1, editing.editor.isChanged else { return nil }
        return UnfinishedText(
            item: workbook.catalog.items[editing.items[0]].id, field: editing.field.storedName,
            name: "\(label(ofItems: editing.items)) \(editing.field.name(language))")
    }

    /// The text being edited, also while a question about it is open.
    var openText: TextEditing? {
        switch mode {
        case .text(let editing): editing
        case .ask(let question): question.subject.editing
        case .browse, .prompt, .evidence, .report: nil
        }
    }
}
