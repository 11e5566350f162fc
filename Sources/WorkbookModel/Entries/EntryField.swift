/// A field of an entry's record, by its meaning.
///
/// First come the fields that the entry records (`Kind`, `Item`, the fields of an assessment, a verdict or a profile);
/// those from `By` on are about the entry alone. This also tells what a field means that this version does not know.
enum EntryField: Hashable, Sendable {
    case kind, item
    /// Also the note of a review and of a seal.
    case assessment(AssessmentField)
    case verdict, title, organization, scope
    case by, assessedBy, at, batch, undoes, carriedFrom, source, base, after, sum

    static let all: [EntryField] =
        [.kind, .item] + AssessmentField.allCases.map(EntryField.assessment) + [
            .verdict, .title, .organization, .scope, .by, .assessedBy, .at, .batch, .undoes, .carriedFrom, .source,
            .base, .after,
            .sum,
        ]

    /// The name that it is stored under.
    var name: String {
        switch self {
        case .kind: "Kind"
        case .item: "Item"
        case .assessment(let field): field.storedName
        case .verdict: "Verdict"
        case .title: "Title"
        case .organization: "Organization"
        case .scope: "Scope"
        case .by: "By"
        case .assessedBy: "AssessedBy"
        case .at: "At"
        case .batch: "Batch"
        case .undoes: "Undoes"
        case .carriedFrom: "CarriedFrom"
        case .source: "Source"
        case .base: "Base"
        case .after: "After"
        case .sum: "Sum"
        }
    }

    /// Whether an entry may have it more than once.
    var repeats: Bool {
        switch self {
        case .assessment(let field): if case .evidence = field.kind { true } else { false }
        case .kind, .item, .verdict, .title, .organization, .scope, .by, .assessedBy, .at, .batch, .undoes,
            .carriedFrom, .source,
            .base, .after, .sum:
            false
        }
    }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    init?(name: String) {
        guard let field = EntryField.byName[name] else { return nil }
        self = field
    }
}
