extension Workbook {
    /// The assessors of the catalogue item at that position; of a conflict, of all its sides. They are nobody where nothing is
    /// recorded.
    public func assessors(ofItemAt index: Int) -> Assessors { assessors(of: histories[index]) }

    func assessors(of history: ItemHistory) -> Assessors {
        history.assessors.value {
            if history.heads.isEmpty { return .nobody }
            return assessors(ofEntriesAt: history.heads)
        }
    }

    /// Who gave the parts of what these `assess` entries of one item say their values.
    func assessors(ofEntriesAt positions: [Int32]) -> Assessors {
        let provenance = provenance(upTo: positions)
        let parts = Provenance.orderedParts
        return Assessors(
            positions.compactMap { provenance[$0] }.flatMap { found in
                parts.flatMap { found.names[$0] ?? [] }
                    + found.names.keys.filter { !parts.contains($0) }.sorted(by: Provenance.comesBefore)
                    .flatMap { found.names[$0] ?? [] }
            })
    }

    /// What an entry says, and who gave each part of it its value.
    private struct Provenance {
        var substance: Substance
        var names: [Substance.Part: [String]] = [:]

        static let orderedParts = AssessmentField.allCases.filter(\.isSubstance).map(Substance.Part.field)

        /// Of parts that are no field.
        static func comesBefore(_ one: Substance.Part, _ other: Substance.Part) -> Bool {
            switch (one, other) {
            case (.piece(let one), .piece(let other)): one < other
            case (.piece, _): true
            default: false
            }
        }
    }

    /// The provenance of these entries and of all that they go back to.
    ///
    /// Entries are taken oldest first, however long a history is.
    private func provenance(upTo positions: [Int32]) -> [Int32: Provenance] {
        var found: [Int32: Provenance] = [:]
        var waiting = positions
        while let position = waiting.last {
            if found[position] != nil {
                waiting.removeLast()
                continue
            }
            let sources = sources(of: entries[Int(position)])
            let missing = sources.all.filter { found[$0] == nil }
            if missing.isEmpty {
                found[position] = provenance(of: entries[Int(position)], sources, found)
                waiting.removeLast()
            } else {
                // Sums make a cycle impossible: an entry can not name what names it.
                waiting += missing
            }
        }
        return found
    }

    /// What an entry can have its parts from.
    private struct Sources {
        /// What it says follows on them.
        var base: [Int32] = []
        /// The person's own side of a conflict that an undo takes back, where others stand.
        var withdrawn: Int32?
        /// What an undo or redo goes back to; `nil` in any other entry.
        var restored: [Int32]?
        /// Some that it names are not in the file.
        var isIncomplete = false

        var all: [Int32] { base + (restored ?? []) }
    }

    private func sources(of entry: Entry) -> Sources {
        var sources = Sources()
        // What was changed or written elsewhere says nothing about others' entries.
        guard entry.isSound else { return sources }
        (sources.base, sources.isIncomplete) = positions(named: entry.base, by: entry)
        if let target = entry.undoes.flatMap(links.soundPosition).map({ entries[Int($0)] }), target.kind == .assess,
            target.subject == entry.subject
        {
            if entry.base.count < 2 {
                sources.restored = positions(named: target.base, by: target).found
            } else if target.by == entry.by {
                // It goes back to nothing: what the other sides say stands, and is theirs.
                sources.withdrawn = sources.base.first { entries[Int($0)].id == target.id }
            }
        }
        return sources
    }

    private func positions(named ids: [EntryID], by entry: Entry) -> (found: [Int32], isIncomplete: Bool) {
        let known = ids.compactMap { links.soundPosition($0) ?? links.unsound[$0] }
        let found = known.filter { entries[Int($0)].kind == .assess && entries[Int($0)].subject == entry.subject }
        return (found, found.count < ids.count)
    }

    private func provenance(
        of entry: Entry, _ sources: Sources, _ found: [Int32: Provenance]
    ) -> Provenance {
        var result = Provenance(substance: entry.assessment.substance)
        let base = sources.base.compactMap { found[$0] }
        let withdrawn = sources.withdrawn.flatMap { found[$0] }
        let restored = sources.restored.map { $0.compactMap { found[$0] } }
        let confirms = sources.all.contains { entries[Int($0)].carriedFrom != nil }
        let parts = base.reduce(into: Set(result.substance.values.keys)) { $0.formUnion($1.names.keys) }
        for part in parts {
            // A piece that is gone says nothing any more; that somebody took it off is told by the evidence as a whole.
            if case .piece = part, result.substance.values[part] == nil { continue }
            let names = names(of: part, in: result.substance, entry, base, withdrawn, restored, sources.isIncomplete)
            if !names.isEmpty { result.names[part] = names }
        }
        // Whoever records anything about what was carried over answers for it, beside those whom it came from; also who
        // takes that back, as nobody else stands for it then.
        if confirms { result.names[.field(.result), default: []].append(entry.by) }
        return result
    }

    /// Who gave a part of what `entry` says its value.
    private func names(
        of part: Substance.Part, in substance: Substance, _ entry: Entry, _ base: [Provenance],
        _ withdrawn: Provenance?, _ restored: [Provenance]?, _ isIncomplete: Bool
    ) -> [String] {
        let value = substance.values[part]
        if let origin = entry.carriedFrom { return value == nil ? [] : origin.assessors }
        if let restored {
            // Nothing before it: the part is empty again.
            if restored.isEmpty, value == nil { return [] }
            let same = restored.filter { $0.substance.values[part] == value }
            if !same.isEmpty { return once(same.flatMap { $0.names[part] ?? [] }) }
        }
        if base.isEmpty { return value == nil && !isIncomplete ? [] : entry.judges }
        let same = base.filter { $0.substance.values[part] == value }
        // Who settles on one of several answers for it, beside those who gave it. To take back one's own is no settling.
        let isTakenBack = withdrawn.map { $0.substance.values[part] != value } ?? false
        let settles = same.count < base.count - (isTakenBack ? 1 : 0)
        let inherited = same.flatMap { $0.names[part] ?? [] }
        return once(settles || isIncomplete ? inherited + entry.judges : inherited)
    }

    /// Each name once: what two sides have in common comes together at every entry that names both.
    private func once(_ names: [String]) -> [String] {
        names.count < 2 ? names : names.uniqued()
    }
}
