/// The whole workbook at a glance; what the exit summary and `tenken summary` show.
public struct Summary: Sendable {
    public let profile: Profile
    public let catalog: Catalog.About
    public let counts: ResultCounts
    /// Items with a review of each state.
    public let reviews: [ReviewState: Int]
    public let sections: [SectionSummary]
    public let requirements: [RequirementSummary]
    public let findings: [Finding]

    /// How many items are in that state of review.
    public func count(of state: ReviewState) -> Int {
        let reviewed = reviews.filter { $0.key != .none }
        return state == .none ? counts.total - reviewed.values.reduce(0, +) : reviewed[state] ?? 0
    }
}

extension Workbook {
    /// - Parameter findings: what `findings(today:evidence:)` gave.
    public func summary(findings: [Finding]) -> Summary {
        var sections = catalog.sections.map { SectionSummary(section: $0, counts: ResultCounts()) }
        var reviews: [ReviewState: Int] = [:]
        for index in catalog.items.indices {
            if let section = catalog.group(ofItemAt: index).flatMap({ catalog.sectionIndex($0.section) }) {
                sections[section].counts.add(histories[index].status, 1)
            }
            if !histories[index].reviews.isEmpty { reviews[state(ofItemAt: index).review, default: 0] += 1 }
        }
        return Summary(
            profile: profile, catalog: catalog.about, counts: counts, reviews: reviews, sections: sections,
            requirements: requirementSummaries(), findings: findings)
    }
}
