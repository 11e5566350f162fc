import WorkbookModel

/// The values of a filter's keys that the workbook has.
struct FilterValueSource {
    typealias Candidate = FilterCompletion.Candidate

    private let environment: AppEnvironment
    private var catalog: Catalog { environment.workbook.catalog }

    init(_ environment: AppEnvironment) { self.environment = environment }

    /// - Parameter typed: the beginning of the value, which an item's number is completed from level by level.
    func texts(of key: Filter.Key, _ typed: String) -> [Candidate] {
        switch key {
        case .field(.owner): Prompt.values(of: .owner, environment).map(candidate)
        case .field(.evidence): references.map(candidate)
        case .field: []
        case .own(.by), .own(.recordedBy), .own(.reviewedBy): FilterValueSource.people(environment).map(candidate)
        case .own(.item): catalog.completions(ofPlace: typed).map(candidate)
        case .own: []
        case .catalog(let level): texts(of: level)
        }
    }

    private func candidate(_ text: String) -> Candidate { Candidate(word: text, text: FilterCompletion.quoted(text)) }

    /// An id, found by its title as well.
    private func candidates(_ id: String, _ titles: String...) -> [Candidate] {
        ([id] + titles).filter { !$0.isEmpty }.map { Candidate(word: $0, text: FilterCompletion.quoted(id)) }
    }

    private func texts(of level: Filter.CatalogLevel) -> [Candidate] {
        switch level {
        case .section: catalog.sections.flatMap { candidates($0.id, $0.title.text, $0.title.english) }
        case .group: catalog.groups.flatMap { candidates($0.id, $0.title.text, $0.title.english) }
        case .part: unique(catalog.requirements.map(\.part.text)).map(candidate)
        case .chapter: unique(catalog.requirements.map(\.chapter.text)).map(candidate)
        case .requirement: catalog.requirements.flatMap { candidates($0.id) }
        case .scenario: catalog.scenarios.flatMap { candidates($0.id, $0.text.text, $0.text.english) }
        }
    }

    /// Everybody who recorded something, who recorded most first.
    static func people(_ environment: AppEnvironment) -> [String] {
        let counts = Dictionary(environment.workbook.entries.map { ($0.by, 1) }, uniquingKeysWith: +)
        return counts.filter { !$0.key.isEmpty }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    private var references: [String] {
        unique(catalog.items.indices.flatMap { environment.assessment(of: $0).evidence.map(\.reference) })
    }

    private func unique(_ texts: [String]) -> [String] { texts.filter { !$0.isEmpty }.uniqued() }
}
