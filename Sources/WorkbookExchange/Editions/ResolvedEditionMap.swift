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
        var words = [String?](repeating: nil, count: old.items.count)
        var successors = [Int?](repeating: nil, count: old.items.count)
        for entry in map.entries {
            for number in entry.clauses.flatMap(\.numbers) where newNumbers.position(number) == nil {
                let place = entry.placesOfNew[number] ?? entry.place
                problems.append(EditionMapProblem(place: place, reason: .unknownNew(number)))
            }
            guard let position = oldNumbers.position(entry.number) else {
                problems.append(EditionMapProblem(place: entry.place, reason: .unknownOld(entry.number)))
                continue
            }
            words[position] = words[position].map { $0 + ", " + entry.words } ?? entry.words
            successors[position] = entry.onlySuccessor.flatMap(newNumbers.position)
        }
        // Two items that go to one place are merged there, whatever the word.
        var claims: [Int: Int] = [:]
        for successor in successors { if let successor { claims[successor, default: 0] += 1 } }
        self.problems = problems
        wordsOfOld = words
        successorOfOld = successors.map { successor in successor.flatMap { claims[$0] == 1 ? $0 : nil } }
    }

    /// What the table says of the old item, in its own words; `nil` where it says nothing.
    public func words(ofOld position: Int) -> String? { wordsOfOld[position] }

    /// The one new item that the old one became; `nil` where the table names none, or several old items for it.
    public func successor(ofOld position: Int) -> Int? { successorOfOld[position] }
}

extension EditionMap.Entry {
    /// The number that the item moved to, where it is one. A part of it may have been split off; what was merged, covered or deleted has no
    /// successor.
    var onlySuccessor: String? {
        var moved: [String] = []
        for clause in clauses {
            switch clause.change {
            case .moved: moved += clause.numbers
            case .split: break
            case .merged, .covered, .deleted: return nil
            }
        }
        return Set(moved).count == 1 ? moved[0] : nil
    }
}
