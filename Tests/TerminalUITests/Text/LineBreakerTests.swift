import TerminalUI
import Testing

/// The rules of JLREQ, each by an example. In most, the seventh and eighth columns decide: 漢字漢 takes six of eight.
@Suite struct LineBreakerTests {
    private func broken(_ text: String, _ columns: Int) -> [String] {
        LineBreaker().lines(of: text, columns: columns).map(\.text)
    }

    @Test(arguments: [
        "）", "］", "｝", "〕", "〉", "》", "」", "』", "】", "｠", "〙", "〗", "”", "〟",  // cl-02
        "〜", "゠", "～",  // cl-03
        "！", "？", "‼", "⁇", "⁈", "⁉",  // cl-04
        "・", "：", "；",  // cl-05
        "。", "．", "、", "，",  // cl-06, cl-07
        "ヽ", "ヾ", "ゝ", "ゞ", "々", "〻", "ー",  // cl-09, cl-10
        "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ゕ", "ゖ",  // cl-11
        "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ", "ヵ", "ヶ", "ㇰ", "ㇿ",
        "’", "‐", "–", "｡", "､", "･", "｣", "ｧ", "ｯ", "ｰ", "ﾞ", "ﾟ",
        ")", "]", "}", ",", ".", "!", "?", ":", ";",
    ])
    func mayNotStartALine(sign: String) {
        #expect(broken("漢字漢字" + sign + "漢", 8) == ["漢字漢", "字" + sign + "漢"])
        #expect(broken("漢字漢字 " + sign + "漢", 8) == ["漢字漢", "字 " + sign + "漢"])
    }

    @Test(arguments: [
        "（", "［", "｛", "〔", "〈", "《", "「", "『", "【", "｟", "〘", "〖", "〝", "｢", "“", "‘", "(", "[", "{",
    ])
    func mayNotEndALine(sign: String) {
        let width = TextMeasure().columns(of: sign)
        #expect(broken("漢字漢" + sign + "漢字", 6 + width) == ["漢字漢", sign + "漢字"])
        #expect(broken("漢字漢" + sign + " 漢字", 6 + width) == ["漢字漢", sign + " 漢字"])
    }

    @Test(arguments: ["……", "――", "——", "‥‥", "〳〵"])
    func isNotParted(pair: String) {
        let columns = 6 + TextMeasure().columns(of: pair) - 1
        #expect(broken("漢字漢" + pair, columns) == ["漢字漢", pair])
    }

    @Test(arguments: [
        "TLS1.2", "annex2-v1.1", "2026-12-15", "sha256:9f86d081", "①-10", "f(x)", "don’t", "don't", "100%", "¥500",
        "$9.99", "№12",
        "３０％", "ＴＬＳ", "三℃", "12㎡", "￥三", "and/or", "user@example.jp", "名\u{A0}前", "Ωμέγα",
    ])
    func staysWhole(word: String) {
        let width = TextMeasure().columns(of: word)
        #expect(broken("漢字漢字漢" + word + "漢", 9 + width) == ["漢字漢字漢", word + "漢"])
    }

    @Test func japaneseMayBeBrokenBesideWesternWords() {
        #expect(broken("接続VPN装置", 4) == ["接続", "VPN", "装置"])
        #expect(broken("漢①②③", 4) == ["漢①②", "③"])
    }

    @Test func breaksAfterASlashBetweenJapaneseWords() {
        #expect(broken("端末サーバ/機器", 11) == ["端末サーバ/", "機器"])
        #expect(broken("端末サーバ/機器", 10) == ["端末サー", "バ/機器"])
    }

    @Test func optionMayStartALineAfterASpace() {
        #expect(broken("tenken list --format csv", 14) == ["tenken list", "--format csv"])
    }

    @Test func spacesHangAtTheEndOfTheLine() {
        let lines = LineBreaker().lines(of: "abcd   efgh", columns: 4)
        #expect(lines.map(\.text) == ["abcd", "efgh"])
        #expect(lines.map(\.range) == [0..<7, 7..<11])
        #expect(lines.map(\.columns) == [4, 4])
        #expect(broken("漢字\u{3000}漢字", 4) == ["漢字", "漢字"])
    }

    @Test func spaceWithAMarkOnItIsDrawn() {
        #expect(broken("漢字 \u{301}漢", 4) == ["漢字", " \u{301}漢"])
    }

    @Test func indentationStaysAtTheStartOfAParagraph() {
        #expect(broken("\u{3000}漢字漢字", 6) == ["\u{3000}漢字", "漢字"])
    }

    @Test func lineFeedsEndParagraphs() {
        let lines = LineBreaker().lines(of: "漢字漢\n\n字\n", columns: 4)
        #expect(lines.map(\.text) == ["漢字", "漢", "", "字", ""])
        #expect(lines.map(\.endsParagraph) == [false, true, true, true, true])
        #expect(lines.map(\.range) == [0..<2, 2..<4, 4..<5, 5..<7, 7..<7])
    }

    @Test func emptyTextIsOneEmptyLine() {
        #expect(
            LineBreaker().lines(of: "", columns: 10) == [
                TextLine(range: 0..<0, text: "", columns: 0, endsParagraph: true)
            ])
    }

    @Test func runWiderThanTheLineIsBrokenWhereItMust() {
        #expect(broken("参照https://example", 8) == ["参照", "https://", "example"])
        #expect(broken("あ、、、、、、", 6) == ["あ、、", "、、、", "、"])
    }

    @Test func joinedEmojiStayOnOneLine() {
        #expect(broken("漢字👩\u{200D}👧", 6) == ["漢字", "👩\u{200D}👧"])
    }

    @Test func wideCharactersInOneColumnAreNotLost() {
        #expect(broken("漢字a", 1) == ["漢", "字", "a"])
        #expect(broken("漢字a", 0) == ["漢", "字", "a"])
    }

    @Test func drawnTextHasNoControls() {
        #expect(broken("a\u{1B}[2J\tb", 20) == ["a␛[2J b"])
    }

    @Test func ambiguousSignsTakeWhatTheTerminalGivesThem() {
        let wide = LineBreaker(measure: TextMeasure(ambiguousWidth: 2))
        #expect(broken("○○○○", 4) == ["○○○○"])
        #expect(wide.lines(of: "○○○○", columns: 4).map(\.text) == ["○○", "○○"])
    }
}
