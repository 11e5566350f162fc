import TerminalUI
import TestSupport
import Testing

/// What holds after any keys.
@Suite struct TextEditorPropertyTests {
    private static let keys = [
        "<Left>", "<Right>", "<C-Left>", "<C-Right>", "<Home>", "<End>", "<Up>", "<Down>", "<PageUp>", "<BS>", "<BS>",
        "<Del>", "<C-k>", "<C-u>", "<C-w>", "<M-d>", "<C-y>", "<Enter>", "a", "適", "合", " ", "\u{3099}", "\u{301}", "ﾞ",
        "👩",
        "\u{200D}", "、",
    ]

    @Test(arguments: 0..<12 as Range<UInt64>)
    func stateStaysSoundAndEveryStepCanBeUndone(seed: UInt64) throws {
        let measure = TextMeasure()
        var generator = SeededGenerator(seed: seed)
        let text = RandomTexts.text(of: RandomTexts.regulatory + RandomTexts.adverse, count: 10, seed: seed)
        var editor = TextEditor(text: text)
        for round in 0..<300 {
            if round % 20 == 19 {
                editor.insert(RandomTexts.text(of: RandomTexts.adverse, count: 4, seed: seed << 16 | UInt64(round)))
            } else {
                let name = Self.keys[Int.random(in: 0..<Self.keys.count, using: &generator)]
                _ = editor.handle(try Key(notation: name), columns: 9, rows: 3, measure: measure)
            }
            let count = measure.clusters(in: editor.text).count
            #expect((0...count).contains(editor.cursor))
            #expect(editor.byteCount == editor.text.utf8.count)
            let layout = editor.layout(columns: 9, measure: measure)
            #expect((0..<9).contains(layout.cursorColumn))
            #expect(layout.lines.indices.contains(layout.cursorRow))
            #expect(layout.lines.last?.range.upperBound == count)
        }
        let edited = editor.text
        var steps = 0
        while editor.undo() { steps += 1 }
        #expect(editor.text.utf8.elementsEqual(text.utf8))
        #expect(!editor.isChanged)
        for _ in 0..<steps { #expect(editor.redo() == true) }
        #expect(editor.text.utf8.elementsEqual(edited.utf8))
    }

    @Test func placesOnScreenAndOffsetsAgree() {
        let measure = TextMeasure()
        for seed in 0..<10 as Range<UInt64> {
            let text = RandomTexts.text(of: RandomTexts.regulatory, count: 30, seed: seed)
            var editor = TextEditor(text: text)
            for offset in 0...measure.clusters(in: text).count {
                editor.moveCursor(to: offset)
                let layout = editor.layout(columns: 20, measure: measure)
                let found = layout.offset(row: layout.cursorRow, column: layout.cursorColumn)
                // Spaces that hang at a line's end share its last columns.
                let hangs = layout.cursorColumn == 19
                #expect(found == offset || hangs)
            }
        }
    }
}
