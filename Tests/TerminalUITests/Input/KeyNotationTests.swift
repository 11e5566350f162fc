import TerminalUI
import Testing

@Suite struct KeyNotationTests {
    @Test(arguments: [
        ("j", Key("j")), ("適", Key("適")), ("<Enter>", Key(.enter)), ("<Esc>", Key(.escape)), ("<Tab>", Key(.tab)),
        ("<S-Tab>", Key(.tab, .shift)), ("<C-s>", Key("s", .control)), ("<M-x>", Key("x", .alt)), ("<lt>", Key("<")),
        ("<Space>", Key(" ")), ("<BS>", Key(.backspace)), ("<Del>", Key(.delete)), ("<F1>", Key(.function(1))),
        ("<F12>", Key(.function(12))), ("<Up>", Key(.up)), ("<PageDown>", Key(.pageDown)), ("<Home>", Key(.home)),
        ("<C-M-Left>", Key(.left, [.control, .alt])), ("<C-_>", Key("_", .control)), ("<M-lt>", Key("<", .alt)),
        ("<M->>", Key(">", .alt)), (">", Key(">")), ("<C-Space>", Key(" ", .control)),
    ])
    func keysAreWrittenAndReadAlike(text: String, key: Key) throws {
        #expect(try Key(notation: text) == key)
        #expect(key.notation == text)
    }

    @Test(arguments: [
        ("<cr>", "<Enter>"), ("<enter>", "<Enter>"), ("<A-x>", "<M-x>"), ("<C-S>", "<C-s>"), ("<C-i>", "<Tab>"),
        ("<C-m>", "<Enter>"), ("<C-[>", "<Esc>"), ("\n", "<Enter>"), ("\t", "<Tab>"), (" ", "<Space>"),
    ])
    func otherSpellingsAreRead(text: String, notation: String) throws {
        #expect(try Key(notation: text).notation == notation)
    }

    @Test func sequenceIsReadInOrder() throws {
        #expect(
            try Key.sequence("jj<Enter>適合 <Esc>") == [
                Key("j"), Key("j"), Key(.enter), Key("適"), Key("合"), Key(" "), Key(.escape),
            ])
        #expect(try Key.sequence("").isEmpty)
    }

    @Test func unknownNameIsAnErrorThatTellsWhere() {
        #expect(throws: KeyNotationError.unknownName("Foo", offset: 2)) { try Key.sequence("適j<Foo>") }
        #expect(throws: KeyNotationError.unknownName("", offset: 0)) { try Key.sequence("<>") }
        #expect(throws: KeyNotationError.unknownName("F99", offset: 0)) { try Key.sequence("<F99>") }
        #expect(KeyNotationError.unknownName("Foo", offset: 2).description.contains("<Foo>"))
    }

    @Test func unclosedNameIsAnErrorThatTellsWhere() {
        #expect(throws: KeyNotationError.unclosed(offset: 1)) { try Key.sequence("a<Enter") }
        #expect(KeyNotationError.unclosed(offset: 1).description.contains("<lt>"))
    }

    @Test func oneKeyMustBeOne() {
        #expect(throws: KeyNotationError.notOneKey("jj")) { try Key(notation: "jj") }
        #expect(throws: KeyNotationError.notOneKey("")) { try Key(notation: "") }
    }
}
