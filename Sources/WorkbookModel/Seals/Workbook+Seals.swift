extension Workbook {
    /// The sound seal with that id; `nil` where there is none.
    public func seal(_ id: EntryID) -> SealCheck? {
        guard let position = links.soundPosition(id), entries[Int(position)].kind == .seal else { return nil }
        return check(sealAt: position)
    }

    /// The outermost seal that covers most; of very many, one of the latest. Time and id decide between equals, so that every
    /// copy agrees.
    public var latestSeal: SealCheck? {
        let latestFirst = outermostSeals.map { (Instant(entries[Int($0)].at), entries[Int($0)].id, $0) }
            .sorted { ($0.0, $0.1) > ($1.0, $1.1) }
        return latestFirst.prefix(Workbook.comparedSeals).map { check(sealAt: $0.2) }.reduce(nil) { most, check in
            most.map { $0.covered >= check.covered } == true ? most : check
        }
    }

    /// To count what a seal covers takes time in proportion to it, and a file may hold seals without end.
    private static let comparedSeals = 32

    /// The line that represents a seal outside the file:
    /// `tenken-seal 1 WORKBOOK-ID SEAL-ID ENTRIES-COVERED`.
    public func line(of check: SealCheck) -> String {
        // One line of five words, even if somebody has put blanks into the workbook's id.
        let id = identity.id.inOneLine(separator: "_")
        return "tenken-seal 1 \(id.isEmpty ? "-" : id) \(check.seal.id) \(check.covered)"
    }

    /// The sound seals that no other seal covers, in file order.
    private var outermostSeals: [Int32] {
        let seals = entries.indices.filter { entries[$0].kind == .seal && entries[$0].isSound }.map(Int32.init)
        if seals.count < 2 { return seals }
        var isCovered = [Bool](repeating: false, count: entries.count)
        var waiting = seals
        while let next = waiting.popLast() {
            for named in soundPositions(namedBy: next) where !isCovered[Int(named)] {
                isCovered[Int(named)] = true
                waiting.append(named)
            }
        }
        return seals.filter { !isCovered[Int($0)] }
    }

    /// The outermost seals that reach an entry that is missing or not sound.
    var brokenSeals: [Int32] {
        if links.dangling.isEmpty, links.danglingAfter.isEmpty { return [] }
        enum Reach { case unknown, whole, broken }
        var reach = [Reach](repeating: .unknown, count: entries.count)
        let seals = outermostSeals
        for seal in seals {
            // Each entry is entered once, and judged when all that it names are. Sums make a cycle impossible.
            var waiting: [(position: Int32, isJudged: Bool)] = [(seal, false)]
            while let (position, isJudged) = waiting.popLast() {
                if reach[Int(position)] == .broken { continue }
                let named = soundPositions(namedBy: position)
                if isJudged {
                    if named.contains(where: { reach[Int($0)] == .broken }) { reach[Int(position)] = .broken }
                } else if reach[Int(position)] == .unknown {
                    reach[Int(position)] = brokenIDs(namedBy: position).isEmpty ? .whole : .broken
                    waiting.append((position, true))
                    for next in named where reach[Int(next)] == .unknown { waiting.append((next, false)) }
                }
            }
        }
        return seals.filter { reach[Int($0)] == .broken }
    }

    /// The positions of the sound entries that the entry names, in `Base` or `After`.
    private func soundPositions(namedBy position: Int32) -> [Int32] {
        let entry = entries[Int(position)]
        return (entry.base + entry.after).compactMap(links.soundPosition)
    }

    /// The ids that the entry names and that are no sound entry here, without those of strays that it settled.
    private func brokenIDs(namedBy position: Int32) -> [EntryID] {
        let entry = entries[Int(position)]
        return (entry.base + entry.after).filter {
            links.soundPosition($0) == nil && !isSettledStray($0, namedBy: entry)
        }
    }

    /// Follows `Base` and `After` from a seal to everything that it covers.
    func check(sealAt position: Int32) -> SealCheck {
        let (isReached, broken) = reach(from: position)
        let covered = isReached.count(where: { $0 }) - 1
        return SealCheck(
            seal: entries[Int(position)], covered: covered, broken: broken.sorted(),
            others: entries.count(where: \.isSound) - covered - 1)
    }

    /// The sound entries that the sound entry of that id neither is nor reaches through `Base` and `After`, in file order: what
    /// was recorded since, or beside it in another copy. All of them where there is no such entry.
    public func entries(since id: EntryID) -> [Entry] {
        guard let position = links.soundPosition(id) else { return entries.filter(\.isSound) }
        let isReached = reach(from: position).isReached
        return entries.indices.filter { !isReached[$0] && entries[$0].isSound }.map { entries[$0] }
    }

    /// The sound entries that an entry reaches, itself among them, and the ids on the way that are no sound entry.
    private func reach(from position: Int32) -> (isReached: [Bool], broken: Set<EntryID>) {
        var isReached = [Bool](repeating: false, count: entries.count)
        var broken = Set<EntryID>()
        var waiting = [position]
        isReached[Int(position)] = true
        while let next = waiting.popLast() {
            broken.formUnion(brokenIDs(namedBy: next))
            for named in soundPositions(namedBy: next) where !isReached[Int(named)] {
                isReached[Int(named)] = true
                waiting.append(named)
            }
        }
        return (isReached, broken)
    }

    /// Whether `id` is an unsound assessment's that `entry`, a sound one of the same item, has settled. It is here
    /// unchanged then, as the id covers its content.
    func isSettledStray(_ id: EntryID, namedBy entry: Entry) -> Bool {
        guard let position = links.unsound[id], entry.kind == .assess, entry.isSound else { return false }
        let stray = entries[Int(position)]
        return stray.kind == .assess && stray.subject == entry.subject && stray.isCoveredByItsID
    }
}

extension Entry {
    /// Whether no field comes after its `Sum`, which the id would not cover.
    fileprivate var isCoveredByItsID: Bool {
        let sum = record.fields.firstIndex { $0.isNamed("Sum") }
        return sum == nil || sum == record.fields.count - 1
    }
}
