import TerminalUI
import TestSupport
import Testing

@Suite struct VisibleTextTests {
    @Test func controlsBecomeTheirPictures() {
        #expect(visible("a\u{1B}[31mb\u{7}\u{0}\u{7F}", keepingLineFeeds: false) == "a␛[31mb␇␀␡")
    }

    @Test func lineFeedsStayWhenAsked() {
        #expect(visible("a\nb\r\nc", keepingLineFeeds: true).unicodeScalars.elementsEqual("a\nb␍\nc".unicodeScalars))
        #expect(visible("a\nb", keepingLineFeeds: false) == "a␊b")
    }

    @Test func tabBecomesOneSpace() {
        #expect(visible("a\tb", keepingLineFeeds: true) == "a b")
    }

    @Test(
        arguments: [
            0x80, 0x85, 0x9B, 0x9F, 0x61C, 0x180E, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2061, 0x2066,
            0x2069, 0x206F,
            0xFEFF, 0xFFF9, 0xFFFB, 0x1D173, 0xE0001, 0xE0020, 0xE007F,
        ] as [UInt32])
    func deceptiveScalarsBecomeReplacementCharacters(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(visible("a" + String(scalar) + "b", keepingLineFeeds: true) == "a\u{FFFD}b")
    }

    @Test(arguments: ["葛\u{E0100}", "👩\u{200D}👧", "か\u{3099}", "a\u{200B}b", "a\u{A0}b", "co\u{AD}op", "点検 ①-9 ○"])
    func ordinaryTextStaysAsItIs(text: String) {
        #expect(visible(text, keepingLineFeeds: false).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func offsetsAndWidthsStayTheSame() {
        let measure = TextMeasure()
        for seed in 0..<30 as Range<UInt64> {
            let text = RandomTexts.text(of: RandomTexts.adverse, count: 30, seed: seed)
            let shown = visible(text, keepingLineFeeds: true)
            #expect(shown.unicodeScalars.count == text.unicodeScalars.count)
            #expect(measure.clusters(in: shown).map(\.columns) == measure.clusters(in: text).map(\.columns))
        }
    }

    @Test func nothingThatATerminalObeysIsLeft() {
        let all = (0...0xFFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
        let obeyed = all.filter { scalar in
            let shown = visible(String(scalar), keepingLineFeeds: false).unicodeScalars.first ?? "\0"
            return shown.properties.generalCategory == .control || shown.properties.isBidiControl
        }
        #expect(obeyed.isEmpty)
    }
}
