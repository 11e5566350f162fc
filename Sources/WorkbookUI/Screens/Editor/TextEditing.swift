import TerminalUI
import WorkbookModel

/// A field of several lines being edited in place.
struct TextEditing: Sendable {
    /// The items that the text is for: one, or a selection.
    let items: [Int]
    let field: AssessmentField
    var editor: TextEditor
    /// What the items held when the editor was opened, to see whether somebody else has written since.
    var basis: [String]
    /// First line shown.
    var top = 0
    /// The text that the draft on disk holds.
    var draft: String?
    /// Whether it was opened for the person's own editor, and closes with that where nothing changed.
    var isForExternalEditor = false

    init(items: [Int], field: AssessmentField, text: String, basis: [String]) {
        self.items = items
        self.basis = basis
        self.field = field
        editor = TextEditor(text: text, maximumBytes: NewEntry.maximumValueBytes)
    }
}
