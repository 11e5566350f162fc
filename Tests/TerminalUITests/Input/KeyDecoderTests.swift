import TerminalUI
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
    /// The events of `input`, all at once and then no more.
    private func events(_ input: String, sequences: [KeySequence] = []) -> [InputEvent] {
        events(Array(input.utf8), sequences: sequences)
    }

    private func events(_ bytes: [UInt8], sequences: [KeySequence] = []) -> [InputEvent] {
        var decoder = KeyDecoder(sequences: sequences)
        return decoder.feed(bytes: bytes) + decoder.flush()
    }

    private func keys(_ notation: String) throws -> [InputEvent] {
        try Key.sequence(notation).map(InputEvent.key)
    }

    @Test func textIsItsScalars() throws {
        #expect(events("j適合𠮷 か\u{3099}") == (try keys("j適合𠮷 か\u{3099}")))
    }

    @Test func controlsAreKeys() throws {
        #expect(
            events([0x13, 0x09, 0x0D, 0x0A, 0x08, 0x7F, 0x00, 0x1F, 0x01])
                == (try keys("<C-s><Tab><Enter><Enter><BS><BS><C-Space><C-_><C-a>")))
    }

    @Test(arguments: [
        ("\u{1B}[A", "<Up>"), ("\u{1B}OA", "<Up>"), ("\u{1B}[B", "<Down>"), ("\u{1B}[C", "<Right>"),
        ("\u{1B}[D", "<Left>"),
        ("\u{1B}[1;5C", "<C-Right>"), ("\u{1B}[1;3D", "<M-Left>"), ("\u{1B}[1;2A", "<S-Up>"),
        ("\u{1B}[1;6A", "<C-S-Up>"),
        ("\u{1B}[H", "<Home>"), ("\u{1B}OF", "<End>"), ("\u{1B}[1~", "<Home>"), ("\u{1B}[4~", "<End>"),
        ("\u{1B}[2~", "<Insert>"), ("\u{1B}[3~", "<Del>"), ("\u{1B}[3;5~", "<C-Del>"), ("\u{1B}[5~", "<PageUp>"),
        ("\u{1B}[6~", "<PageDown>"), ("\u{1B}OP", "<F1>"), ("\u{1B}[11~", "<F1>"), ("\u{1B}[15~", "<F5>"),
        ("\u{1B}[17~", "<F6>"), ("\u{1B}[21~", "<F10>"), ("\u{1B}[23~", "<F11>"), ("\u{1B}[24~", "<F12>"),
        ("\u{1B}[1;2P", "<S-F1>"), ("\u{1B}[[A", "<F1>"), ("\u{1B}[Z", "<S-Tab>"), ("\u{1B}x", "<M-x>"),
        ("\u{1B}適", "<M-適>"), ("\u{1B}\r", "<M-Enter>"), ("\u{1B}\u{7F}", "<M-BS>"), ("\u{1B}OM", "<Enter>"),
        ("\u{1B}Oj", "*"), ("\u{1B}Oq", "1"), ("\u{1B}[27;5;13~", "<C-Enter>"), ("\u{1B}[115;5u", "<C-s>"),
        // The letter is shifted already.
        ("\u{1B}[65;2u", "A"), ("\u{1B}[90;4u", "<M-Z>"),
        // Meta is another Alt.
        ("\u{1B}[1;9A", "<M-Up>"), ("\u{1B}[3;9~", "<M-Del>"), ("\u{1B}[1;13A", "<C-M-Up>"),
        ("\u{1B}[25~", "<F13>"), ("\u{1B}[28~", "<F15>"), ("\u{1B}[29~", "<F16>"), ("\u{1B}[31~", "<F17>"),
    ])
    func sequenceIsOneKey(input: String, notation: String) throws {
        #expect(events(input) == (try keys(notation)))
    }

    @Test func whatIsTooLongForASequenceIsTheSameInPieces() {
        let input = Array(("\u{1B}[" + String(repeating: "1;", count: 60) + "m").utf8)
        var decoder = KeyDecoder()
        let pieces = input.flatMap { decoder.feed(bytes: [$0]) } + decoder.flush()
        #expect(pieces.count > 1)
        #expect(pieces == events(input))
    }

    @Test func piecesMakeTheSameEventsAsTheWhole() {
        let input = Array(
            "j\u{1B}[1;5C適\u{1B}OP\u{1B}[<0;3;4M\u{1B}[200~a\r\n\u{1B}[b\u{1B}[201~x𠮷\u{1B}[3~\u{1B}[[Bq\u{1B}[M !!z"
                .utf8)
        let whole = events(input)
        #expect(whole.count == 13)
        for cut in 1..<input.count {
            var decoder = KeyDecoder()
            let first = decoder.feed(bytes: Array(input[..<cut]))
            #expect(first + decoder.feed(bytes: Array(input[cut...])) == whole)
        }
        var decoder = KeyDecoder()
        #expect(input.flatMap { decoder.feed(bytes: [$0]) } == whole)
    }

    @Test func loneEscapeWaitsAndIsAKeyWhenNothingFollows() throws {
        var decoder = KeyDecoder()
        #expect(decoder.feed(bytes: [0x1B]).isEmpty)
        #expect(decoder.isPending)
        #expect(decoder.flush() == (try keys("<Esc>")))
        #expect(!decoder.isPending)
        #expect(decoder.feed(bytes: [0x6A]) == (try keys("j")))
    }

    @Test func twoEscapesAreTwoKeys() throws {
        var decoder = KeyDecoder()
        #expect(decoder.feed(bytes: [0x1B, 0x1B]) == (try keys("<Esc>")))
        #expect(decoder.flush() == (try keys("<Esc>")))
        #expect(events("\u{1B}\u{1B}[A") == (try keys("<Esc><Up>")))
    }

    @Test func unfinishedSequenceWaitsAndIsThenNoLetters() throws {
        var decoder = KeyDecoder()
        #expect(decoder.feed(bytes: Array("\u{1B}[1;".utf8)).isEmpty)
        #expect(decoder.isPending)
        #expect(decoder.flush() == [.invalid(Array("\u{1B}[1;".utf8))])
        #expect(events("\u{1B}[") == (try keys("<M-[>")))
        #expect(events("\u{1B}O") == (try keys("<M-O>")))
    }

    @Test func unknownSequenceIsConsumedWhole() throws {
        #expect(events("\u{1B}[99zj") == [.invalid(Array("\u{1B}[99z".utf8))] + (try keys("j")))
        #expect(events("\u{1B}[57358uj") == [.invalid(Array("\u{1B}[57358u".utf8))] + (try keys("j")))
        #expect(events("\u{1B}[?1;2cj") == (try keys("j")))
        #expect(events("\u{1B}[Ij\u{1B}[O") == (try keys("j")))
        #expect(events("\u{1B}[201~j") == (try keys("j")))
        #expect(events("\u{1B}Ozj") == [.invalid(Array("\u{1B}Oz".utf8))] + (try keys("j")))
    }

    @Test func sequenceThatIsCutOffDoesNotSwallowTheNextKey() throws {
        #expect(events("\u{1B}[1\u{1B}[A") == [.invalid(Array("\u{1B}[1".utf8))] + (try keys("<Up>")))
        #expect(events("\u{1B}[1適") == [.invalid(Array("\u{1B}[1".utf8))] + (try keys("適")))
    }

    @Test func sequenceOfSixtyFiveBytesIsTheLongest() throws {
        let zeros = String(repeating: "0", count: 62)
        #expect(events("\u{1B}[\(zeros)A") == (try keys("<Up>")))
        #expect(events("\u{1B}[\(zeros)0A") == [.invalid(Array("\u{1B}[\(zeros)0".utf8))] + (try keys("A")))
    }

    @Test func endlessSequenceIsGivenUp() {
        let input = "\u{1B}[" + String(repeating: "1", count: 500)
        var decoder = KeyDecoder()
        let events = decoder.feed(bytes: Array(input.utf8))
        guard case .invalid = events.first else {
            Issue.record("expected .invalid, got \(events)")
            return
        }
        #expect(!decoder.isPending)
    }

    @Test(
        arguments: [
            [0x80], [0xC0], [0xC1], [0xFF], [0xE3, 0x81], [0xED], [0xF5], [0xE3], [0xF0, 0xA0, 0xAE], [0xC2, 0x9B],
        ] as [[UInt8]])
    func brokenTextDoesNotSwallowTheNextKey(bytes: [UInt8]) throws {
        #expect(events(bytes + [0x6A]) == [.invalid(bytes)] + (try keys("j")))
        #expect(events(bytes + Array("適".utf8)) == [.invalid(bytes)] + (try keys("適")))
    }

    @Test func overlongFormsAndSurrogatesAreInvalid() throws {
        for bytes in [
            [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0xAF],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
        ] as [[UInt8]] {
            let events = events(bytes + [0x6A])
            #expect(events.last == (try keys("j")).last)
            #expect(events.dropLast().allSatisfy { if case .invalid = $0 { true } else { false } })
            let seen = events.dropLast().flatMap { if case .invalid(let bytes) = $0 { bytes } else { [] as [UInt8] } }
            #expect(seen == bytes)
        }
    }

    @Test func unfinishedTextWaitsForItsBytes() throws {
        var decoder = KeyDecoder()
        let bytes = Array("適".utf8)
        #expect(decoder.feed(bytes: [bytes[0]]).isEmpty)
        #expect(decoder.isPending)
        #expect(decoder.feed(bytes: [bytes[1]]).isEmpty)
        #expect(decoder.feed(bytes: [bytes[2]]) == (try keys("適")))
        #expect(!decoder.isPending)
    }

    @Test func everyScalarThatIsNoControlIsItself() {
        let values = [0xA0...0xD7FF, 0xE000...0x10FFFF] as [ClosedRange<UInt32>]
        for scalar in values.joined().lazy.filter({ $0 % 61 == 0 }).compactMap(Unicode.Scalar.init) {
            var decoder = KeyDecoder()
            #expect(decoder.feed(bytes: Array(String(scalar).utf8)) == [.key(Key(scalar))])
        }
    }

    @Test func terminalsOwnSequencesWinByTheLongestMatch() throws {
        let sequences = [
            KeySequence(Array("\u{1B}[A".utf8), Key(.function(20))),
            KeySequence(Array("\u{1B}[Az".utf8), Key(.insert)),
            KeySequence([0x7F], Key(.delete)),
            KeySequence([0x6A], Key(.down)),
        ]
        #expect(events("\u{1B}[Az", sequences: sequences) == (try keys("<Insert>")))
        #expect(events("\u{1B}[Ax", sequences: sequences) == (try keys("<F20>x")))
        #expect(events("\u{1B}[A", sequences: sequences) == (try keys("<F20>")))
        #expect(events([0x7F], sequences: sequences) == (try keys("<Del>")))
        // A printable key is itself, whatever the description says.
        #expect(events("j", sequences: sequences) == (try keys("j")))
    }

    @Test func ofASequenceGivenTwiceTheLastOneCounts() throws {
        let sequences = [KeySequence([0x08], Key(.left)), KeySequence([0x08], Key(.delete))]
        #expect(events([0x08], sequences: sequences) == (try keys("<Del>")))
    }

    @Test func terminalsOwnSequenceMayComeInPieces() throws {
        var decoder = KeyDecoder(
            sequences: [KeySequence(Array("\u{1B}[Az".utf8), Key(.insert)), KeySequence([0x18, 0x79], Key(.home))])
        #expect(decoder.feed(bytes: Array("\u{1B}[A".utf8)).isEmpty)
        #expect(decoder.isPending)
        #expect(decoder.feed(bytes: Array("z".utf8)) == (try keys("<Insert>")))
        #expect(decoder.feed(bytes: Array("\u{1B}[A".utf8)).isEmpty)
        #expect(decoder.flush() == (try keys("<Up>")))
        #expect(decoder.feed(bytes: [0x18]).isEmpty)
        #expect(decoder.feed(bytes: [0x79, 0x18]) == (try keys("<Home>")))
        #expect(decoder.flush() == (try keys("<C-x>")))
    }

    @Test func randomBytesAreAllAccountedFor() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let bytes = (0..<60).map { _ in
                Bool.random(using: &generator)
                    ? UInt8.random(in: 0...255, using: &generator)
                    : Array("\u{1B}[O<;0123~MA".utf8).randomElement(using: &generator) ?? 0
            }
            // A key after it all still arrives: at most a sequence that is open or a paste stands before it.
            let after = Array("\u{1B}[201~\u{18}\u{1B}[A".utf8)
            #expect(events(bytes + after).last == .key(Key(.up)))
        }
    }
}
