import TerminalUI
import Testing

@Suite struct KeyFoldingTests {
    @Test func everyFullWidthFormBecomesItsASCII() throws {
        for value in 0x21...0x7E as ClosedRange<UInt32> {
            let ascii = try #require(Unicode.Scalar(value))
            let wide = try #require(Unicode.Scalar(value + 0xFEE0))
            #expect(Key(wide).folded() == Key(ascii))
        }
    }

    @Test(
        arguments: [
            ("\u{3000}", " "), ("ー", "-"), ("−", "-"), ("〜", "~"), ("・", "/"), ("。", "."), ("、", ","), ("「", "["),
            ("」", "]"),
        ] as [(Unicode.Scalar, Unicode.Scalar)])
    func signsOfKanaModeBecomeTheASCIIOfTheirKeys(typed: Unicode.Scalar, folded: Unicode.Scalar) {
        #expect(Key(typed).folded() == Key(folded))
    }

    @Test func otherKeysStay() {
        for key in [Key("j"), Key("漢"), Key("あ"), Key(.enter), Key(.tab, .shift)] {
            #expect(key.folded() == key)
        }
        #expect(Key("ｘ", .alt).folded() == Key("x", .alt))
    }
}
