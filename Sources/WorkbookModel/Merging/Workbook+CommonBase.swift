extension Workbook {
    /// The assessment that all sides of an item's conflict follow on: the latest that each of them names, directly or
    /// through others. `nil` where they share none, or several that do not follow on each other.
    public func commonBase(ofItemAt index: Int) -> Entry? {
        let sides = state(ofItemAt: index).sides
        guard let first = sides.first else { return nil }
        let common = sides.dropFirst().reduce(ancestors(of: first)) { $0.filter(ancestors(of: $1).contains) }
        // What one of them names directly is older.
        let older = Set(common.compactMap { entry($0) }.flatMap { predecessors(of: $0).map(\.id) })
        let latest = common.subtracting(older)
        return latest.count == 1 ? latest.first.flatMap { entry($0) } : nil
    }

    /// The ids of all that an entry follows on, directly or through others.
    func ancestors(of entry: Entry) -> Set<EntryID> {
        var found = Set<EntryID>()
        var waiting = predecessors(of: entry)
        while let next = waiting.popLast() {
            if found.insert(next.id).inserted { waiting += predecessors(of: next) }
        }
        return found
    }
}
