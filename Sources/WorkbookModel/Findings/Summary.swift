/// The whole workbook at a glance, for the exit summary and `tenken summary`.
public struct Summary: Sendable {
    public let profile: Profile
    public let catalog: Catalog.About
    public let counts: ResultCounts
    /// The number of items with a review, by its state.
    public let reviews: [ReviewState: Int]
    public let sections: [SectionSummary]
    public let requirements: [RequirementSummary]
    public let findings: [Finding]

    /// The number of items whose review is in that state.
    public func count(of state: ReviewState) -> Int {
        let reviewed = reviews.filter { $0.key != .none }
        return state == .none ? counts.total - reviewed.values.reduce(0, +) : reviewed[state] ?? 0
    }
}

extension Summary {
    /// How many requirements are in each state that there is, the weakest first.
    public var requirementCounts: [(state: RequirementState, count: Int)] {
        RequirementState.allCases.map { state in (state, requirements.count { $0.state == state }) }
            .filter { $0.count > 0 }
    }
}

extension Workbook {
    /// - Parameter findings: the result of `findings(today:evidence:)`.
    public func summary(findings: [Finding]) -> Summary {
        var sections = catalog.sections.map { SectionSummary(section: $0, counts: ResultCounts()) }
        var reviews: [ReviewState: Int] = [:]
        for index in catalog.items.indices {
            if let section = catalog.group(ofItemAt: index).flatMap({ catalog.sectionIndex($0.section) }) {
                sections[section].counts.add(histories[index].status, 1)
            }
            if !histories[index].reviews.isEmpty { reviews[review(ofItemAt: index), default: 0] += 1 }
        }
        return Summary(
            profile: profile, catalog: catalog.about, counts: counts, reviews: reviews, sections: sections,
            requirements: requirementSummaries(), findings: findings)
    }
}
