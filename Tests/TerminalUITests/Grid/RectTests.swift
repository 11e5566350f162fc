import TerminalUI
import Testing

@Suite struct RectTests {
    private let rect = Rect(row: 1, column: 2, columns: 10, rows: 5)

    @Test func splitsShareTheCellsOut() {
        #expect(
            rect.split(top: 2)
                == (Rect(row: 1, column: 2, columns: 10, rows: 2), Rect(row: 3, column: 2, columns: 10, rows: 3)))
        #expect(
            rect.split(bottom: 1)
                == (Rect(row: 1, column: 2, columns: 10, rows: 4), Rect(row: 5, column: 2, columns: 10, rows: 1)))
        #expect(
            rect.split(left: 4)
                == (Rect(row: 1, column: 2, columns: 4, rows: 5), Rect(row: 1, column: 6, columns: 6, rows: 5)))
        #expect(
            rect.split(right: 3)
                == (Rect(row: 1, column: 2, columns: 7, rows: 5), Rect(row: 1, column: 9, columns: 3, rows: 5)))
    }

    @Test func splitsBeyondTheExtentLeaveNothing() {
        #expect(rect.split(top: 9).rest.isEmpty)
        #expect(rect.split(top: -1).top.isEmpty)
        #expect(rect.split(bottom: 9).bottom == rect)
        #expect(rect.split(right: -1).right.isEmpty)
    }

    @Test func insetStopsAtTheMiddle() {
        #expect(rect.inset(rows: 1, columns: 2) == Rect(row: 2, column: 4, columns: 6, rows: 3))
        #expect(rect.inset(rows: 9, columns: 9).isEmpty)
    }

    @Test func intersectionIsWhatBothHold() {
        #expect(
            rect.intersection(Rect(row: 0, column: 0, columns: 5, rows: 3))
                == Rect(row: 1, column: 2, columns: 3, rows: 2))
        #expect(rect.intersection(Rect(row: 20, column: 0, columns: 5, rows: 3)).isEmpty)
    }

    @Test func containsItsCornersAndNothingBeyond() {
        #expect(rect.contains(Position(row: 1, column: 2)) && rect.contains(Position(row: 5, column: 11)))
        #expect(!rect.contains(Position(row: 6, column: 2)) && !rect.contains(Position(row: 1, column: 12)))
    }
}
