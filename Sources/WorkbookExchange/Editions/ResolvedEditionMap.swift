import WorkbookModel

/// A publisher's table of numbers, held against the two catalogues.
public struct ResolvedEditionMap: Sendable {
    /// The table's own problems, and numbers that no item has.
    public let problems: [EditionMapProblem]
    private let wordsOfOld: [String?]
    private let successorOfOld: [Int?]

    public init(_ map: EditionMap, old: Catalog, new: Catalog) {
        let oldNumbers = ItemNumbers(old, column: map.entries.map(\.number))
        let newNumbers = ItemNumbers(new, column: map.entries.flatMap { $0.clauses.flatMap(\.numbers) })
        var problems = map.problems
        var entries: [Int: EditionMap.Entry] = [:]
        for entry in map.entries {
            for number in entry.clauses.flatMap(\.numbers) where newNumbers.position(number) == nil {
                let place = entry.placesOfNew[number] ?? entry.place
                problems.append(EditionMapProblem(place: place, reason: .unknownNew(number)))
            }
            guard let position = oldNumbers.position(entry.number) else {
                problems.append(EditionMapProblem(place: entry.place, reason: .unknownOld(entry.number)))
                continue
            }
            // A number may be written in several ways.
            entries[position, default: entry.empty].join(entry)
        }
        let claims = ResolvedEditionMap.claims(entries, newNumbers)
        var movers: [Int: Int] = [:]
        for entry in entries.values {
            if let successor = entry.onlySuccessor(in: newNumbers) { movers[successor, default: 0] += 1 }
        }
        var words = [String?](repeating: nil, count: old.items.count)
        var successors = [Int?](repeating: nil, count: old.items.count)
        for (position, entry) in entries {
            let shared = entry.claimed(in: newNumbers).filter { claims[$0, default: []].count > 1 }
            words[position] =
                ([entry.words]
                + shared.map { ResolvedEditionMap.told(claims[$0, default: []], of: new.items[$0].id, old) })
                .joined(separator: " ")
            // Others that were merged into it do not keep it from being the successor of what moved there.
            if let successor = entry.onlySuccessor(in: newNumbers), movers[successor] == 1 {
                successors[position] = successor
            }
        }
        self.problems = problems
        wordsOfOld = words
        successorOfOld = successors
    }

    /// The old items that go to each new one, in their order.
    private static func claims(_ entries: [Int: EditionMap.Entry], _ numbers: ItemNumbers) -> [Int: [Int]] {
        var claims: [Int: [Int]] = [:]
        for (position, entry) in entries.sorted(by: { $0.key < $1.key }) {
            for new in entry.claimed(in: numbers) { claims[new, default: []].append(position) }
        }
        return claims
    }

    /// That several old items claim one new one: `[2.1 ← 1.1, 1.2]`.
    private static func told(_ claims: [Int], of new: String, _ old: Catalog) -> String {
        let ids = claims.prefix(longestList).map { old.items[$0].id } + (claims.count > longestList ? ["…"] : [])
        return "[\(new) ← \(ids.joined(separator: ", "))]"
    }

    private static let longestList = 8

    /// What the table says of the old item, in its own words, and which other items go to the same one; `nil` where it says nothing.
    public func words(ofOld position: Int) -> String? { wordsOfOld[position] }

    /// The one new item that the old one became; `nil` where the table names none, or says of several old items that they moved
    /// there.
    public func successor(ofOld position: Int) -> Int? { successorOfOld[position] }
}

extension EditionMap.Entry {
    /// The new item that the item moved to, where it is one. A part of it may have been split off; what was merged, covered or deleted has no
    /// successor.
    func onlySuccessor(in numbers: ItemNumbers) -> Int? {
        var moved: Set<Int?> = []
        for clause in clauses {
            switch clause.change {
            case .moved: moved.formUnion(clause.numbers.map(numbers.position))
            case .split: break
            case .merged, .covered, .deleted: return nil
            }
        }
        return moved.count == 1 ? moved.first ?? nil : nil
    }

    /// The new items that it became, or became a part of, each once.
    func claimed(in numbers: ItemNumbers) -> [Int] {
        var claimed: [Int] = []
        for clause in clauses {
            switch clause.change {
            case .moved, .merged: claimed += clause.numbers.compactMap(numbers.position)
            case .split, .covered, .deleted: break
            }
        }
        return Set(claimed).sorted()
    }

    /// The same number and place, without what becomes of it.
    var empty: EditionMap.Entry {
        EditionMap.Entry(place: place, placesOfNew: [:], number: number, clauses: [], words: "")
    }
}
