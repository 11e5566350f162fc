import WorkbookModel

/// One field of an assessment or a profile that an entry changed.
struct FieldChange: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case result(AssessmentResult, AssessmentResult)
        /// A short text, on one line: before and after.
        case word(String, String)
        /// A text of any length: before and after.
        case text(String, String)
        /// Pieces of evidence taken away and added.
        case evidence(removed: [Evidence], added: [Evidence])
    }

    let name: String
    let value: Value
}

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

/// What the fields of an assessment are called.
public struct AssessmentFieldNames: Sendable {
    public let language: Language

    public init(language: Language) { self.language = language }

    public var result: String { language(ja: "評価", en: "Result") }
    public var owner: String { language(ja: "担当", en: "Owner") }
    public var due: String { language(ja: "目標日", en: "Due") }
    public var evidence: String { language(ja: "証跡", en: "Evidence") }
    public var note: String { language(ja: "所見", en: "Note") }
    public var plan: String { language(ja: "改善計画", en: "Plan") }
}

/// What the fields of a workbook's profile are called.
public struct ProfileFieldNames: Sendable {
    public let language: Language

    public init(language: Language) { self.language = language }

    public var title: String { language(ja: "表題", en: "Title") }
    public var organization: String { language(ja: "組織", en: "Organization") }
    public var scope: String { language(ja: "範囲", en: "Scope") }
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
