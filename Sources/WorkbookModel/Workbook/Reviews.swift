/// Where the review of an item stands.
public enum ReviewState: String, CaseIterable, Hashable, Sendable {
    case none, accepted, returned
    /// What was reviewed is no longer what is recorded.
    case stale

    public func name(_ language: Language) -> String {
        switch self {
        case .none: language(ja: "なし", en: "none")
        case .accepted: language(ja: "承認", en: "accepted")
        case .returned: language(ja: "差戻し", en: "returned")
        case .stale: language(ja: "要再確認", en: "stale")
        }
    }

    /// Reads a state as typed: its name in either language.
    public init?(typed text: String) {
        let found = ReviewState.allCases.first { state in
            text == state.rawValue || Language.allCases.contains { text == state.name($0) }
        }
        guard let found else { return nil }
        self = found
    }
}

/// A sound review that no other replaced and that was not withdrawn.
public struct StandingReview: Sendable {
    public let entry: Entry
    /// Whether what it is about is still what is recorded, word for word.
    public let holds: Bool
}

/// Why a person may not review an item, or has nothing to withdraw.
public enum ReviewProblem: Error, Hashable, Sendable {
    case unassessed
    case conflict
    /// A head is by that person, whose name is as it stands there.
    case ownAssessment(person: String)
    case nothingToWithdraw(person: String)

    public func message(_ language: Language) -> String {
        switch self {
        case .unassessed:
            language(ja: "まだ評価されていないので、確認できません", en: "not assessed yet, so there is nothing to review")
        case .conflict:
            language(
                ja: "評価が食い違っています。一つに決めてから確認してください", en: "assessments differ; settle on one before it is reviewed")
        case .ownAssessment(let person):
            language(
                ja: "\(person) さん自身の評価です。確認は評価した人と別の人がします",
                en: "\(person) made this assessment; a review is a second person's")
        case .nothingToWithdraw(let person):
            language(
                ja: "\(person) さんの確認はないので、取り下げるものがありません",
                en: "there is no review by \(person) to withdraw")
        }
    }
}

extension Workbook {
    /// The reviews of the catalogue item at that position that stand, in file order.
    public func reviews(ofItemAt index: Int) -> [StandingReview] { standingReviews(histories[index]) }

    /// Why that person may not record this verdict; `nil` where they may. Withdrawing takes back one's own word and says
    /// nothing about the assessment, so it is refused only where there is no such word.
    public func reviewProblem(itemAt index: Int, _ verdict: Verdict, by person: String) -> ReviewProblem? {
        let (name, history) = (FoldedName(person), histories[index])
        if verdict == .withdrawn {
            let hasOwn = standingReviews(history).contains { $0.entry.isBy(name) }
            return hasOwn ? nil : .nothingToWithdraw(person: person)
        }
        if history.status.isConflict { return .conflict }
        if history.heads.isEmpty || history.status.result == .unassessed { return .unassessed }
        let own = history.heads.map { entries[Int($0)] }.first { $0.isBy(name) }
        return own.map { .ownAssessment(person: $0.by) }
    }

    /// Whether that person's word on what is recorded now is this one already.
    public func hasReview(itemAt index: Int, _ verdict: Verdict, note: String, by person: String) -> Bool {
        let name = FoldedName(person)
        let own = standingReviews(histories[index]).filter { $0.entry.isBy(name) }
        return own.count == 1
            && own.allSatisfy { $0.holds && $0.entry.says(.review(item: subjects[index], verdict, note: note)) }
    }

    /// A `review` entry for the item at that position: it names the item's heads, and the person's own earlier reviews,
    /// which it replaces.
    public func review(
        itemAt index: Int, _ verdict: Verdict, note: String, by person: String, at time: String
    ) throws(ReviewProblem) -> EntryDraft {
        if let problem = reviewProblem(itemAt: index, verdict, by: person) { throw problem }
        let history = histories[index]
        let name = FoldedName(person)
        let own = history.reviews.filter { !isSuperseded[Int($0)] && entries[Int($0)].isBy(name) }
        return EntryDraft(
            .review(item: subjects[index], verdict, note: note), by: person, at: time,
            base: (history.heads + own).map { entries[Int($0)].id })
    }

    /// Of the reviews that nothing replaced: returned if any that still holds says so, else accepted, else stale.
    func reviewState(_ history: ItemHistory) -> ReviewState {
        let standing = standingReviews(history)
        if standing.isEmpty { return .none }
        let holding = standing.filter(\.holds)
        if holding.contains(where: { $0.entry.verdict == .returned }) { return .returned }
        return holding.isEmpty ? .stale : .accepted
    }

    private func standingReviews(_ history: ItemHistory) -> [StandingReview] {
        let standing = history.reviews.filter { !isSuperseded[Int($0)] }.map { entries[Int($0)] }
            .filter { $0.verdict != .withdrawn }
        if standing.isEmpty { return [] }
        let heads = history.heads.map { entries[Int($0)] }
        let contents = Set(heads.map(\.assessment))
        let ids = Set(heads.map(\.id))
        return standing.map { review in
            let holds = review.base.contains { id in
                ids.contains(id)
                    || entry(id).map {
                        $0.kind == .assess && $0.subject == review.subject && contents.contains($0.assessment)
                    } == true
            }
            return StandingReview(entry: review, holds: holds)
        }
    }
}
