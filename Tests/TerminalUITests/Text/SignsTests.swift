import TerminalUI
import Testing

/// Signs of ambiguous width in lists and headings.
struct SignsTests {
    private let narrow = TextMeasure(ambiguousWidth: 1)

    @Test(arguments: [
        ("①-9", "① -9"), ("②暗号", "② 暗号"), ("① 通信", "① 通信"), ("○", "○"), ("○△", "○ △"), ("→x", "→ x"), ("…続", "… 続"),
        ("①\u{3000}通信", "①\u{3000}通信"), ("", ""), ("abc", "abc"), ("暗号鍵", "暗号鍵"),
    ])
    func blankFollowsASignThatSomethingFollows(text: String, separated: String) {
        #expect(narrow.separated(text) == separated)
        #expect(narrow.separated(separated) == separated)
    }

    @Test(arguments: ["Katé Müller", "“x”", "│─┌", "▓▓░░", "·x", "〔x〕", "×"]) func whatIsNoSuchSignStaysAsItIs(
        text: String
    ) {
        #expect(narrow.separated(text) == text)
    }

    @Test func whereTheyAreWideNothingIsAdded() {
        #expect(TextMeasure(ambiguousWidth: 2).separated("①-9") == "①-9")
    }

    @Test(arguments: 2...10) func cutTextLeavesAColumnBehindItsEllipsis(columns: Int) {
        let listed = narrow.listed("①-9 abc", columns: columns)
        let whole = "① -9 abc"
        #expect(columns >= 8 ? listed == whole : listed.hasSuffix("…") && narrow.columns(of: listed) <= columns - 1)
    }
}
