import WorkbookModel

/// What one item takes from another.
extension AppState {
    /// Adds the evidence of the item before; on a selection, that of the item at the cursor to all others.
    mutating func copyEvidence() -> [Effect] {
        guard let item = currentItem else {
            complain(ja: "写す元の項目にカーソルを置いてください", en: "put the cursor on the item to copy from")
            return []
        }
        guard actsOnSelection else {
            guard let previous = previousItem(of: item) else { return [] }
            return perform(EvidencePanel.copying(from: previous, to: [item], environment))
        }
        let (others, present) = (targets.filter { $0 != item }, environment)
        let words = context.language(ja: "この項目の証跡を写す", en: "copy this item's evidence")
        let isSure = mayUseAgain(words) { EvidencePanel.copying(from: item, to: others, present) }
        return isSure ? perform(EvidencePanel.copying(from: item, to: others, present)) : []
    }

    /// Opens the note with that of the item before, behind what there is; on a selection, with that of the item at the cursor.
    mutating func copyNote() -> [Effect] {
        if actsOnSelection {
            let items = targets
            guard mayRecord(items), let item = currentItem, note(of: item) != nil else { return [] }
            let editing = TextEditing(.note, of: items, at: item, from: item, environment)
            return perform(TextEditing.opened(editing, environment))
        }
        guard let item = currentItem, mayRecord([item]), let previous = previousItem(of: item),
            let note = note(of: previous)
        else { return [] }
        return perform(TextEditing.open(.note, adding: note, to: item, environment))
    }

    /// The item's note; says where there is none.
    private mutating func note(of item: Int) -> String? {
        let note = environment.assessment(of: item).note
        if !note.isEmpty { return note }
        let label = environment.label(ofItem: item)
        complain(ja: "\(label) に所見がありません", en: "\(label) has no note")
        return nil
    }

    /// The item before in the table; says where there is none.
    private mutating func previousItem(of item: Int) -> Int? {
        if let position = table.position(of: item), position > 0 { return table.items[position - 1] }
        complain(ja: "前の項目がありません", en: "there is no previous item")
        return nil
    }
}
