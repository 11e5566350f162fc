import TerminalUI
import Testing

@Suite struct PasteDecodingTests {
    private func pasted(_ text: String) -> [InputEvent] {
        var decoder = KeyDecoder()
        return decoder.feed(bytes: Array(("\u{1B}[200~" + text + "\u{1B}[201~").utf8))
    }

    @Test func pasteIsOneEvent() {
        #expect(pasted("適合\nj") == [.paste("適合\nj")])
        #expect(pasted("") == [.paste("")])
    }

    @Test func lineEndsBecomeLineFeeds() {
        #expect(pasted("a\r\nb\rc\nd\r\r\ne") == [.paste("a\nb\nc\nd\n\ne")])
    }

    @Test func controlsButTabAreDropped() {
        #expect(pasted("a\u{1B}[31mb\u{7}\t\u{7F}\u{0}c\u{9B}d") == [.paste("a[31mb\tcd")])
    }

    @Test func brokenTextIsRepaired() {
        var decoder = KeyDecoder()
        let bytes = Array("\u{1B}[200~a".utf8) + [0xFF] + Array("b\u{1B}[201~".utf8)
        #expect(decoder.feed(bytes: bytes) == [.paste("a\u{FFFD}b")])
    }

    @Test func keysAfterThePasteAreKeys() {
        var decoder = KeyDecoder()
        let events = decoder.feed(bytes: Array("x\u{1B}[200~ab\u{1B}[201~q".utf8))
        #expect(events == [.key(Key("x")), .paste("ab"), .key(Key("q"))])
    }

    @Test func passingTimeDoesNotEndAPaste() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(bytes: Array("\u{1B}[200~ab\u{1B}".utf8)).isEmpty)
        #expect(!decoder.isPending)
        #expect(decoder.flush().isEmpty)
        #expect(decoder.feed(bytes: Array("[201~".utf8)) == [.paste("ab")])
    }

    @Test func hugePasteComesInPiecesAndLosesNothing() {
        let text = String(repeating: "医療情報\r\n\u{1B}[2", count: 100)
        for limit in 1...40 {
            var decoder = KeyDecoder(maximumPasteBytes: limit)
            let events = decoder.feed(bytes: Array(("\u{1B}[200~" + text + "\u{1B}[201~").utf8))
            let pieces = events.map { if case .paste(let piece) = $0 { piece } else { "?" } }
            #expect(pieces.count > 20)
            #expect(pieces.allSatisfy { $0.utf8.count <= limit + 8 })
            #expect(pieces.joined() == String(repeating: "医療情報\n[2", count: 100))
        }
    }
}
