import TerminalUI
import TestSupport
import Testing

/// What holds for every text at every width.
@Suite struct LineBreakerPropertyTests {
    @Test(arguments: [1, 2])
    func noClusterIsLostAndNoLineIsTooWide(ambiguousWidth: Int) {
        let measure = TextMeasure(ambiguousWidth: ambiguousWidth)
        let breaker = LineBreaker(measure: measure)
        for seed in 0..<4 as Range<UInt64> {
            let text = RandomTexts.text(of: RandomTexts.regulatory + RandomTexts.adverse, count: 80, seed: seed)
            let clusters = measure.clusters(in: text)
            for columns in 1...120 {
                let lines = breaker.lines(of: text, columns: columns)
                #expect(lines.first?.range.lowerBound == 0)
                #expect(lines.last?.range.upperBound == clusters.count)
                #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
                for line in lines {
                    #expect(line.columns <= columns || (columns == 1 && measure.clusters(in: line.text).count == 1))
                    #expect(line.columns == measure.columns(of: line.text))
                    #expect(line.text == drawn(clusters[line.range]))
                }
            }
        }
    }

    @Test func regulatoryTextNeverStartsOrEndsALineWrongly() {
        for seed in 0..<8 as Range<UInt64> {
            // Parted by a sentence, so that no run of punctuation is wider than a line.
            let pieces = (0..<40).map { RandomTexts.text(of: RandomTexts.regulatory, count: 2, seed: seed << 8 | $0) }
            let text = pieces.joined(separator: "医療情報を取り扱う")
            for columns in 32...120 {
                #expect(LineBreakRules.violations(in: LineBreaker().lines(of: text, columns: columns)).isEmpty)
            }
        }
    }

    @Test func onlyAnUnbreakableRunStartsOrEndsALineWrongly() {
        for seed in 100..<108 as Range<UInt64> {
            let text = RandomTexts.text(of: RandomTexts.regulatory + RandomTexts.adverse, count: 60, seed: seed)
            for columns in 12...120 {
                for line in LineBreakRules.violations(in: LineBreaker().lines(of: text, columns: columns)) {
                    #expect(!LineBreakRules.couldBreakEarlier(line))
                }
            }
        }
    }

    /// Where only the first lines are asked for, they are those of the whole, and one more tells that there are more.
    @Test(arguments: [1, 2])
    func firstLinesAreThoseOfTheWhole(ambiguousWidth: Int) {
        let breaker = LineBreaker(measure: TextMeasure(ambiguousWidth: ambiguousWidth))
        let hanging = String(repeating: "第一条" + String(repeating: " ", count: 200), count: 4)
        let texts = (0..<6).map { RandomTexts.text(of: RandomTexts.all, count: 40, seed: $0) }
        for text in texts + [hanging, "", "短い", "\n\n\n\n", "(1) 第一項\n(2) 第二項"] {
            for columns in 1...60 {
                let whole = breaker.lines(of: text, columns: columns)
                for count in 1...6 {
                    let lines = breaker.firstLines(count, of: text, columns: columns)
                    #expect(lines == Array(whole.prefix(lines.count)))
                    #expect(lines.count > count || lines.count == whole.count)
                }
            }
        }
    }

    @Test func plainJapaneseFillsEveryLine() {
        let text = String(repeating: "医療情報安全管理", count: 20)
        for columns in 2...120 {
            let lines = LineBreaker().lines(of: text, columns: columns)
            #expect(lines.dropLast().allSatisfy { $0.columns == columns - columns % 2 })
        }
    }

    /// What is to be drawn of the clusters of a line.
    private func drawn(_ clusters: ArraySlice<Cluster>) -> String {
        var rest = clusters
        if rest.last?.text == "\n" { rest.removeLast() }
        while let last = rest.last, last.text == " " || last.text == "\u{3000}" { rest.removeLast() }
        return visible(rest.map(\.text).joined(), keepingLineFeeds: false)
    }
}
