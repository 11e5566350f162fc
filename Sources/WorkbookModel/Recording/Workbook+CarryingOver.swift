extension Workbook {
    /// The entries that carry what is assessed here over into another workbook of the same items, where each is to be
    /// confirmed: without reviews and history.
    ///
    /// - Returns: with the positions of the items in conflict, of which there is no single assessment to carry over.
    public func carriedOver(by person: String, at moment: Moment) -> (entries: [NewEntry], left: [Int]) {
        var entries: [NewEntry] = []
        var left: [Int] = []
        for index in catalog.items.indices {
            let state = state(ofItemAt: index)
            guard let current = state.current else { continue }
            if state.isConflict {
                left.append(index)
                continue
            }
            let origin = CarriedFrom(
                workbook: identity.id, entry: current.id, assessors: assessors(ofItemAt: index).names, at: current.at)
            entries.append(
                NewEntry(
                    .assess(item: catalog.items[index].id, state.assessment), by: person, at: moment.timestamp,
                    base: [],
                    carriedFrom: origin))
        }
        return (NewEntry.step(entries), left)
    }
}
