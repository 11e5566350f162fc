import TerminalUI
import Testing

@Suite struct EditorLayoutTests {
    private func layout(_ text: String, cursor: Int, columns: Int) -> EditorLayout {
        var editor = TextEditor(text: text)
        editor.moveCursor(to: cursor)
        return editor.layout(columns: columns, measure: TextMeasure())
    }

    private func place(_ text: String, cursor: Int, columns: Int) -> [Int] {
        let layout = layout(text, cursor: cursor, columns: columns)
        return [layout.cursorRow, layout.cursorColumn]
    }

    @Test func cursorStandsBeforeTheClusterAtItsOffset() {
        #expect(place("漢字a", cursor: 0, columns: 10) == [0, 0])
        #expect(place("漢字a", cursor: 1, columns: 10) == [0, 2])
        #expect(place("漢字a", cursor: 3, columns: 10) == [0, 5])
        #expect(place("", cursor: 0, columns: 10) == [0, 0])
    }

    @Test func whereALineIsBrokenTheCursorIsOnTheNextLine() {
        #expect(place("漢字漢字", cursor: 2, columns: 4) == [1, 0])
        #expect(place("漢字漢字", cursor: 2, columns: 5) == [1, 0])
    }

    @Test func afterALineFeedTheCursorIsOnTheNextLine() {
        #expect(place("漢\n字", cursor: 1, columns: 4) == [0, 2])
        #expect(place("漢\n字", cursor: 2, columns: 4) == [1, 0])
        #expect(place("漢\n", cursor: 2, columns: 4) == [1, 0])
    }

    @Test func afterAFullLastLineTheCursorHasALineOfItsOwn() {
        let full = layout("漢字", cursor: 2, columns: 4)
        #expect(full.lines.map(\.text) == ["漢字", ""])
        #expect([full.cursorRow, full.cursorColumn] == [1, 0])
        let inside = layout("漢字\nab", cursor: 2, columns: 4)
        #expect(inside.lines.map(\.text) == ["漢字", "", "ab"])
        #expect(inside.lines.map(\.range) == [0..<2, 2..<3, 3..<5])
        #expect(layout("漢字\nab", cursor: 1, columns: 4).lines.map(\.text) == ["漢字", "ab"])
    }

    @Test func cursorInHangingSpacesStaysInsideTheLine() {
        #expect(place("abcd    ef", cursor: 6, columns: 4) == [0, 3])
        #expect(place("abcd    ef", cursor: 8, columns: 4) == [1, 0])
    }

    @Test func offsetIsTheNearestThereIs() {
        let layout = layout("漢字漢字漢\nab", cursor: 0, columns: 8)
        #expect(layout.offset(row: 0, column: 3) == 1)
        #expect(layout.offset(row: 0, column: 99) == 3)
        #expect(layout.offset(row: 1, column: 99) == 5)
        #expect(layout.offset(row: -1, column: 3) == 0)
        #expect(layout.offset(row: 9, column: 0) == 8)
    }

    @Test func windowFollowsTheCursorAndNoFurther() {
        let text = "a\nb\nc\nd\ne\nf"
        #expect(layout(text, cursor: 0, columns: 9).top(from: 4, height: 3) == 0)
        #expect(layout(text, cursor: 6, columns: 9).top(from: 0, height: 3) == 1)
        #expect(layout(text, cursor: 6, columns: 9).top(from: 2, height: 3) == 2)
        #expect(layout(text, cursor: 10, columns: 9).top(from: 9, height: 3) == 3)
        #expect(layout("a", cursor: 0, columns: 9).top(from: 5, height: 3) == 0)
    }

    @Test func windowIsDrawnWithTheCursorAtTheInsertionPoint() {
        var grid = Grid(size: Size(columns: 8, rows: 4))
        let layout = layout("漢字漢字漢\nab\nc", cursor: 7, columns: 6)
        layout.draw(into: &grid, rect: Rect(row: 1, column: 1, columns: 6, rows: 2), top: 1)
        #expect(grid.lines() == ["", " 字漢", " ab", ""])
        #expect(grid.cursor == Position(row: 2, column: 2))
    }

    @Test func cursorOutOfViewIsNotPlaced() {
        var grid = Grid(size: Size(columns: 8, rows: 4))
        layout("a\nb\nc", cursor: 0, columns: 8).draw(
            into: &grid, rect: Rect(row: 0, column: 0, columns: 8, rows: 2), top: 1)
        #expect(grid.cursor == nil)
    }
}
