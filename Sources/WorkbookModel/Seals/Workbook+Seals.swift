extension Workbook {
    /// The sound seal with that id; `nil` where there is none.
    public func seal(_ id: EntryID) -> SealCheck? {
        guard let position = links.soundPosition(id), entries[Int(position)].kind == .seal else { return nil }
        return check(sealAt: position)
    }

    /// The outermost seal that covers most. Time and id decide between equals, so that every copy agrees.
    public var latestSeal: SealCheck? {
        outermostSeals.map(check).max {
            ($0.covered, $0.seal.at, $0.seal.id) < ($1.covered, $1.seal.at, $1.seal.id)
        }
    }

    /// The line that represents a seal outside the file:
    /// `tenken-seal 1 WORKBOOK-ID SEAL-ID ENTRIES-COVERED`.
    public func line(of check: SealCheck) -> String {
        // One line of five words, even if somebody has put blanks into the workbook's id.
        let id = identity.id.split(whereSeparator: \.isWhitespace).joined(separator: "_")
        return "tenken-seal 1 \(id.isEmpty ? "-" : id) \(check.seal.id) \(check.covered)"
    }

    /// The sound seals that are tips: no other entry names them.
    var outermostSeals: [Int32] {
        entries.indices.filter { entries[$0].kind == .seal && entries[$0].isSound && !links.isNamed[$0] }
            .map(Int32.init)
    }

    /// Follows `Base` from a seal to everything that it covers.
    func check(sealAt position: Int32) -> SealCheck {
        var isReached = [Bool](repeating: false, count: entries.count)
        var broken = Set<EntryID>()
        var waiting = [position]
        var covered = -1
        isReached[Int(position)] = true
        while let next = waiting.popLast() {
            covered += 1
            for id in entries[Int(next)].base {
                if let named = links.soundPosition(id) {
                    if !isReached[Int(named)] {
                        isReached[Int(named)] = true
                        waiting.append(named)
                    }
                } else if !isSettledStray(id, namedBy: entries[Int(next)]) {
                    broken.insert(id)
                }
            }
        }
        return SealCheck(
            seal: entries[Int(position)], covered: covered, broken: broken.sorted(),
            others: entries.count(where: \.isSound) - covered - 1)
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
