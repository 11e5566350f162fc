import WorkbookModel
import WorkbookReports

/// One workbook of several as `tenken portfolio --format json` gives it.
public struct PortfolioJSON: Encodable, Sendable {
    struct Latest: Encodable, Sendable {
        let entry: String
        let by: String
        let at: String
        let atUTC: String

        private enum CodingKeys: String, CodingKey {
            case entry, by, at
            case atUTC = "at-utc"
        }
    }

    let file: String
    /// Why it can not be read, or that its sums and seals do not hold; else empty.
    let problem: String
    let workbook: String?
    let title: String?
    let progress: SummaryJSON.Progress?
    let results: [String: Int]?
    let reviews: [String: Int]?
    let overdue: Int?
    /// The number of integrity findings, as `tenken check --only integrity` has them: a conflict is one.
    let integrity: Int?
    let latestSeal: SealRow?
    let latestEntry: Latest?

    private enum CodingKeys: String, CodingKey {
        case file, problem, title, progress, results, reviews, overdue, integrity
        case workbook = "workbook-id"
        case latestSeal = "latest-seal"
        case latestEntry = "latest-entry"
    }

    public init(_ entry: PortfolioEntry, today: CalendarDate, _ language: Language) {
        file = entry.file
        problem = entry.problem(language) ?? ""
        let workbook = entry.workbook
        let summary = workbook?.summary(findings: [])
        self.workbook = workbook?.identity.id
        title = workbook?.profile.title
        progress = summary.map { SummaryJSON.Progress($0.counts) }
        results = summary.map { SummaryJSON.results($0.counts) }
        reviews = summary.map(SummaryJSON.reviews)
        overdue = workbook?.items(matching: Filter(.statuses([.overdue])), today: today).count
        integrity = entry.integrityCount
        latestSeal = workbook.flatMap { workbook in workbook.latestSeal.map { SealRow($0, in: workbook) } }
        latestEntry = workbook?.latestEntry.map {
            Latest(entry: $0.id.description, by: $0.by, at: $0.at, atUTC: Instant($0.at).utc)
        }
    }
}
