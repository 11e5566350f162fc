import CLibrary

/// How similar old texts are to new ones: Dice's coefficient over the bigrams of their folded scalars, 0 to 1, each bigram
/// weighted by how few texts hold it (the inverse document frequency of K. Spärck Jones, Journal of Documentation 28, 1972), so
/// that what every text of a catalogue says counts little.
struct SimilarityIndex {
    /// A bigram of a text: its position in `weights`, and how often the text holds it.
    private struct Occurrence {
        let bigram: Int
        let count: Int
    }

    private let old: [[Occurrence]]
    private let weights: [Double]
    /// By old and by new text: the weight of all of its bigrams.
    private let oldTotals: [Double]
    private let newTotals: [Double]
    /// By bigram: the new texts that hold it, in order.
    private let holders: [[(text: Int32, count: Int32)]]

    /// - Parameters: what `FoldedText.searchScalars` gives for each text.
    init(old oldTexts: [[UInt32]], new newTexts: [[UInt32]]) {
        var numbers: [UInt64: Int] = [:]
        let old = oldTexts.map { SimilarityIndex.occurrences(in: $0, &numbers) }
        let new = newTexts.map { SimilarityIndex.occurrences(in: $0, &numbers) }
        var frequency = [Int](repeating: 0, count: numbers.count)
        for occurrence in old.joined() { frequency[occurrence.bigram] += 1 }
        var holders = [[(text: Int32, count: Int32)]](repeating: [], count: numbers.count)
        for (text, occurrences) in new.enumerated() {
            for occurrence in occurrences {
                holders[occurrence.bigram].append((Int32(text), Int32(clamping: occurrence.count)))
            }
        }
        // The greater of both sides, so that what a text and its successor share does not count less for it.
        let texts = Double(max(oldTexts.count, newTexts.count))
        let weights = zip(frequency, holders).map { log(1 + texts / Double(max($0, $1.count))) }
        func total(_ occurrences: [Occurrence]) -> Double {
            occurrences.reduce(0) { $0 + weights[$1.bigram] * Double($1.count) }
        }
        (oldTotals, newTotals) = (old.map(total), new.map(total))
        (self.old, self.weights, self.holders) = (old, weights, holders)
    }

    /// The new texts that share anything with the old one, in order, and how similar they are to it.
    func similarities(ofOld text: Int) -> [(new: Int, similarity: Double)] {
        var shared = [Double](repeating: 0, count: newTotals.count)
        for occurrence in old[text] {
            let weight = weights[occurrence.bigram]
            for holder in holders[occurrence.bigram] {
                shared[Int(holder.text)] += weight * Double(min(occurrence.count, Int(holder.count)))
            }
        }
        return shared.indices.compactMap { new in
            shared[new] > 0 ? (new, 2 * shared[new] / (oldTotals[text] + newTotals[new])) : nil
        }
    }

    private static func occurrences(in text: [UInt32], _ numbers: inout [UInt64: Int]) -> [Occurrence] {
        // The ends count as a sign, so that a text of one scalar has bigrams too.
        var bigrams: [Int] = []
        bigrams.reserveCapacity(text.count + 1)
        var before: UInt32 = 0
        for scalar in text + (text.isEmpty ? [] : [0]) {
            let bigram = UInt64(before) << 32 | UInt64(scalar)
            let next = numbers.count
            bigrams.append(numbers[bigram, default: next])
            if bigrams[bigrams.count - 1] == next { numbers[bigram] = next }
            before = scalar
        }
        bigrams.sort()
        var occurrences: [Occurrence] = []
        var start = 0
        for end in 1...max(1, bigrams.count) where end <= bigrams.count {
            if end < bigrams.count, bigrams[end] == bigrams[start] { continue }
            occurrences.append(Occurrence(bigram: bigrams[start], count: end - start))
            start = end
        }
        return occurrences
    }
}

extension FoldedText {
    /// How similar two texts are by themselves: 0 to 1.
    func similarity(to other: FoldedText) -> Double {
        SimilarityIndex(old: [searchScalars], new: [other.searchScalars]).similarities(ofOld: 0).first?.similarity ?? 0
    }
}
