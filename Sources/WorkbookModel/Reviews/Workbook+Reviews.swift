extension Workbook {
    /// The reviews in force of the catalogue item at that position, in file order.
    public func reviews(ofItemAt index: Int) -> [ReviewInForce] { reviewsInForce(histories[index]) }

    /// The state of the review of the catalogue item at that position, without decoding what it is of where there is none.
    public func review(ofItemAt index: Int) -> ReviewState { reviewState(histories[index]) }

    /// Whether a review's author is an assessor of what it is about, or of what is in force and says the same.
    func isByAssessor(_ review: Entry, _ history: ItemHistory) -> Bool {
        let person = FoldedName(review.by)
        if assessors(of: history).includes(person) { return true }
        let reviewed = review.base.compactMap(links.soundPosition).filter { entries[Int($0)].kind == .assess }
        // Nearly always what was reviewed is what is in force.
        return Set(reviewed) != Set(history.heads) && assessors(ofEntriesAt: reviewed).includes(person)
    }

    /// Why that person may not record this verdict; `nil` where they may. A withdrawal says nothing about the
    /// assessment, so it is refused only where that person has no review to withdraw.
    public func refusal(toReview index: Int, _ verdict: Verdict, by person: String) -> Refusal? {
        let (name, history) = (FoldedName(person), histories[index])
        if verdict == .withdrawn {
            let hasOwn = reviewsInForce(history).contains { $0.entry.isBy(name) }
            return hasOwn ? nil : .nothingToWithdraw(person: person)
        }
        if history.status.isConflict { return .conflict }
        if history.status.isCarried { return .carried }
        if history.heads.isEmpty || !history.status.result.isAssessed { return .unassessed }
        return assessors(ofItemAt: index).name(of: name).map { .ownAssessment(person: $0) }
    }

    /// Whether that person has recorded this very review of the present assessment already.
    func hasReview(itemAt index: Int, _ verdict: Verdict, note: String, by person: String) -> Bool {
        let name = FoldedName(person)
        let own = reviewsInForce(histories[index]).filter { $0.entry.isBy(name) }
        return own.count == 1
            && own.allSatisfy { $0.holds && $0.entry.says(.review(item: subjects[index], verdict, note: note)) }
    }

    /// What that person's review of the item names: its heads, and the person's earlier reviews, which it replaces.
    public func reviewBase(itemAt index: Int, by person: String) -> [EntryID] {
        let history = histories[index]
        let name = FoldedName(person)
        let own = history.reviews.filter { !isSuperseded[Int($0)] && entries[Int($0)].isBy(name) }
        return (history.heads + own).map { entries[Int($0)].id }
    }

    /// Of the reviews in force that still hold: returned if one says so, else accepted if one that is by no assessor says so;
    /// stale where none holds.
    func reviewState(_ history: ItemHistory) -> ReviewState { judged(history).state }

    /// The reviews that bring the state of an item's review about, in file order; none where there is none.
    public func decidingReviews(ofItemAt index: Int) -> [Entry] { judged(histories[index]).by }

    private func judged(_ history: ItemHistory) -> (state: ReviewState, by: [Entry]) {
        let reviews = reviewsInForce(history)
        if reviews.isEmpty || history.status.isCarried { return (.none, []) }
        let holding = reviews.filter(\.holds).map(\.entry)
        if holding.isEmpty { return (.stale, reviews.map(\.entry)) }
        // A newer version's verdict counts as neither.
        let returned = holding.filter { $0.verdict == .returned }
        if !returned.isEmpty { return (.returned, returned) }
        let accepted = holding.filter { $0.verdict == .accepted && !isByAssessor($0, history) }
        return (accepted.isEmpty ? .none : .accepted, accepted)
    }

    private func reviewsInForce(_ history: ItemHistory) -> [ReviewInForce] {
        let reviews = history.reviews.filter { !isSuperseded[Int($0)] }.map { entries[Int($0)] }
            .filter { $0.verdict != .withdrawn }
        if reviews.isEmpty { return [] }
        let heads = history.heads.map { entries[Int($0)] }
        let contents = Set(heads.map(\.assessment.substance))
        // Nobody reviews what is not confirmed.
        let ids = Set(heads.lazy.filter { !$0.isCarried }.map(\.id))
        return reviews.map { review in
            let holds = review.base.contains { id in
                ids.contains(id)
                    || entry(id).map {
                        $0.kind == .assess && $0.subject == review.subject && !$0.isCarried
                            && contents.contains($0.assessment.substance)
                    } == true
            }
            return ReviewInForce(entry: review, holds: holds)
        }
    }
}
