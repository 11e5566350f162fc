import TerminalUI
import TestSupport
import Testing

@Suite struct GridChangesTests {
    private func row(_ text: String, columns: Int = 12, style: Style = .plain) -> Grid {
        var grid = Grid(size: Size(columns: columns, rows: 1))
        grid.put(text, row: 0, column: 0, style: style)
        return grid
    }

    @Test func equalRowsHaveNoChangedColumns() {
        #expect(row("点検abc").changedColumns(inRow: 0, since: row("点検abc")) == nil)
    }

    @Test func changedColumnsAreFromTheFirstToTheLastThatDiffer() {
        #expect(row("abcdef").changedColumns(inRow: 0, since: row("abXdYf")) == 2..<5)
        #expect(row("abc", style: .plain.bold()).changedColumns(inRow: 0, since: row("abc")) == 0..<3)
    }

    @Test func otherMarksAreAChange() {
        #expect(row("abe\u{301}f").changedColumns(inRow: 0, since: row("abe\u{300}f")) == 2..<3)
        #expect(row("abe\u{301}f").changedColumns(inRow: 0, since: row("abe\u{301}f")) == nil)
        #expect(row("abef").changedColumns(inRow: 0, since: row("abe\u{301}f")) == 2..<3)
    }

    @Test func changedColumnsHoldWholeCharacters() {
        // Both begin with the left half of a wide character's cell; the second differs in what its right half was.
        #expect(row("a点b").changedColumns(inRow: 0, since: row("a検b")) == 1..<3)
        #expect(row("axyb").changedColumns(inRow: 0, since: row("a検b")) == 1..<3)
        #expect(row("a検b").changedColumns(inRow: 0, since: row("axyb")) == 1..<3)
    }

    @Test func rowOfAnotherWidthIsChangedAsAWhole() {
        #expect(row("abc", columns: 5).changedColumns(inRow: 0, since: row("abc", columns: 6)) == 0..<5)
    }

    /// Drawn over the row before, the changed columns make the row after.
    @Test func changedColumnsAreAllThatIsToBeDrawn() {
        for seed in 0..<300 as Range<UInt64> {
            let texts = (0..<2).map { RandomTexts.text(of: RandomTexts.all, count: 3, seed: seed &* 2 &+ $0) }
            let (before, after) = (row(texts[0], columns: 30), row(texts[1], columns: 30))
            let columns = after.changedColumns(inRow: 0, since: before) ?? 0..<0
            for column in 0..<30 where !columns.contains(column) { #expect(after[0, column] == before[0, column]) }
            if !columns.isEmpty { #expect(after[0, columns.lowerBound].columns > 0) }
            if columns.upperBound < 30 { #expect(after[0, columns.upperBound].columns > 0) }
        }
    }

    @Test func stretchesAreOfOneStyleEach() {
        var grid = row("点a\u{301}bc")
        grid.restyle(Rect(row: 0, column: 2, columns: 2, rows: 1)) { $0 = .plain.bold() }
        var stretches: [(Int, [UInt32], Style)] = []
        grid.forEachRun(inRow: 0, in: 0..<6) { stretches.append(($0, $1, $2)) }
        #expect(stretches.map(\.0) == [0, 2, 4])
        #expect(stretches.map(\.1) == [[0x70B9], [0x61, 0x301, 0x62], [0x63, 0x20]])
        #expect(stretches.map(\.2) == [.plain, .plain.bold(), .plain])
    }
}
