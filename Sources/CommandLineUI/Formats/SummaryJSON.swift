import WorkbookModel

/// The summary as `tenken summary --format json` gives it. Keys may be added; none is renamed.
public struct SummaryJSON: Encodable, Sendable {
    struct Progress: Encodable, Sendable {
        let assessed: Int
        let total: Int

        init(_ counts: ResultCounts) {
            assessed = counts.assessed
            total = counts.total
        }
    }

    struct SectionRow: Encodable, Sendable {
        let section: String
        let title: String
        let progress: Progress
        let results: [String: Int]
    }

    struct RequirementRow: Encodable, Sendable {
        let id: String
        let state: String
        /// What its recommended items come to; empty where it has none.
        let recommended: String
        let part: String
        let chapter: String
        let items: [String]
    }

    struct FindingRow: Encodable, Sendable {
        let code: String
        let severity: String
        /// Empty where it is about no item.
        let item: String
        /// In the file, from 1; 0 where it is about no line.
        let line: Int
        let message: String
    }

    let title: String
    let organization: String
    let scope: String
    let file: String
    /// Its id.
    let catalog: String
    let progress: Progress
    /// By result, and `carried` and `conflict`, which count under no result.
    let results: [String: Int]
    /// Items by the state of their review.
    let reviews: [String: Int]
    let sections: [SectionRow]
    let requirements: [RequirementRow]
    let findings: [FindingRow]

    public init(_ summary: Summary, catalog: Catalog, file: String, _ language: Language) {
        title = summary.profile.title
        organization = summary.profile.organization
        scope = summary.profile.scope
        self.file = file
        self.catalog = summary.catalog.id
        progress = Progress(summary.counts)
        results = SummaryJSON.results(summary.counts)
        reviews = Dictionary(uniqueKeysWithValues: ReviewState.allCases.map { ($0.rawValue, summary.count(of: $0)) })
        sections = summary.sections.map {
            SectionRow(
                section: $0.section.id, title: $0.section.title.text, progress: Progress($0.counts),
                results: SummaryJSON.results($0.counts))
        }
        requirements = zip(summary.requirements, catalog.requirements).map { summary, requirement in
            RequirementRow(
                id: summary.id, state: summary.state.rawValue,
                recommended: summary.recommendedState?.rawValue ?? "", part: requirement.part.text,
                chapter: requirement.chapter.text, items: summary.items.map { catalog.items[$0].id })
        }
        findings = summary.findings.map {
            FindingRow(
                code: $0.code, severity: $0.severity.rawValue, item: $0.item ?? "", line: $0.line ?? 0,
                message: $0.message(language))
        }
    }

    private static func results(_ counts: ResultCounts) -> [String: Int] {
        var results: [String: Int] = ["carried": counts.carried, "conflict": counts.conflicts]
        for result in counts.results { results[result.word] = counts[result] }
        return results
    }
}
