import TerminalUI
import WorkbookModel

extension AppState {
    /// Opens the editor for the item's note or plan, and asks for a draft left earlier.
    mutating func openText(_ field: TextFieldName, _ item: Int) -> [Effect] {
        guard mayRecord(item) else { return [] }
        let text = field.text(of: workbook.state(ofItemAt: item).assessment)
        mode = .text(TextEditing(item: item, field: field, text: text))
        return [.findDraft(item: item, field: field.rawValue)]
    }

    mutating func handle(_ key: Key, in editing: TextEditing) -> [Effect] {
        var editing = editing
        if key == Key("s", .control) { return keep(editing) }
        if key.code == .escape || key == Key("c", .control) {
            if editing.editor.isChanged {
                ask(closing: editing)
                return []
            }
            return close(editing)
        }
        let room = EditorPanel.textRect(self)
        switch editing.editor.handle(key, columns: room.columns, rows: room.rows, measure: context.measure) {
        case .handled: break
        case .refused: complainTooLong()
        case .ignored: return []
        }
        let layout = editing.editor.layout(columns: room.columns, measure: context.measure)
        editing.top = layout.top(from: editing.top, height: room.rows)
        mode = .text(editing)
        return []
    }

    /// Records the text; the editor closes when it is in the file.
    func keepEffect(_ editing: TextEditing) -> Effect {
        let text = editing.editor.text
        let assessment = editing.field.setting(text, in: workbook.state(ofItemAt: editing.item).assessment)
        let name = editing.field.name(language)
        return .record(
            Step(
                [(editing.item, assessment)],
                message: language(
                    ja: "\(label(ofItem: editing.item)) \(name)を記録しました",
                    en: "\(label(ofItem: editing.item)) \(name) recorded")))
    }

    private mutating func keep(_ editing: TextEditing) -> [Effect] {
        if !editing.editor.isChanged { return close(editing) }
        mode = .text(editing)
        return mayRecord(editing.item) ? [keepEffect(editing)] : []
    }

    private mutating func close(_ editing: TextEditing) -> [Effect] {
        mode = .browse
        return editing.draft == nil ? [] : [.removeDraft(item: editing.item, field: editing.field.rawValue)]
    }

    private mutating func ask(closing editing: TextEditing) {
        mode = .ask(
            Question(
                subject: .unsavedText(editing),
                text: language(ja: "書きかけです", en: "the text has changed"),
                answers: [
                    Question.Answer(key: Key("y"), label: language(ja: "y 記録して閉じる", en: "y keep")),
                    Question.Answer(key: Key("n"), label: language(ja: "n 捨てて閉じる", en: "n discard")),
                    Question.Answer(key: Key(.escape), label: language(ja: "Esc 続ける", en: "Esc go on")),
                ]))
    }

    mutating func offerDraft(_ draft: String, item: Int, field: String) -> [Effect] {
        guard case .text(let editing) = mode, editing.item == item, editing.field.rawValue == field,
            editing.editor.text != draft
        else { return [] }
        mode = .ask(
            Question(
                subject: .draft(editing, draft: draft),
                text: language(ja: "前回の書きかけがあります", en: "a draft was left here"),
                answers: [
                    Question.Answer(key: Key("y"), label: language(ja: "y 続きから書く", en: "y take it up")),
                    Question.Answer(key: Key("n"), label: language(ja: "n 捨てる", en: "n discard it")),
                ]))
        return []
    }

    mutating func handle(_ key: Key, answering question: Question) -> [Effect] {
        let key = key.folded()
        let isYes = key == Key("y")
        let isNo = key == Key("n")
        switch question.subject {
        case .unsavedText(let editing):
            if isYes {
                mode = .text(editing)
                return mayRecord(editing.item) ? [keepEffect(editing)] : []
            }
            if isNo {
                mode = .browse
                return [.removeDraft(item: editing.item, field: editing.field.rawValue)]
            }
            if key.code == .escape { mode = .text(editing) }
        case .draft(let editing, let draft):
            if isYes {
                var editing = editing
                editing.editor.replaceAll(with: draft)
                editing.draft = draft
                mode = .text(editing)
            } else if isNo {
                mode = .text(editing)
                return [.removeDraft(item: editing.item, field: editing.field.rawValue)]
            }
        case .words(let typed, let item, let replacing):
            if isYes {
                mode = .browse
                return [.makeEvidence(typed: typed, item: item, replacing: replacing, allowsWords: true)]
            }
            if isNo || key.code == .escape {
                mode = .prompt(Prompt(.evidence(item: item, replacing: replacing), text: typed))
            }
        }
        return []
    }

    /// Asks for the draft on disk to be what is being typed, where it is not.
    mutating func saveDraft() -> [Effect] {
        switch mode {
        case .text(var editing):
            let text = editing.editor.text
            guard editing.editor.isChanged, editing.draft != text else { return [] }
            editing.draft = text
            mode = .text(editing)
            return [.saveDraft(text, item: editing.item, field: editing.field.rawValue)]
        case .ask(let question):
            guard case .unsavedText(let editing) = question.subject else { return [] }
            return [.saveDraft(editing.editor.text, item: editing.item, field: editing.field.rawValue)]
        case .browse, .prompt, .evidence: return []
        }
    }
}

extension TextEditor {
    /// Replaces the whole text as one step that can be undone.
    mutating func replaceAll(with text: String) {
        let measure = TextMeasure()
        _ = handle(Key(">", .alt), columns: 80, measure: measure)
        while cursor > 0 {
            let before = cursor
            _ = handle(Key("u", .control), columns: 80, measure: measure)
            if cursor == before { _ = handle(Key(.backspace), columns: 80, measure: measure) }
        }
        insert(text)
    }
}
