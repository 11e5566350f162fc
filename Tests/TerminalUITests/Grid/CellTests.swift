import TerminalUI
import Testing

@Suite struct CellTests {
    @Test func textComesBackAsItWas() {
        for text in ["a", "漢", "か\u{3099}", "e\u{301}\u{302}\u{303}\u{304}"] {
            #expect(Cell(text: text, columns: 1).text.unicodeScalars.elementsEqual(text.unicodeScalars))
        }
        #expect(Cell(text: "", columns: 0).text == "")
    }

    @Test func marksBeyondWhatACellKeepsAreDropped() {
        let marks = String(repeating: "\u{301}", count: 9)
        #expect(Cell(text: "e" + marks, columns: 1).text.unicodeScalars.count == 1 + Cell.maximumMarks)
    }

    @Test func sameLookingTextOfOtherScalarsIsAnotherCell() {
        #expect(Cell(text: "が", columns: 2) != Cell(text: "か\u{3099}", columns: 2))
    }
}
