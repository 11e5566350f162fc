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
        let titleEnglish: String?
        let progress: Progress
        let results: [String: Int]

        private enum CodingKeys: String, CodingKey {
            case section, title, progress, results
            case titleEnglish = "title-en"
        }
    }

    struct RequirementRow: Encodable, Sendable {
        let id: String
        let state: String
        /// What its recommended items come to; empty where it has none.
        let recommended: String
        let part: String
        let partEnglish: String?
        let chapter: String
        let chapterEnglish: String?
        let items: [String]

        private enum CodingKeys: String, CodingKey {
            case id, state, recommended, part, chapter, items
            case partEnglish = "part-en"
            case chapterEnglish = "chapter-en"
        }
    }

    /// The workbook's, the same in every copy.
    let id: String
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
    let latestSeal: SealRow?

    private enum CodingKeys: String, CodingKey {
        case title, organization, scope, file, catalog, progress, results, reviews, sections, requirements, findings
        case id = "workbook-id"
        case latestSeal = "latest-seal"
    }

    public init(_ summary: Summary, of workbook: Workbook, file: String, _ language: Language) {
        let catalog = workbook.catalog
        id = workbook.identity.id
        title = summary.profile.title
        organization = summary.profile.organization
        scope = summary.profile.scope
        self.file = file
        self.catalog = summary.catalog.id
        progress = Progress(summary.counts)
        results = SummaryJSON.results(summary.counts)
        reviews = SummaryJSON.reviews(summary)
        sections = summary.sections.map {
            SectionRow(
                section: $0.section.id, title: $0.section.title.text, titleEnglish: $0.section.title.gloss,
                progress: Progress($0.counts), results: SummaryJSON.results($0.counts))
        }
        requirements = zip(summary.requirements, catalog.requirements).map { summary, requirement in
            RequirementRow(
                id: summary.id, state: summary.state.rawValue,
                recommended: summary.recommendedState?.rawValue ?? "", part: requirement.part.text,
                partEnglish: requirement.part.gloss, chapter: requirement.chapter.text,
                chapterEnglish: requirement.chapter.gloss, items: summary.items.map { catalog.items[$0].id })
        }
        findings = summary.findings.map { FindingRow($0, workbook, language) }
        latestSeal = workbook.latestSeal.map { SealRow($0, in: workbook) }
    }

    static func reviews(_ summary: Summary) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: ReviewState.allCases.map { ($0.rawValue, summary.count(of: $0)) })
    }

    static func results(_ counts: ResultCounts) -> [String: Int] {
        var results: [String: Int] = ["carried": counts.carried, "conflict": counts.conflicts]
        for result in counts.results { results[result.word] = counts[result] }
        return results
    }
}
