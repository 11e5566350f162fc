/// Pairs the texts of two editions, one to one.
struct TextMatching {
    /// A text and where it stands: what tells texts apart that are the same.
    struct Entry {
        let text: FoldedText
        /// Of its section and its group, so that equal places have equal ones; empty where there is none.
        let group: [FoldedText]
        let number: FoldedText

        init(_ text: String, group: [String] = [], number: String = "") {
            self.text = FoldedText(text)
            self.group = group.map { FoldedText($0) }
            self.number = FoldedText(number)
        }
    }

    enum Pair: Equatable {
        case same(new: Int)
        /// The text is the same; which one of several it is, is likely at most.
        case repeated(new: Int)
        case similar(new: Int, Double)

        var new: Int {
            switch self {
            case .same(let new), .repeated(let new), .similar(let new, _): new
            }
        }
    }

    private let old: [Entry]
    private let new: [Entry]
    /// By old text.
    private(set) var pairs: [Pair?]
    private var isTaken: [Bool]

    init(old: [Entry], new: [Entry]) {
        (self.old, self.new) = (old, new)
        pairs = Array(repeating: nil, count: old.count)
        isTaken = Array(repeating: false, count: new.count)
        pairEqualTexts()
    }

    /// Takes old and new texts out of what is paired from now on.
    mutating func exclude(new excluded: some Sequence<Int>) {
        for position in excluded { isTaken[position] = true }
    }

    private mutating func pair(_ position: Int, _ pair: Pair) {
        pairs[position] = pair
        isTaken[pair.new] = true
    }

    // MARK: - The same text

    /// Pairs texts that are the same and stand once on each side, and of those that stand several times what is at the same place as no
    /// other of them.
    private mutating func pairEqualTexts() {
        for (olds, news) in equalTexts() {
            if olds.count == 1, news.count == 1 {
                pair(olds[0], .same(new: news[0]))
                continue
            }
            for isExact in [true, false] {
                func place(_ entry: Entry) -> [FoldedText] { entry.group + (isExact ? [entry.number] : []) }
                let oldByPlace = TextMatching.positions(olds.map { place(old[$0]) })
                let newByPlace = TextMatching.positions(news.map { place(new[$0]) })
                for (index, position) in olds.enumerated() where pairs[position] == nil {
                    let place = place(old[position])
                    guard oldByPlace[place] == [index], let partners = newByPlace[place], partners.count == 1,
                        !isTaken[news[partners[0]]]
                    else { continue }
                    pair(position, .same(new: news[partners[0]]))
                }
            }
        }
    }

    /// Pairs what is left of texts that stand several times, in order.
    ///
    /// - Parameter isLeft: by old text: whether it may be paired.
    mutating func pairRepeatedTexts(isLeft: (Int) -> Bool = { _ in true }) {
        for (olds, news) in equalTexts() {
            let left = news.filter { !isTaken[$0] }
            for (position, partner) in zip(olds.filter { pairs[$0] == nil && isLeft($0) }, left) {
                pair(position, .repeated(new: partner))
            }
        }
    }

    /// The positions of each text that both sides have, in the order of the old ones.
    private func equalTexts() -> [(olds: [Int], news: [Int])] {
        let oldByText = TextMatching.positions(old.map(\.text))
        let newByText = TextMatching.positions(new.map(\.text))
        return old.indices.compactMap { position in
            let text = old[position].text
            guard !text.isEmpty, let olds = oldByText[text], olds[0] == position, let news = newByText[text] else {
                return nil
            }
            return (olds, news)
        }
    }

    private static func positions<Key: Hashable>(_ keys: [Key]) -> [Key: [Int]] {
        Dictionary(grouping: keys.indices) { keys[$0] }
    }

    // MARK: - Similar texts

    /// Two texts that may be partners.
    private struct Candidate {
        let old: Int
        let new: Int
        let similarity: Double
        /// How similar the old text is to the next best.
        let rival: Double
        let isAtSamePlace: Bool
    }

    /// Pairs what is similar of what has no partner yet, the most similar first. Of several that are about as similar it is the one
    /// at the same place, or none.
    ///
    /// - Parameter isLeft: by old text: whether it may be paired.
    mutating func pairSimilarTexts(_ thresholds: MatchingThresholds, isLeft: (Int) -> Bool = { _ in true }) {
        let index = SimilarityIndex(old: old.map { $0.text.searchScalars }, new: new.map { $0.text.searchScalars })
        var bestOfNew = [BestTwo](repeating: BestTwo(), count: new.count)
        var candidates: [Candidate] = []
        for position in old.indices where pairs[position] == nil && isLeft(position) {
            let similar = index.similarities(ofOld: position).filter { !isTaken[$0.new] }
            var best = BestTwo()
            for (partner, similarity) in similar {
                best.add(similarity)
                bestOfNew[partner].add(similarity)
            }
            for (partner, similarity) in similar where similarity >= thresholds.similarity {
                candidates.append(
                    Candidate(
                        old: position, new: partner, similarity: similarity, rival: best.other(than: similarity),
                        isAtSamePlace: isAtSamePlace(position, partner)))
            }
        }
        func rank(_ candidate: Candidate) -> Double {
            candidate.similarity + (candidate.isAtSamePlace ? thresholds.margin : 0)
        }
        // In the order of the texts where two are equally similar: the same every time.
        candidates.sort { (rank($1), $0.old, $0.new) < (rank($0), $1.old, $1.new) }
        var isSettled = [Bool](repeating: false, count: old.count)
        for candidate in candidates where !isSettled[candidate.old] && !isTaken[candidate.new] {
            isSettled[candidate.old] = true
            let rival = max(candidate.rival, bestOfNew[candidate.new].other(than: candidate.similarity))
            let lead = candidate.similarity - rival
            if lead >= thresholds.margin || candidate.isAtSamePlace && lead >= -thresholds.margin {
                pair(candidate.old, .similar(new: candidate.new, candidate.similarity))
            } else {
                // Nobody else gets it either: it may be this one's.
                isTaken[candidate.new] = true
            }
        }
    }

    /// Whether both have a number, and it and the group are the same.
    private func isAtSamePlace(_ oldText: Int, _ newText: Int) -> Bool {
        let (left, right) = (old[oldText], new[newText])
        return !left.number.isEmpty && left.number == right.number && left.group == right.group
    }

    /// The two greatest of some numbers.
    private struct BestTwo {
        private var first = 0.0
        private var second = 0.0

        mutating func add(_ value: Double) {
            if value > first {
                (first, second) = (value, first)
            } else if value > second {
                second = value
            }
        }

        /// The greatest beside one of them.
        func other(than value: Double) -> Double { value >= first ? second : first }
    }
}
