extension Workbook {
    /// The reviews of the catalogue item at that position that stand, in file order.
    public func reviews(ofItemAt index: Int) -> [StandingReview] { standingReviews(histories[index]) }

    /// Why that person may not record this verdict; `nil` where they may. Withdrawing takes back one's own word and says
    /// nothing about the assessment, so it is refused only where there is no such word.
    public func refusal(toReview index: Int, _ verdict: Verdict, by person: String) -> Refusal? {
        let (name, history) = (FoldedName(person), histories[index])
        if verdict == .withdrawn {
            let hasOwn = standingReviews(history).contains { $0.entry.isBy(name) }
            return hasOwn ? nil : .nothingToWithdraw(person: person)
        }
        if history.status.isConflict { return .conflict }
        if history.heads.isEmpty || !history.status.result.isAssessed { return .unassessed }
        let own = history.heads.map { entries[Int($0)] }.first { $0.isBy(name) }
        return own.map { .ownAssessment(person: $0.by) }
    }

    /// Whether that person's word on what is recorded now is this one already.
    func hasReview(itemAt index: Int, _ verdict: Verdict, note: String, by person: String) -> Bool {
        let name = FoldedName(person)
        let own = standingReviews(histories[index]).filter { $0.entry.isBy(name) }
        return own.count == 1
            && own.allSatisfy { $0.holds && $0.entry.says(.review(item: subjects[index], verdict, note: note)) }
    }

    /// What a review of the item by that person names: the item's heads, and their own earlier reviews, which it replaces.
    public func reviewBase(itemAt index: Int, by person: String) -> [EntryID] {
        let history = histories[index]
        let name = FoldedName(person)
        let own = history.reviews.filter { !isSuperseded[Int($0)] && entries[Int($0)].isBy(name) }
        return (history.heads + own).map { entries[Int($0)].id }
    }

    /// Of the reviews that nothing replaced: returned if any that still holds says so, else accepted, else stale.
    func reviewState(_ history: ItemHistory) -> ReviewState {
        let standing = standingReviews(history)
        if standing.isEmpty { return .none }
        let holding = standing.filter(\.holds)
        if holding.isEmpty { return .stale }
        // A verdict of a newer version says neither.
        let verdicts = Set(holding.compactMap(\.entry.verdict))
        return verdicts.contains(.returned) ? .returned : verdicts.contains(.accepted) ? .accepted : .none
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
