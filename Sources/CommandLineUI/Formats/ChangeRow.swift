import WorkbookModel

/// A field that something changed, in JSON: its key, and its value before and after as it is stored.
struct ChangeRow: Encodable, Sendable {
    let field: String
    let before: String
    let after: String

    /// What differs, the fields that this version does not know last, under the names that they are stored under.
    static func between(_ before: Assessment, _ after: Assessment) -> [ChangeRow] {
        let known = AssessmentField.allCases.filter { !$0.isSame(in: before, after) }.map {
            ChangeRow(field: $0.key, before: $0.storedText(of: before), after: $0.storedText(of: after))
        }
        return known + changes(unknown(before), unknown(after))
    }

    static func between(_ before: Profile, _ after: Profile) -> [ChangeRow] {
        changes(fields(before), fields(after))
    }

    private typealias Fields = [(name: String, value: String)]

    private static func fields(_ profile: Profile) -> Fields {
        [("title", profile.title), ("organization", profile.organization), ("scope", profile.scope)]
    }

    private static func unknown(_ assessment: Assessment) -> Fields {
        let fields = assessment.unknownFields
        return fields.indices.filter { index in !fields[..<index].contains { $0.name == fields[index].name } }.map {
            let name = fields[$0].name
            return (name, fields.filter { $0.name == name }.map(\.value).joined(separator: "\n"))
        }
    }

    private static func changes(_ before: Fields, _ after: Fields) -> [ChangeRow] {
        let added = after.map(\.name).filter { name in !before.contains { $0.name == name } }
        return (before.map(\.name) + added).compactMap { name in
            let old = before.first { $0.name == name }?.value ?? ""
            let new = after.first { $0.name == name }?.value ?? ""
            return old == new ? nil : ChangeRow(field: name, before: old, after: new)
        }
    }
}
