import TerminalUI
import WorkbookModel

extension TextEditing {
    mutating func handle(_ key: Key, _ environment: AppEnvironment) -> [Request] {
        switch EditorKey(key) {
        case .record: keep(environment)
        case .editExternally:
            (saveDraft(environment).map { [.effect($0)] } ?? []) + [.effect(.terminal(.edit(editor.text)))]
        case .close where editor.isChanged: [.open(questionBeforeClosing(environment))]
        case .close: close(environment)
        case nil: recall(key, environment) ?? edit(key, environment) ?? []
        }
    }

    mutating func handleUnseen(_ key: Key, _ environment: AppEnvironment) -> [Request]? { edit(key, environment) }

    /// A click puts the cursor there; the wheel turns the text.
    mutating func handle(_ mouse: MouseEvent, _ environment: AppEnvironment) {
        let rect = EditorPanel.textRect(environment)
        guard rect.contains(mouse.position) else { return }
        let layout = editor.layout(columns: rect.columns, measure: environment.measure)
        switch mouse.kind {
        case .press where mouse.button == 0:
            top = layout.top(from: top, height: rect.rows)
            editor.moveCursor(
                to: layout.offset(row: top + mouse.position.row - rect.row, column: mouse.position.column - rect.column)
            )
        case .wheelUp, .wheelDown:
            let down = mouse.kind == .wheelDown
            for _ in 0..<3 {
                _ = editor.handle(
                    Key(down ? .down : .up), columns: rect.columns, rows: rect.rows, measure: environment.measure)
            }
            top = editor.layout(columns: rect.columns, measure: environment.measure).top(from: top, height: rect.rows)
        case .press, .release, .drag: break
        }
    }

    mutating func paste(_ text: String, _ environment: AppEnvironment) -> [Request]? {
        editor.insert(text) ? [] : [.complain(environment.tooLong)]
    }

    mutating func take(_ event: Event, _ environment: AppEnvironment) -> [Request] {
        switch event {
        case .recorded(let workbook, let step):
            let isRecorded = step.items(in: workbook.catalog).contains(where: items.contains)
            return isRecorded ? [.closePanel] + removalOfDraft(environment) : []
        case .editedExternally(let text): return text.map { takeBack($0, environment) } ?? []
        case .savedExternally(let text): return draftEffect(text, environment).map { [.effect($0)] } ?? []
        case .draftFound(let draft, let item, let field):
            let isOurs = items.map { environment.workbook.catalog.items[$0].id } == [item]
            return isOurs && self.field.storedName == field ? take(draft: draft, environment) : []
        case .input, .resized, .measured, .themed, .notRecorded, .changedOutside, .copyFound, .split, .notice, .reading,
            .fileTrouble, .evidenceMade, .evidenceRefused, .findings, .evidenceChecked, .opened, .missingFound,
            .putBack,
            .sealed, .verified, .carryOverRead, .importRead, .reportRefused, .reportStarted, .reportMade, .reportFailed,
            .completions, .tick:
            return []
        }
    }

    /// Does what `key` does to the text; `nil` where that is nothing.
    private mutating func edit(_ key: Key, _ environment: AppEnvironment) -> [Request]? {
        let room = EditorPanel.textRect(environment)
        var requests: [Request] = []
        switch editor.handle(key, columns: room.columns, rows: room.rows, measure: environment.measure) {
        case .handled: break
        case .refused: requests = [.complain(environment.tooLong)]
        case .ignored: return nil
        }
        let layout = editor.layout(columns: room.columns, measure: environment.measure)
        top = layout.top(from: top, height: room.rows)
        return requests
    }

    /// Takes the text back from the person's editor; it stands in the panel, to be recorded.
    private mutating func takeBack(_ text: String, _ environment: AppEnvironment) -> [Request] {
        let language = environment.language
        if text == editor.text {
            let said = Request.say(language(ja: "変わりません", en: "nothing changed"))
            return [said] + (isForExternalEditor && !editor.isChanged ? close(environment) : [])
        }
        guard editor.replaceAll(with: text) else {
            return [.complain(environment.tooLong)] + (saveDraft(environment).map { [.effect($0)] } ?? [])
        }
        // Who went straight to the editor is done with saving there.
        if isForExternalEditor { return keep(environment) }
        let record = EditorKey.record.label
        let said = Request.say(
            language(ja: "エディターから戻りました。\(record) で記録", en: "back from the editor; \(record) records it"))
        return [said] + (saveDraft(environment).map { [.effect($0)] } ?? [])
    }

    // MARK: Closing

    func close(_ environment: AppEnvironment) -> [Request] {
        [.closePanel] + (draft == nil ? [] : removalOfDraft(environment))
    }

    private func questionBeforeClosing(_ environment: AppEnvironment) -> Question {
        let (language, editing) = (environment.language, self)
        return Question(
            language(ja: "書きかけです", en: "the text has changed"),
            [
                Question.Answer("y", language(ja: "記録して閉じる", en: "keep")) { editing.keep($0) },
                Question.Answer("n", language(ja: "捨てて閉じる", en: "discard")) {
                    [.closePanel] + editing.removalOfDraft($0)
                },
                Question.Answer(Key(.escape), language(ja: "続ける", en: "go on")) { _ in [.resumePanel] },
            ], under: editing)
    }

    /// The editor, which now knows what the other person wrote.
    func caughtUp(_ environment: AppEnvironment) -> TextEditing {
        var editing = self
        editing.base = environment.values(of: field, in: items)
        return editing
    }
}
