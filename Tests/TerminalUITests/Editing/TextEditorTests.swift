import TerminalUI
import Testing

@Suite struct TextEditorTests {
    private let measure = TextMeasure()

    /// An editor of `text` after `keys` at a width of `columns` columns.
    private func editor(_ text: String, _ keys: String = "", columns: Int = 10, atEnd: Bool = true) throws -> TextEditor
    {
        var editor = TextEditor(text: text, cursorAtEnd: atEnd)
        try press(keys, in: &editor, columns: columns)
        return editor
    }

    private func press(_ keys: String, in editor: inout TextEditor, columns: Int = 10) throws {
        for key in try Key.sequence(keys) {
            #expect(editor.handle(key, columns: columns, rows: 4, measure: measure) == .handled)
        }
    }

    @Test func typedTextGoesInAtTheCursor() throws {
        let editor = try editor("適合", "<Left>不<Enter>x")
        #expect(editor.text == "適不\nx合")
        #expect(editor.cursor == 4)
    }

    @Test(arguments: [
        ("<Left>", 6), ("<C-b>", 6), ("<Home>", 4), ("<C-a>", 4), ("<C-Home>", 0), ("<M-lt>", 0),
        ("<C-Home><Right>", 1),
        ("<C-Home><C-f>", 1), ("<C-Home><End>", 3), ("<C-Home><C-e>", 3), ("<C-Home><C-End>", 7), ("<C-Home><M->>", 7),
        ("<Up>", 3), ("<C-p>", 3), ("<C-Home><Down>", 4), ("<C-Home><C-n>", 4), ("<C-Home><Left>", 0), ("<Right>", 7),
    ])
    func cursorMoves(keys: String, cursor: Int) throws {
        #expect(try editor("abc\ndef", keys).cursor == cursor)
    }

    @Test(arguments: [
        ("<Left><BS>", "ac"), ("<Left><C-h>", "ac"), ("<Left><Del>", "ab"), ("<Left><C-d>", "ab"), ("<Del>", "abc"),
        ("<C-a><BS>", "abc"), ("<Left><C-u>", "c"), ("<C-a><C-k>", ""), ("<C-w>", ""), ("<M-BS>", ""),
        ("<C-a><M-d>", ""),
    ])
    func removes(keys: String, text: String) throws {
        #expect(try editor("abc", keys).text == text)
    }

    @Test func killToTheLineEndTakesTheLineFeedWhenThereIsNothingElse() throws {
        #expect(try editor("ab\ncd", "<C-Home><C-k>").text == "\ncd")
        #expect(try editor("ab\ncd", "<C-Home><C-k><C-k>").text == "cd")
    }

    @Test func killToTheLineStartStaysOnTheLine() throws {
        #expect(try editor("ab\ncd", "<C-u><C-u>").text == "ab\n")
    }

    @Test func whatWasKilledComesBack() throws {
        #expect(try editor("ab cd", "<C-w><C-a><C-y>").text == "cdab ")
        #expect(try editor("ab cd", "<C-w><C-w><C-y><C-y>").text == "ab cdab cd")
        #expect(try editor("ab\ncd", "<C-Home><C-k><C-k><C-e><C-y>").text == "cdab\n")
        #expect(try editor("ab cd", "<C-w><Left><Right><C-u><C-y>").text == "ab ")
    }

    @Test func wordsAreRunsOfOneScript() throws {
        let text = "暗号化された TLS1通信、データ"
        var editor = TextEditor(text: text, cursorAtEnd: false)
        var stops: [Int] = []
        for _ in 0..<6 {
            try press("<M-f>", in: &editor)
            stops.append(editor.cursor)
        }
        #expect(stops == [3, 6, 11, 13, 17, 17])
        stops = []
        for _ in 0..<6 {
            try press("<C-Left>", in: &editor)
            stops.append(editor.cursor)
        }
        #expect(stops == [14, 11, 7, 3, 0, 0])
    }

    @Test func combiningMarkJoinsWhatIsBeforeIt() throws {
        let editor = try editor("か", "\u{3099}")
        #expect(editor.cursor == 1)
        #expect(editor.text.unicodeScalars.count == 2)
        #expect(try self.editor("か", "\u{3099}<BS>").text == "")
    }

    @Test func halfWidthDakutenIsRemovedByItself() throws {
        #expect(try editor("ｶﾞ", "<BS>").text == "ｶ")
    }

    @Test func joiningLinesClustersTheirSeamAnew() throws {
        let editor = try editor("e\n\u{301}", "<C-Home><Right><Del>")
        #expect(editor.text.unicodeScalars.elementsEqual("e\u{301}".unicodeScalars))
        #expect(editor.cursor == 1)
    }

    @Test func aRunOfTypingIsOneStep() throws {
        var editor = try editor("a", "適合す")
        #expect(editor.undo() == true)
        #expect(editor.text == "a")
        #expect(editor.cursor == 1)
        #expect(editor.redo() == true)
        #expect(editor.text == "a適合す")
        #expect(editor.cursor == 4)
        #expect(editor.redo() == false)
    }

    @Test func movingAndNewLinesEndARun() throws {
        #expect(try editor("", "ab<Left>c<M-u>").text == "ab")
        #expect(try editor("", "ab<Enter>cd<C-_>").text == "ab")
        #expect(try editor("", "abc<BS><BS>d<M-u>").text == "a")
        #expect(try editor("", "abc<BS><BS>d<M-u><M-u>").text == "abc")
    }

    @Test func aPasteIsOneStep() throws {
        var editor = try editor("", "a")
        #expect(editor.insert("b\nc") == true)
        try press("d", in: &editor)
        #expect(editor.text == "ab\ncd")
        try press("<M-u>", in: &editor)
        #expect(editor.text == "ab\nc")
        try press("<M-u>", in: &editor)
        #expect(editor.text == "a")
    }

    @Test func typingAfterUndoForgetsWhatWasUndone() throws {
        #expect(try editor("", "ab<M-u>c<M-r>").text == "c")
    }

    @Test func textThatWouldBeTooLongIsRefused() throws {
        var editor = TextEditor(text: "適合", maximumBytes: 8)
        #expect(editor.handle(Key("適"), columns: 10, measure: measure) == .refused)
        #expect(editor.insert("abc") == false)
        #expect(editor.text == "適合")
        #expect(editor.undo() == false)
        #expect(editor.insert("ab") == true)
        #expect(editor.handle(Key(.enter), columns: 10, measure: measure) == .refused)
        #expect(editor.text == "適合ab")
    }

    @Test func changedMeansOtherBytes() throws {
        var editor = TextEditor(text: "が")
        #expect(!editor.isChanged)
        try press("a", in: &editor)
        #expect(editor.isChanged)
        try press("<BS>", in: &editor)
        #expect(!editor.isChanged)
        try press("<BS>か\u{3099}", in: &editor)
        #expect(editor.isChanged)
    }

    @Test(arguments: ["<Esc>", "<C-s>", "<Tab>", "<C-z>", "<F1>", "<M-x>", "<S-Tab>", "<C-g>"])
    func otherKeysAreLeftToTheCaller(notation: String) throws {
        var editor = try editor("ab")
        let before = editor
        #expect(editor.handle(try Key(notation: notation), columns: 10, measure: measure) == .ignored)
        #expect(editor == before)
    }

    @Test func movesByLinesFollowTheWrappingAndKeepTheColumn() throws {
        // At 8 columns: 医療情報 / 安全 | ab | 管理規程 / 第五条.
        let text = "医療情報安全\nab\n管理規程第五条"
        var editor = TextEditor(text: text, cursorAtEnd: false)
        editor.moveCursor(to: 3)
        var stops: [Int] = []
        for _ in 0..<5 {
            try press("<Down>", in: &editor, columns: 8)
            stops.append(editor.cursor)
        }
        #expect(stops == [6, 9, 13, 17, 17])
        for _ in 0..<4 { try press("<Up>", in: &editor, columns: 8) }
        #expect(editor.cursor == 3)
    }

    @Test func pagesMoveByTheRowsInViewLessOne() throws {
        #expect(try editor("a\nb\nc\nd\ne\nf", "<C-Home><PageDown>").cursor == 6)
        #expect(try editor("a\nb\nc\nd\ne\nf", "<PageUp>").cursor == 5)
    }

    @Test func movingUpFromTheFirstLineGoesToTheStart() throws {
        #expect(try editor("abc", "<Up>").cursor == 0)
        #expect(try editor("abc", "<C-a><Down>").cursor == 3)
    }
}
