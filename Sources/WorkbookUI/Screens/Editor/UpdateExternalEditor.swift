import TerminalUI
import WorkbookModel

extension AppState {
    /// Opens the note and hands it to the person's editor at once.
    mutating func editExternally(_ items: [Int]) -> [Effect] {
        var effects = openText(.note, items)
        if case .text(var editing) = mode {
            editing.isForExternalEditor = true
            mode = .text(editing)
            effects.append(.terminal(.edit(editing.editor.text)))
        }
        return effects
    }

    /// Takes the text back from the editor; it stands in the panel, to be kept with ^S.
    mutating func takeBack(_ text: String?) -> [Effect] {
        guard case .text(var editing) = mode, let text else { return [] }
        // Editors end the last line with an LF that nobody typed.
        let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
        if body == editing.editor.text {
            say(ja: "変わりません", en: "nothing changed")
            return editing.isForExternalEditor && !editing.editor.isChanged ? close(editing) : []
        }
        if editing.editor.replaceAll(with: body) {
            // Who went straight to the editor is done with saving there.
            if editing.isForExternalEditor { return keep(editing) }
            mode = .text(editing)
            let record = EditorKey.record.label
            say(ja: "エディターから戻りました。\(record) で記録", en: "back from the editor; \(record) records it")
        } else {
            complainTooLong()
        }
        return saveDraft()
    }
}
