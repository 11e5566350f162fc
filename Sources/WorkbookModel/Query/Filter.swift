/// Which items to show: terms that must all hold, such as
/// `result:partial,noncompliant section:3.14 owner:"佐藤 花子" due<2026-12-31 -evidence:any 暗号`.
///
/// Two filters are equal where they ask the same, however it was typed.
public struct Filter: Sendable {
    public struct Term: Hashable, Sendable {
        public var condition: Condition
        public var isNegated: Bool

        public init(_ condition: Condition, isNegated: Bool = false) {
            self.condition = condition
            self.isNegated = isNegated
        }
    }

    public let terms: [Term]
    private let typed: String?

    public static let all = Filter([])

    public init(_ terms: [Term]) {
        self.terms = terms
        typed = nil
    }

    public init(_ conditions: Condition...) { self.init(conditions.map { Term($0) }) }

    /// Reads a query as people type it.
    public init(parsing query: String) throws(FilterProblem) {
        terms = try FilterParser.terms(of: query)
        typed = query
    }

    public var isEmpty: Bool { terms.isEmpty }

    /// The query as typed, to be typed on; of a filter that nobody typed, the text that says it.
    public var query: String { query(.english) }

    /// The same, in that language where nobody typed it.
    public func query(_ language: Language) -> String { typed ?? text(language) }

    /// The query that says this filter in its shortest form, with keys and values in that language. It reads back as
    /// an equal filter.
    public func text(_ language: Language) -> String { FilterPrinter(language: language).text(of: self) }

    /// Whether the answer depends on what the evidence files are now.
    public var asksForEvidenceFiles: Bool {
        terms.contains { term in
            guard case .evidence(let tests) = term.condition else { return false }
            return tests.contains { test in
                switch test {
                case .status: true
                case .none, .any, .equals, .contains: false
                }
            }
        }
    }
}

extension Filter: Hashable {
    public static func == (left: Filter, right: Filter) -> Bool { left.terms == right.terms }
    public func hash(into hasher: inout Hasher) { hasher.combine(terms) }
}
