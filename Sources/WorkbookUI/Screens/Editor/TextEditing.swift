import TerminalUI
import WorkbookModel

/// A field of several lines being edited in place.
struct TextEditing: Panel {
    /// The items that the text is for: one, or a selection.
    let items: [Int]
    let field: AssessmentField
    var editor: TextEditor
    /// What the items held when the editor was opened, to see whether somebody else has written since.
    var base: [String]
    /// First line shown.
    var top = 0
    /// The text that the draft on disk holds.
    var draft: String?
    /// Whether it was opened for the person's own editor, and closes with that where nothing changed.
    var isForExternalEditor = false
    /// Whether the text comes from elsewhere, such as another item, and is to be recorded as it stands.
    var isCopy = false
    /// Texts of items nearby that an empty field can be begun with; none where it opened with a text.
    var nearby: [NearbyText] = []
    /// Which of them is shown, from 1; 0 for none.
    var recalled = 0
    /// Whether the person's own editor starts once it is known whether a draft was left.
    var awaitsEditor = false

    init(items: [Int], field: AssessmentField, text: String, base: [String]) {
        self.items = items
        self.base = base
        self.field = field
        editor = TextEditor(text: text, maximumBytes: NewEntry.maximumValueBytes)
    }

    /// The editor of a field, with what all of the items hold in it; where they differ, with what the item at the cursor holds,
    /// where that is one of them.
    ///
    /// - Parameter source: the item whose text it begins with instead.
    init(
        _ field: AssessmentField, of items: [Int], at cursor: Int?, from source: Int? = nil,
        _ environment: AppEnvironment
    ) {
        let texts = environment.values(of: field, in: items)
        let common = Set(texts).count == 1 ? texts[0] : ""
        let chosen = source ?? (common.isEmpty ? cursor.flatMap { items.contains($0) ? $0 : nil } : nil)
        let text = chosen.map { environment.values(of: field, in: [$0])[0] } ?? common
        self.init(items: items, field: field, text: text, base: texts)
        isCopy = text != common
        if text.isEmpty { nearby = NearbyText.all(of: field, near: items, environment) }
    }

    /// Opens the editor with a text behind what the item holds, as one step that can be undone there.
    static func open(
        _ field: AssessmentField, adding text: String, to item: Int, _ environment: AppEnvironment
    ) -> [Request] {
        var editing = TextEditing(field, of: [item], at: item, environment)
        let present = editing.editor.text
        let isTaken = editing.editor.replaceAll(with: present.isEmpty ? text : present + "\n" + text)
        return isTaken ? opened(editing, environment) : [.complain(environment.tooLong)]
    }

    /// An editor with a text that was typed elsewhere, to be recorded as it stands.
    static func typed(
        _ text: String, _ field: AssessmentField, of items: [Int], _ environment: AppEnvironment
    ) -> TextEditing {
        var editing = TextEditing(
            items: items, field: field, text: text, base: environment.values(of: field, in: items))
        editing.isCopy = true
        return editing
    }

    /// Opens the editor and asks for a draft left earlier.
    ///
    /// - Parameter cursor: the item at the cursor, whose text a selection's editor opens with.
    static func open(
        _ field: AssessmentField, of items: [Int], at cursor: Int?, _ environment: AppEnvironment
    ) -> [Request] {
        opened(TextEditing(field, of: items, at: cursor, environment), environment)
    }

    /// Opens it and hands the text to the person's own editor at once.
    static func openExternally(
        _ field: AssessmentField, of items: [Int], at cursor: Int?, _ environment: AppEnvironment
    ) -> [Request] {
        if let readOnly = environment.readOnly { return [.complain(readOnly)] }
        if let refused = environment.workbook.refusal(toAssess: items) { return [.refuse(refused)] }
        var editing = TextEditing(field, of: items, at: cursor, environment)
        editing.isForExternalEditor = true
        editing.awaitsEditor = editing.draftItem(environment) != nil
        return editing.awaitsEditor ? opened(editing, environment) : editing.startingEditor()
    }

    /// Opens the panel, and the person's own editor with its text.
    private func startingEditor() -> [Request] {
        var editing = self
        editing.awaitsEditor = false
        return [.open(editing), .effect(.terminal(.edit(editor.text)))]
    }

    /// What follows when it is known whether a draft was left.
    func take(draft: String?, _ environment: AppEnvironment) -> [Request] {
        guard let draft, draft != editor.text else { return awaitsEditor ? startingEditor() : [] }
        return [.open(question(aboutDraft: draft, environment))]
    }

    static func opened(_ editing: TextEditing, _ environment: AppEnvironment) -> [Request] {
        let draft = editing.draftItem(environment).map {
            Request.effect(.findDraft(item: $0, field: editing.field.storedName))
        }
        return [.open(editing)] + (draft.map { [$0] } ?? [])
    }

    func foot(_ environment: AppEnvironment) -> PanelFoot { .hints(EditorPanel.hints) }

    func draw(_ environment: AppEnvironment, into grid: inout Grid) {
        EditorPanel.draw(self, environment, into: &grid)
    }

    var editing: TextEditing? {
        get { self }
        set { if let newValue { self = newValue } }
    }

    var killed: String? {
        get { editor.killed }
        set { editor.killed = newValue ?? "" }
    }

    // MARK: Drafts

    /// The id of the item that a draft is kept for; a selection's text has none.
    private func draftItem(_ environment: AppEnvironment) -> String? {
        items.count == 1 ? environment.workbook.catalog.items[items[0]].id : nil
    }

    /// Asks for the draft on disk to be what is being typed; `nil` where it is, or where there is nothing to keep.
    mutating func saveDraft(_ environment: AppEnvironment) -> Effect? {
        let text = editor.text
        guard editor.isChanged, draft != text, let effect = draftEffect(text, environment) else { return nil }
        draft = text
        return effect
    }

    /// Asks for `text` to be kept as the draft; `nil` for a selection's.
    func draftEffect(_ text: String, _ environment: AppEnvironment) -> Effect? {
        draftItem(environment).map { .saveDraft(text, item: $0, field: field.storedName) }
    }

    /// Where the draft is kept, by item and field; `nil` for a selection's.
    func draftPlace(_ environment: AppEnvironment) -> (item: String, field: String)? {
        draftItem(environment).map { ($0, field.storedName) }
    }

    /// Asks for the draft of a text that is settled to be removed.
    func removalOfDraft(_ environment: AppEnvironment) -> [Request] {
        draftPlace(environment).map { [.effect(.removeDraft(item: $0.item, field: $0.field))] } ?? []
    }

    /// The question whether a draft that was found is to be taken up, with the draft in view.
    func question(aboutDraft draft: String, _ environment: AppEnvironment) -> Question {
        let (language, opened) = (environment.language, self)
        var continued = self
        continued.editor.replaceAll(with: draft)
        continued.draft = draft
        return Question(
            language(ja: "前回の書きかけがあります", en: "a draft was left here"),
            [
                Question.Answer("y", language(ja: "続きから書く", en: "take it up")) { [continued] _ in
                    continued.awaitsEditor ? continued.startingEditor() : [.open(continued)]
                },
                Question.Answer("n", language(ja: "捨てる", en: "discard it")) {
                    (opened.awaitsEditor ? opened.startingEditor() : [.open(opened)]) + opened.removalOfDraft($0)
                },
            ], under: continued)
    }
}
