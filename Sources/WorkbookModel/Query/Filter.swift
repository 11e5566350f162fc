/// Which items to show: terms that must all hold, such as
/// `result:partial,noncompliant section:3.14 owner:"佐藤 花子" due<2026-12-31 -evidence:any 暗号`.
public struct Filter: Hashable, Sendable {
    /// A term of the query.
    struct Term: Hashable, Sendable {
        var isNegated: Bool
        var condition: Condition
    }

    enum Condition: Hashable, Sendable {
        /// The values of one key are alternatives.
        case key(Key, [String])
        case due(Comparison, CalendarDate)
        /// Folded for search.
        case word([UInt32])
    }

    enum Comparison: String, Sendable {
        case before = "<"
        case upTo = "<="
        case after = ">"
        case from = ">="
    }

    /// What a term can ask about.
    public enum Key: String, CaseIterable, Sendable {
        case item, result, obligation, section, group, part, chapter, requirement, scenario, owner, by, due, evidence
        case note, plan, review
        case `is`
    }

    let terms: [Term]
    /// The query as typed.
    public let query: String

    public static let all = Filter(terms: [], query: "")
    public var isEmpty: Bool { terms.isEmpty }

    /// Whether its answer depends on what the evidence files are now.
    public var asksForEvidenceFiles: Bool {
        terms.contains { term in
            guard case .key(.evidence, let values) = term.condition else { return false }
            return values.contains("missing") || values.contains("changed")
        }
    }
}
