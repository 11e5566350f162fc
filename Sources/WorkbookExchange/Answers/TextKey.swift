/// A text for comparison where people write it in several ways: of folded texts also without case, and with katakana as hiragana.
struct TextKey: Hashable, Sendable {
    private let scalars: [UInt32]

    init(_ text: String) {
        scalars = FoldedText(text).searchScalars
    }

    /// The least likeness of what may be the same text in other words: of two texts that are equal it is 1.
    private static let leastLikeness = 0.6

    /// The shortest text, in scalars, that is taken for an excerpt of another.
    private static let shortestExcerpt = 6

    /// Whether one is an excerpt of the other, or most of their pairs of neighbouring signs are the same (the coefficient of
    /// L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", over bigrams).
    func resembles(_ other: TextKey) -> Bool {
        let (short, long) = scalars.count < other.scalars.count ? (scalars, other.scalars) : (other.scalars, scalars)
        if short.count >= TextKey.shortestExcerpt, long.contains(short) { return true }
        var counts: [UInt64: Int] = [:]
        for pair in TextKey.pairs(long) { counts[pair, default: 0] += 1 }
        var common = 0
        for pair in TextKey.pairs(short) where counts[pair, default: 0] > 0 {
            counts[pair, default: 0] -= 1
            common += 1
        }
        let all = max(0, short.count - 1) + max(0, long.count - 1)
        return all > 0 && Double(2 * common) / Double(all) >= TextKey.leastLikeness
    }

    private static func pairs(_ scalars: [UInt32]) -> [UInt64] {
        zip(scalars, scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
    }
}
