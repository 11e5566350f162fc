/// Which pieces of two texts stay and which change: the shortest difference (`CollectionDifference`, E. Myers, Algorithmica 1, 1986)
/// where it is cheap. Longer texts are first cut at lines and sentences that stand in both once, in the same order (the "patience"
/// rule of B. Cohen); a stretch that is still too long changes as a whole. So the time grows with the length alone.
struct PieceAlignment {
    /// Pieces of the old text and the new ones in their place. Both are not empty at once.
    struct Change: Hashable {
        let old: Range<Int>
        let new: Range<Int>
    }

    /// In order; between two of them at least one piece stays.
    private(set) var changes: [Change] = []

    /// The greatest number of pieces, old and new together, whose shortest difference is sought.
    private static let bound = 2_000

    private let old: TextPieces
    private let new: TextPieces
    /// By piece: equal pieces have equal numbers.
    private let oldNumbers: [Int]
    private let newNumbers: [Int]

    init(_ old: TextPieces, _ new: TextPieces) {
        (self.old, self.new) = (old, new)
        var known: [ArraySlice<Unicode.Scalar>: Int] = [:]
        func numbers(_ pieces: TextPieces) -> [Int] {
            (0..<pieces.count).map { piece in
                let content = pieces.scalars(of: piece..<piece + 1)
                if let number = known[content] { return number }
                known[content] = known.count
                return known.count - 1
            }
        }
        oldNumbers = numbers(old)
        newNumbers = numbers(new)
        align(0..<old.count, 0..<new.count, isWhole: true)
    }

    private mutating func align(_ oldRange: Range<Int>, _ newRange: Range<Int>, isWhole: Bool) {
        var (left, right) = (oldRange, newRange)
        let before = zip(oldNumbers[left], newNumbers[right]).prefix { $0 == $1 }.count
        left = left.lowerBound + before..<left.upperBound
        right = right.lowerBound + before..<right.upperBound
        let after = zip(oldNumbers[left].reversed(), newNumbers[right].reversed()).prefix { $0 == $1 }.count
        left = left.lowerBound..<left.upperBound - after
        right = right.lowerBound..<right.upperBound - after
        if left.isEmpty || right.isEmpty || !isWhole && left.count + right.count > PieceAlignment.bound {
            add(left, right)
        } else if left.count + right.count <= PieceAlignment.bound {
            alignShort(left, right)
        } else {
            alignBySentences(left, right)
        }
    }

    private mutating func add(_ left: Range<Int>, _ right: Range<Int>) {
        if left.isEmpty, right.isEmpty { return }
        if let last = changes.last, last.old.upperBound == left.lowerBound, last.new.upperBound == right.lowerBound {
            changes[changes.count - 1] = Change(
                old: last.old.lowerBound..<left.upperBound, new: last.new.lowerBound..<right.upperBound)
        } else {
            changes.append(Change(old: left, new: right))
        }
    }

    private mutating func alignShort(_ left: Range<Int>, _ right: Range<Int>) {
        let difference = newNumbers[right].difference(from: oldNumbers[left])
        var isRemoved = [Bool](repeating: false, count: left.count)
        var isAdded = [Bool](repeating: false, count: right.count)
        for change in difference {
            switch change {
            case .remove(let offset, _, _): isRemoved[offset] = true
            case .insert(let offset, _, _): isAdded[offset] = true
            }
        }
        var (i, j) = (0, 0)
        while i < left.count || j < right.count {
            let (fromOld, fromNew) = (i, j)
            while i < left.count, isRemoved[i] { i += 1 }
            while j < right.count, isAdded[j] { j += 1 }
            add(
                left.lowerBound + fromOld..<left.lowerBound + i, right.lowerBound + fromNew..<right.lowerBound + j)
            if i == fromOld, j == fromNew {
                i += 1
                j += 1
            }
        }
    }

    private mutating func alignBySentences(_ left: Range<Int>, _ right: Range<Int>) {
        let oldSentences = PieceAlignment.sentences(old, left, oldNumbers)
        let newSentences = PieceAlignment.sentences(new, right, newNumbers)
        var (i, j) = (left.lowerBound, right.lowerBound)
        for (oldSentence, newSentence) in PieceAlignment.anchors(oldSentences, newSentences) {
            align(i..<oldSentence.lowerBound, j..<newSentence.lowerBound, isWhole: false)
            (i, j) = (oldSentence.upperBound, newSentence.upperBound)
        }
        align(i..<left.upperBound, j..<right.upperBound, isWhole: false)
    }

    /// The pieces up to and with each line feed, 。, or period before a blank, by what they say.
    private static func sentences(
        _ pieces: TextPieces, _ range: Range<Int>, _ numbers: [Int]
    ) -> [(pieces: Range<Int>, content: ArraySlice<Int>)] {
        var sentences: [(pieces: Range<Int>, content: ArraySlice<Int>)] = []
        var start = range.lowerBound
        for piece in range {
            let end = pieces.ends[piece]
            let isEnd =
                switch pieces.scalars[end - 1] {
                case "\n", "。": true
                case ".": end < pieces.scalars.count && pieces.scalars[end].properties.isWhitespace
                default: false
                }
            if isEnd || piece + 1 == range.upperBound {
                sentences.append((start..<piece + 1, numbers[start...piece]))
                start = piece + 1
            }
        }
        return sentences
    }

    /// The longest series of sentences that both have once, in the same order.
    private static func anchors(
        _ old: [(pieces: Range<Int>, content: ArraySlice<Int>)],
        _ new: [(pieces: Range<Int>, content: ArraySlice<Int>)]
    ) -> [(Range<Int>, Range<Int>)] {
        let newPositions = uniquePositions(new.map(\.content))
        let pairs = uniquePositions(old.map(\.content)).compactMap { content, position in
            newPositions[content].map { (old: position, new: $0) }
        }.sorted { $0.old < $1.old }
        // The longest increasing series, by piles: for each length the pair that ends a series of it with the smallest new position.
        var piles: [Int] = []
        var previous = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, piles.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[piles[middle]].new < pair.new { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = piles[low - 1] }
            if low == piles.count { piles.append(index) } else { piles[low] = index }
        }
        var series: [(Range<Int>, Range<Int>)] = []
        var next = piles.last ?? -1
        while next >= 0 {
            series.append((old[pairs[next].old].pieces, new[pairs[next].new].pieces))
            next = previous[next]
        }
        return series.reversed()
    }

    private static func uniquePositions(_ contents: [ArraySlice<Int>]) -> [ArraySlice<Int>: Int] {
        var positions: [ArraySlice<Int>: Int] = [:]
        var repeated: Set<ArraySlice<Int>> = []
        for (position, content) in contents.enumerated() {
            if positions.updateValue(position, forKey: content) != nil { repeated.insert(content) }
        }
        for content in repeated { positions[content] = nil }
        return positions
    }
}
