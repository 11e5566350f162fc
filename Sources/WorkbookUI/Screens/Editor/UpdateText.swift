import TerminalUI
import WorkbookModel

extension AppState {
    /// Opens the editor for the item's note or plan, and asks for a draft left earlier.
    mutating func openText(_ field: AssessmentField, _ items: [Int]) -> [Effect] {
        guard mayRecord(items) else { return [] }
        let texts = texts(of: items, field)
        let text = Set(texts).count == 1 ? texts[0] : ""
        mode = .text(TextEditing(items: items, field: field, text: text, basis: texts))
        return items.count == 1 ? [.findDraft(item: workbook.catalog.items[items[0]].id, field: field.storedName)] : []
    }

    mutating func handle(_ key: Key, in editing: TextEditing) -> [Effect] {
        switch EditorKey(key) {
        case .record: return keep(editing)
        case .editExternally: return [.terminal(.edit(editing.editor.text))]
        case .close where editing.editor.isChanged: ask(closing: editing)
        case .close: return close(editing)
        case nil: _ = edit(editing, with: key)
        }
        return []
    }

    /// Does what `key` does to the text; false where that is nothing.
    mutating func edit(_ editing: TextEditing, with key: Key) -> Bool {
        var editing = editing
        let room = EditorPanel.textRect(self)
        switch editing.editor.handle(key, columns: room.columns, rows: room.rows, measure: context.measure) {
        case .handled: break
        case .refused: complainTooLong()
        case .ignored: return false
        }
        let layout = editing.editor.layout(columns: room.columns, measure: context.measure)
        editing.top = layout.top(from: editing.top, height: room.rows)
        mode = .text(editing)
        return true
    }

    /// Records the text; the editor closes when it is in the file.
    private mutating func recordText(_ editing: TextEditing) -> [Effect] {
        mode = .text(editing)
        let text = editing.editor.text
        let name = editing.field.name(language)
        return record(
            items: editing.items, message: language(ja: "\(name)を記録しました", en: "\(name.lowercased()) recorded")
        ) {
            editing.field.set(text, in: &$0)
        }
    }

    /// The texts that are not empty and would give way to another one.
    private func differingTexts(_ editing: TextEditing) -> Int {
        let texts = texts(of: editing.items, editing.field)
        return Set(texts).count > 1 ? texts.count { !$0.isEmpty } : 0
    }

    mutating func keep(_ editing: TextEditing) -> [Effect] {
        if !editing.editor.isChanged { return close(editing) }
        if let collision = collision(editing) {
            ask(collision)
            return []
        }
        let count = differingTexts(editing)
        guard count > 0 else { return recordText(editing) }
        mode = .ask(
            Question(
                subject: .replacingTexts(editing),
                text: language(
                    ja: "内容の違う \(count) 件を置き換えます",
                    en: "this replaces \(Language.counted(count, "text")) of other content"),
                answers: [
                    Question.Answer(key: Key("y"), label: language(ja: "y 置き換える", en: "y replace")),
                    Question.Answer(key: Key("n"), label: language(ja: "n 戻る", en: "n go back")),
                ]))
        return []
    }

    private func texts(of items: [Int], _ field: AssessmentField) -> [String] {
        items.map { field.text(of: workbook.state(ofItemAt: $0).assessment, language) }
    }

    /// The editor, which now knows what the other person wrote.
    func caughtUp(_ editing: TextEditing) -> TextEditing {
        var editing = editing
        editing.basis = texts(of: editing.items, editing.field)
        return editing
    }

    mutating func close(_ editing: TextEditing) -> [Effect] {
        mode = .browse
        return editing.draft == nil ? [] : removal(ofDraftFor: editing)
    }

    /// The draft of a text that is settled; a selection's has none.
    func removal(ofDraftFor editing: TextEditing) -> [Effect] {
        editing.items.count == 1
            ? [.removeDraft(item: workbook.catalog.items[editing.items[0]].id, field: editing.field.storedName)] : []
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

    mutating func offerDraft(_ draft: String, item: String, field: String) -> [Effect] {
        guard case .text(let editing) = mode, editing.items.map({ workbook.catalog.items[$0].id }) == [item],
            editing.field.storedName == field,
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
                return keep(editing)
            }
            if isNo {
                mode = .browse
                return removal(ofDraftFor: editing)
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
                return removal(ofDraftFor: editing)
            }
        case .overtaken(let collision): return answer(key, collision)
        case .replacingTexts(let editing):
            if isYes { return recordText(editing) }
            if isNo || key.code == .escape { mode = .text(editing) }
        case .replacingResults(let items, let result):
            if isYes || isNo || key.code == .escape { mode = .browse }
            if isYes { return record(result, of: items) }
        case .review(let items): answerReview(key, of: items)
        case .missing(let entries): return answer(key, missing: entries)
        case .words(let typed, let items, let replacing):
            if isYes {
                mode = .browse
                return [.makeEvidence(typed: typed, items: items, replacing: replacing, allowsWords: true)]
            }
            if isNo || key.code == .escape {
                mode = .prompt(Prompt(.evidence(items: items, replacing: replacing), text: typed))
            }
        }
        return []
    }

    /// Asks for the draft on disk to be what is being typed, where it is not.
    mutating func saveDraft() -> [Effect] {
        switch mode {
        case .text(var editing):
            let text = editing.editor.text
            guard editing.items.count == 1, editing.editor.isChanged, editing.draft != text else { return [] }
            editing.draft = text
            mode = .text(editing)
            return [
                .saveDraft(text, item: workbook.catalog.items[editing.items[0]].id, field: editing.field.storedName)
            ]
        case .ask:
            guard let editing = openText, editing.items.count == 1, editing.editor.isChanged else { return [] }
            return [
                .saveDraft(
                    editing.editor.text, item: workbook.catalog.items[editing.items[0]].id,
                    field: editing.field.storedName)
            ]
        case .browse, .prompt, .evidence, .report: return []
        }
    }
}
