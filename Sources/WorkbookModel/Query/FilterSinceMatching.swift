extension Workbook {
    /// For each item of the catalogue, by position: whether something has come since.
    func items(since test: Filter.SinceTest, _ asker: Filter.Asker) -> [Bool] {
        switch test {
        case .last: itemsRecorded(from: asker.seenEntries ?? 0, notBy: FoldedName(asker.person))
        case .myReview: itemsChanged(sinceReviewBy: FoldedName(asker.person))
        case .day(let date): itemsRecorded(on: date.days(today: asker.today)?.lowerBound)
        }
    }

    /// The items of the entries from that position on by others.
    private func itemsRecorded(from first: Int, notBy person: FoldedName) -> [Bool] {
        var found = [Bool](repeating: false, count: catalog.items.count)
        for index in entries.indices.dropFirst(max(0, first)) {
            let entry = entries[index]
            guard let item = catalogItem(of: entry), !found[item] else { continue }
            found[item] = person.isEmpty || !entry.isBy(person)
        }
        return found
    }

    private func itemsRecorded(on day: CalendarDate?) -> [Bool] {
        var found = [Bool](repeating: false, count: catalog.items.count)
        guard let day = day?.description else { return found }
        for entry in entries {
            // Days in ISO 8601 are in order as texts.
            if let item = catalogItem(of: entry), !found[item] { found[item] = entry.at.prefix(10) >= day }
        }
        return found
    }

    /// The items that the person has reviewed, and of which something else is recorded now. A withdrawn review is none.
    private func itemsChanged(sinceReviewBy person: FoldedName) -> [Bool] {
        catalog.items.indices.map { item in
            let history = histories[item]
            guard !person.isEmpty, let last = history.reviews.last(where: { entries[Int($0)].isBy(person) }),
                entries[Int(last)].verdict != .withdrawn
            else { return false }
            if history.status.isConflict { return true }
            let present = currentEntry(ofItemAt: item)?.assessment ?? .none
            return !entries[Int(last)].base.contains { id in
                entry(id).map { $0.kind == .assess && $0.assessment == present } ?? false
            }
        }
    }

    private func catalogItem(of entry: Entry) -> Int? {
        let subject = Int(entry.subject)
        return catalog.items.indices.contains(subject) ? subject : nil
    }
}
