import Testing

@testable import OfficeFiles

/// What is an address that a click may follow, and how it is written.
@Suite struct WebAddressTests {
    @Test(arguments: [
        ("https://example.jp/a?b=1&c=2#d", "https://example.jp/a?b=1&c=2#d"),
        ("http://example.jp:8080", "http://example.jp:8080"),
        ("HTTPS://Example.JP/A", "HTTPS://Example.JP/A"),
        ("https://example.jp/a b", "https://example.jp/a%20b"),
        ("https://example.jp/規程 第3版.pdf", "https://example.jp/%E8%A6%8F%E7%A8%8B%20%E7%AC%AC3%E7%89%88.pdf"),
        ("https://日本.example/", "https://%E6%97%A5%E6%9C%AC.example/"),
        ("https://example.jp/あ?x=[1]#a#b", "https://example.jp/%E3%81%82?x=%5B1%5D#a%23b"),
        ("HTTP://example.jp/%41%zz%", "HTTP://example.jp/%41%25zz%25"),
        ("https://example.jp/<b>\"'\u{1}\n", "https://example.jp/%3Cb%3E%22'%01%0A"),
    ])
    func anAddressIsWrittenAsAURI(text: String, expected: String) { #expect(WebAddress(text)?.text == expected) }

    @Test(arguments: [
        "javascript://example.jp/%0aalert(1)", "JavaScript:alert(1)", "file:///etc/passwd", "mailto:a@example.jp",
        "ftp://example.jp", "data:text/html,x", "//example.jp/", "https://", "https:///x", "https:example.jp",
        "https://?x", "https:// example.jp", " https://example.jp", "example.jp", "", "https",
        "https://example.jp/" + String(repeating: "x", count: 1982),
    ])
    func anythingElseIsNone(text: String) { #expect(WebAddress(text) == nil) }

    @Test func theLongestIsTaken() {
        #expect(WebAddress("https://example.jp/" + String(repeating: "x", count: 1981)) != nil)
    }
}
