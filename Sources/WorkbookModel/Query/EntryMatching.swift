extension Filter.Condition {
    /// Whether it is about a recording: who did it, and when. Where entries are chosen it is asked of each of them; where items
    /// are, of what is in force for each.
    public var isAboutRecording: Bool {
        switch self {
        case .assessedBy, .recordedBy, .reviewedBy, .recordedAt, .recordedAtOrder, .since: true
        case .items, .obligations, .catalog, .results, .text, .date, .dateOrder, .evidence, .reviews, .statuses, .words:
            false
        }
    }
}

extension Workbook {
    /// For each entry, by position: whether `filter` lets it through. What it asks about recording is asked of the entry, all
    /// else of its item; an entry about no item has nothing of an item.
    public func entries(
        matching filter: Filter, for asker: Filter.Asker, evidence: (Evidence) -> EvidenceStatus = { _ in .intact }
    ) -> [Bool] {
        var found = [Bool](repeating: true, count: entries.count)
        for term in filter.terms {
            guard let isMet = entryTest(term.condition, asker) else { continue }
            for position in found.indices where found[position] { found[position] = isMet(position) != term.isNegated }
        }
        let others = filter.terms.filter { !$0.condition.isAboutRecording }
        if others.isEmpty { return found }
        let items = Set(self.items(matching: Filter(others), for: asker, evidence: evidence))
        for position in found.indices where found[position] {
            found[position] = items.contains(Int(entries[position].subject))
        }
        return found
    }

    /// `nil` for a condition that is not about recording.
    private func entryTest(_ condition: Filter.Condition, _ asker: Filter.Asker) -> ((_ position: Int) -> Bool)? {
        func any(_ tests: [Filter.PersonTest], _ people: @escaping (Entry) -> [String]) -> (Int) -> Bool {
            let tests = tests.map { personTest($0, asker) { people(entries[$0]) } }
            return { position in tests.contains { $0(position) } }
        }
        func day(_ position: Int) -> String { String(entries[position].at.prefix(10)) }
        switch condition {
        case .assessedBy(let tests): return any(tests) { $0.kind == .assess ? $0.judges : [] }
        case .recordedBy(let tests): return any(tests) { [$0.by].filter { !$0.isEmpty } }
        case .reviewedBy(let tests): return any(tests) { $0.kind == .review ? [$0.by] : [] }
        case .recordedAt(let tests):
            let isMet = dateTest(tests, asker.today)
            return { isMet(day($0)) }
        case .recordedAtOrder(let order, let date):
            let isMet = orderTest(order, date, asker.today)
            return { isMet(day($0)) }
        case .since(let tests):
            let tests = tests.map { sinceTest($0, asker) }
            return { position in tests.contains { $0(position) } }
        case .items, .obligations, .catalog, .results, .text, .date, .dateOrder, .evidence, .reviews, .statuses, .words:
            return nil
        }
    }

    private func sinceTest(_ test: Filter.SinceTest, _ asker: Filter.Asker) -> (_ position: Int) -> Bool {
        let person = FoldedName(asker.person)
        switch test {
        case .last:
            let first = asker.seenEntries ?? 0
            return { $0 >= first && (person.isEmpty || !entries[$0].isBy(person)) }
        case .myReview:
            // By item: where what was recorded behind the review begins.
            let starts = catalog.items.indices.map { item -> Int in
                guard !person.isEmpty,
                    let last = histories[item].reviews.last(where: { entries[Int($0)].isBy(person) }),
                    entries[Int(last)].verdict != .withdrawn
                else { return .max }
                return Int(last)
            }
            return { position in
                let item = Int(entries[position].subject)
                return starts.indices.contains(item) && entries[position].kind == .assess && position > starts[item]
            }
        case .day(let date):
            guard let day = date.days(today: asker.today)?.lowerBound.description else { return { _ in false } }
            // Days in ISO 8601 are in order as texts.
            return { entries[$0].at.prefix(10) >= day }
        }
    }
}
