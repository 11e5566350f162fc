import Testing
import WorkbookModel

@Suite struct WhiteSpaceTests {
    @Test(arguments: [
        ("", ""), (" \t\u{3000}\n", ""), ("山田　太郎", "山田 太郎"), ("  山田 \n\t 太郎\u{A0}", "山田 太郎"), ("a\r\nb", "a b"),
        ("山田太郎", "山田太郎"),
    ])
    func inOneLineStretchesOfWhiteSpaceAreOneBlank(_ text: String, _ line: String) {
        #expect(text.inOneLine() == line)
    }

    @Test func theSeparatorIsChosen() { #expect(" a  b c ".inOneLine(separator: "_") == "a_b_c") }

    @Test(arguments: [("", ""), ("\u{3000}a b\n\n", "a b"), (" \t", "")])
    func trimmedTextKeepsWhiteSpaceWithin(_ text: String, _ trimmed: String) { #expect(text.trimmed == trimmed) }
}
