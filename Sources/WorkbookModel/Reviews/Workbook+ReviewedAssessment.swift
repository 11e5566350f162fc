extension Workbook {
    /// The review of the catalogue item at that position by that person that is in force and does not hold any more, and what it
    /// was about; `nil` where there is none, or it was about several sides.
    public func outdatedReview(
        ofItemAt index: Int, by person: String
    ) -> (review: Entry, assessment: Assessment)? {
        let reviews = reviews(ofItemAt: index)
        // To compare names takes longer than all that is asked of most items.
        if reviews.isEmpty { return nil }
        let name = FoldedName(person)
        let own = reviews.filter { $0.entry.isBy(name) }
        guard let last = own.last?.entry, !own.contains(where: \.holds) else { return nil }
        let reviewed = last.base.compactMap { entry($0) }.filter {
            $0.kind == .assess && $0.subject == last.subject
        }
        guard let first = reviewed.first, reviewed.allSatisfy({ $0.assessment == first.assessment }) else { return nil }
        return (last, first.assessment)
    }
}
