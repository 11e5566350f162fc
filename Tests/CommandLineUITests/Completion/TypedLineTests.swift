import CommandLineUI
import Testing

/// A command line taken apart as the shells do it.
@Suite struct TypedLineTests {
    private func line(_ text: String, _ shell: Shell = .bash) -> TypedLine { TypedLine(text, of: shell) }

    @Test func wordsAreSeparatedByBlanksAndTheLastIsBeingTyped() {
        #expect(line("tenken list  ac").words == ["tenken", "list"])
        #expect(line("tenken list  ac").current == "ac")
        #expect(line("tenken list ").words == ["tenken", "list"])
        #expect(line("tenken list ").current.isEmpty)
    }

    @Test(arguments: [#"my\ docs"#, #""my docs"#, "'my docs", #"my" "docs"#])
    func quotesAndBackslashesHoldAWordTogether(_ typed: String) {
        #expect(line("tenken " + typed).current == "my docs")
    }

    @Test func aBackslashWithinQuotesEscapesOnlyWhatItMust() {
        #expect(line(#"t "a\"b\c"#).current == #"a"b\c"#)
        #expect(line(#"t 'a\b"#).current == #"a\b"#)
        #expect(line(#"t 'a\'b"#, .fish).current == "a'b")
    }

    @Test func anOpenQuoteIsSeen() {
        #expect(line("t 'a").isQuoted)
        #expect(!line("t 'a'").isQuoted)
    }

    @Test func anEmptyWordInQuotesIsAWord() { #expect(line("t '' x").words == ["t", ""]) }
}
