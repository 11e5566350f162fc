import TerminalUI
import TestSupport
import Testing

@Suite struct TextMeasureTests {
    private let measure = TextMeasure()
    private let wideMeasure = TextMeasure(ambiguousWidth: 2)

    @Test(arguments: [
        ("A" as Unicode.Scalar, 1), ("漢", 2), ("あ", 2), ("Ａ", 2), ("ｱ", 1), ("ﾞ", 1), ("\u{3099}", 0), ("\u{301}", 0),
        ("\u{200D}", 0), ("\u{AD}", 1), ("\u{1B}", 0), ("👩", 2), ("\u{1161}", 0), ("𠮷", 2), ("\u{2A6FF}", 2), ("○", 1),
    ])
    func widthOfAScalar(scalar: Unicode.Scalar, width: Int) {
        #expect(measure.width(of: scalar) == width)
    }

    @Test(arguments: ["○", "△", "①", "―", "…", "─", "│", "×", "°"] as [Unicode.Scalar])
    func ambiguousScalarsAreAsWideAsTheTerminalHasThem(scalar: Unicode.Scalar) {
        #expect(measure.width(of: scalar) == 1)
        #expect(wideMeasure.width(of: scalar) == 2)
    }

    @Test(arguments: ["A", "漢", "ｱ", "・", "\u{301}", "\u{AD}"] as [Unicode.Scalar])
    func otherScalarsDoNotDependOnTheAmbiguousWidth(scalar: Unicode.Scalar) {
        #expect(measure.width(of: scalar) == wideMeasure.width(of: scalar))
    }

    @Test func halfWidthKanaWithDakutenIsTwoClusters() {
        #expect(measure.clusters(in: "ｶﾞ") == [Cluster(text: "ｶ", columns: 1), Cluster(text: "ﾞ", columns: 1)])
    }

    @Test func combiningDakutenJoinsItsKana() {
        let clusters = measure.clusters(in: "か\u{3099}く")
        #expect(clusters.map(\.columns) == [2, 2])
        #expect(clusters[0].text.unicodeScalars.count == 2)
    }

    @Test func joinedEmojiAreClustersOfTheirOwn() {
        #expect(measure.clusters(in: "👩\u{200D}👧").map(\.columns) == [2, 2])
        #expect(measure.columns(of: "👩\u{200D}👧") == 4)
    }

    @Test func hangulJamoMakeOneWideCluster() {
        #expect(measure.clusters(in: "\u{1112}\u{1161}\u{11AB}").map(\.columns) == [2])
    }

    @Test func markWithNothingBeforeItIsAClusterOfOneColumn() {
        #expect(measure.clusters(in: "\u{301}a").map(\.columns) == [1, 1])
        #expect(measure.clusters(in: "a\n\u{301}\u{301}").map(\.text) == ["a", "\n", "\u{301}\u{301}"])
    }

    @Test func controlsCountAsTheirStandIns() {
        #expect(measure.columns(of: "a\u{1B}[31m\t") == 7)
        #expect(wideMeasure.columns(of: "\u{202E}") == 2)
    }

    @Test func columnsAreTheSumOfTheClusters() {
        for seed in 0..<50 as Range<UInt64> {
            let text = RandomTexts.text(of: RandomTexts.regulatory + RandomTexts.adverse, count: 40, seed: seed)
            let clusters = measure.clusters(in: text)
            #expect(clusters.map(\.text).joined().unicodeScalars.elementsEqual(text.unicodeScalars))
            #expect(clusters.reduce(0) { $0 + $1.columns } == measure.columns(of: text))
            #expect(clusters.allSatisfy { $0.columns == 1 || $0.columns == 2 })
        }
    }

    @Test func prefixNeverHoldsHalfACharacter() {
        #expect(measure.prefix(of: "漢字", columns: 3) == ("漢", 2))
        #expect(measure.prefix(of: "漢字", columns: 1) == ("", 0))
        #expect(measure.prefix(of: "漢字", columns: 4) == ("漢字", 4))
        #expect(measure.prefix(of: "漢字", columns: -1) == ("", 0))
    }

    @Test func prefixKeepsTheMarksOfItsLastCharacter() {
        let prefix = measure.prefix(of: "か\u{3099}く", columns: 2).text
        #expect(prefix.unicodeScalars.map(\.value) == [0x304B, 0x3099])
    }

    @Test func cutTextEndsWithAnEllipsis() {
        #expect(measure.truncated("接続を行う場合", columns: 7) == "接続を…")
        #expect(measure.truncated("接続を行う場合", columns: 8) == "接続を…")
        #expect(measure.truncated("接続", columns: 4) == "接続")
        #expect(measure.truncated("abc", columns: 1) == "…")
        #expect(measure.truncated("abc", columns: 0) == "")
    }

    @Test func cutTextIsNeverTooWideWhateverTheEllipsisTakes() {
        for measure in [measure, wideMeasure] {
            for columns in 0...20 {
                for text in ["接続を行う場合には以下の事項", "a接続b行う", "abcdefghijklmnopqrstuvwxyz", "○○○○○○○○○○○○○○○○○○○○○○○○"] {
                    #expect(measure.columns(of: measure.truncated(text, columns: columns)) <= columns)
                }
            }
        }
        #expect(wideMeasure.truncated("abcdef", columns: 3) == "a…")
        #expect(wideMeasure.truncated("abcdef", columns: 1) == "a")
    }

    @Test func cutTextHasNoControls() {
        #expect(measure.truncated("a\u{1B}b", columns: 5) == "a␛b")
    }

    @Test func paddedTextIsExactlyAsWide() {
        #expect(measure.padded("適合", columns: 6) == "適合  ")
        #expect(measure.padded("適合", columns: 6, alignment: .trailing) == "  適合")
        #expect(measure.padded("適合", columns: 7, alignment: .center) == " 適合  ")
        #expect(measure.padded("一部適合", columns: 6) == "一部… ")
        #expect(measure.padded("適合", columns: 0) == "")
    }
}
