import WorkbookModel

extension Assessment {
    /// What is different here from `before`, in the order in which an entry's fields stand.
    func changes(from before: Assessment, _ language: Language) -> [FieldChange] {
        knownChanges(from: before, language) + unknownChanges(from: before)
    }

    /// Fields that this version does not know, as they are stored.
    private func unknownChanges(from before: Assessment) -> [FieldChange] {
        var names: [String] = []
        for field in before.unknownFields + unknownFields where !names.contains(field.name) { names.append(field.name) }
        return names.compactMap { name in
            func text(_ assessment: Assessment) -> String {
                assessment.unknownFields.filter { $0.name == name }.map(\.value).joined(separator: "\n")
            }
            let (old, new) = (text(before), text(self))
            return old == new ? nil : FieldChange(field: nil, name: name, value: .text(old, new))
        }
    }

    private func knownChanges(from before: Assessment, _ language: Language) -> [FieldChange] {
        AssessmentField.allCases.filter { !$0.isSame(in: before, self) }.map { field in
            let value: FieldChange.Value =
                switch field.kind {
                case .result: .result(before.result, result)
                case .line(let path), .date(let path): .word(before[keyPath: path], self[keyPath: path])
                case .text(let path): .text(before[keyPath: path], self[keyPath: path])
                case .evidence: .evidence(before.evidence, evidence)
                }
            return FieldChange(field: field, name: field.name(language), value: value)
        }
    }
}

extension Profile {
    /// What is different here from `before`.
    func changes(from before: Profile, _ language: Language) -> [FieldChange] {
        let names = ProfileFieldNames(language: language)
        return [
            (names.title, before.title, title), (names.organization, before.organization, organization),
            (names.scope, before.scope, scope),
        ].filter { $0.1 != $0.2 }.map { FieldChange(field: nil, name: $0.0, value: .text($0.1, $0.2)) }
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

    /// The items whose assessment in `after` differs from that in `before`, in the catalogue's order. Both are the same
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
