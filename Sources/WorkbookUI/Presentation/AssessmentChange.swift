import WorkbookModel

extension Assessment {
    /// What is different here from `before`, in the order in which an entry's fields stand.
    func changes(from before: Assessment, _ language: Language) -> [FieldChange] {
        var changes: [FieldChange] = []
        func add(_ name: String, _ value: FieldChange.Value, if isDifferent: Bool) {
            if isDifferent { changes.append(FieldChange(name: name, value: value)) }
        }
        let names = AssessmentFieldNames(language: language)
        add(names.result, .result(before.result, result), if: before.result != result)
        add(names.owner, .word(before.owner, owner), if: before.owner != owner)
        add(names.due, .word(before.due, due), if: before.due != due)
        let removed = before.evidence.filter { !evidence.contains($0) }
        let added = evidence.filter { !before.evidence.contains($0) }
        add(names.evidence, .evidence(removed: removed, added: added), if: before.evidence != evidence)
        add(names.note, .text(before.note, note), if: before.note != note)
        add(names.plan, .text(before.plan, plan), if: before.plan != plan)
        return changes
    }
}

extension Profile {
    /// What is different here from `before`.
    func changes(from before: Profile, _ language: Language) -> [FieldChange] {
        let names = ProfileFieldNames(language: language)
        return [
            (names.title, before.title, title), (names.organization, before.organization, organization),
            (names.scope, before.scope, scope),
        ].filter { $0.1 != $0.2 }.map { FieldChange(name: $0.0, value: .text($0.1, $0.2)) }
    }
}

/// One item whose assessment is not what it was.
public struct ItemChange: Hashable, Sendable {
    /// The item's id.
    public let item: String
    public let before: Assessment
    public let after: Assessment

    public init(item: String, before: Assessment, after: Assessment) {
        self.item = item
        self.before = before
        self.after = after
    }

    /// The items whose assessment in `after` is another than in `before`, in the catalogue's order. Both are the same
    /// workbook at two times; what was changed and changed back is no change.
    public static func between(_ before: Workbook, _ after: Workbook) -> [ItemChange] {
        after.catalog.items.indices.compactMap { index in
            let item = after.catalog.items[index].id
            guard let oldIndex = before.catalog.itemIndex(item) else { return nil }
            // The ids tell most items apart without decoding anything.
            if before.base(forItemAt: oldIndex) == after.base(forItemAt: index) { return nil }
            let (old, new) = (before.state(ofItemAt: oldIndex).assessment, after.state(ofItemAt: index).assessment)
            return old == new ? nil : ItemChange(item: item, before: old, after: new)
        }
    }
}
