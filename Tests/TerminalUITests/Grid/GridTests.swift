import TerminalUI
import TestSupport
import Testing

@Suite struct GridTests {
    private func grid(_ columns: Int, _ rows: Int = 1) -> Grid {
        Grid(size: Size(columns: columns, rows: rows))
    }

    /// Whether each wide character has its right half, and each right half its wide character.
    private func isWhole(_ grid: Grid) -> Bool {
        (0..<grid.size.rows).allSatisfy { row in
            (0..<grid.size.columns).allSatisfy { column in
                switch grid[row, column].columns {
                case 0: column > 0 && grid[row, column - 1].columns == 2
                case 2: column + 1 < grid.size.columns && grid[row, column + 1].columns == 0
                default: true
                }
            }
        }
    }

    @Test func putReturnsTheColumnsUsed() {
        var grid = grid(10, 2)
        #expect(grid.put("点検a", row: 1, column: 2) == 5)
        #expect(grid.lines() == ["", "  点検a"])
    }

    @Test func wideCharacterTakesTwoCells() {
        var grid = grid(4)
        grid.put("漢", row: 0, column: 1, style: .plain.bold())
        #expect(grid[0, 1] == Cell(text: "漢", columns: 2, style: .plain.bold()))
        #expect(grid[0, 2] == Cell(text: "", columns: 0, style: .plain.bold()))
    }

    @Test func textIsClippedAtTheEdge() {
        var grid = grid(4)
        #expect(grid.put("abcdef", row: 0, column: 2) == 2)
        #expect(grid.lines() == ["  ab"])
    }

    @Test func wideCharacterInTheLastColumnShowsAsASpace() {
        var grid = grid(3)
        #expect(grid.put("漢字", row: 0, column: 0) == 3)
        #expect(grid.lines(trimmed: false) == ["漢 "])
    }

    @Test func limitClipsAsTheEdgeDoes() {
        var grid = grid(8)
        grid.put("--------", row: 0, column: 0)
        #expect(grid.put("漢字漢字", row: 0, column: 1, columns: 5) == 5)
        #expect(grid.lines() == ["-漢字 --"])
        #expect(grid.put("漢", row: 0, column: 0, columns: 0) == 0)
    }

    @Test func textAfterTheCutIsNotDrawn() {
        var grid = grid(3)
        grid.put("漢字\u{301}a", row: 0, column: 0)
        #expect(grid.lines() == ["漢"])
    }

    @Test func writingOverARightHalfBlanksTheLeftOne() {
        var grid = grid(4)
        grid.put("漢字", row: 0, column: 0)
        grid.put("a", row: 0, column: 1)
        #expect(grid.lines() == [" a字"])
        #expect(isWhole(grid))
    }

    @Test func writingOverALeftHalfBlanksTheRightOne() {
        var grid = grid(4)
        grid.put("漢字", row: 0, column: 0)
        grid.put("a", row: 0, column: 2)
        #expect(grid.lines(trimmed: false) == ["漢a "])
        #expect(isWhole(grid))
    }

    @Test func noWayOfWritingLeavesHalfACharacter() {
        var generator = SeededGenerator(seed: 7)
        var grid = grid(17, 3)
        for round in 0..<2000 {
            let text = RandomTexts.text(
                of: RandomTexts.regulatory + RandomTexts.adverse, count: 3, seed: UInt64(round))
            let row = Int.random(in: -1...3, using: &generator)
            let column = Int.random(in: -2...18, using: &generator)
            if round % 5 == 0 {
                grid.fill(Rect(row: row, column: column, columns: 5, rows: 2), character: ".")
            } else {
                let used = grid.put(text, row: row, column: column, columns: Int.random(in: 0...9, using: &generator))
                #expect(used <= max(0, 17 - column))
            }
            #expect(isWhole(grid))
        }
    }

    @Test func columnsUsedAreThoseMeasured() {
        for seed in 0..<40 as Range<UInt64> {
            let text = RandomTexts.text(of: RandomTexts.regulatory + RandomTexts.adverse, count: 10, seed: seed)
            var grid = grid(500)
            #expect(grid.put(text, row: 0, column: 0) == grid.measure.columns(of: text))
        }
    }

    @Test func nothingIsDrawnOutside() {
        var grid = grid(3, 2)
        for (row, column) in [(-1, 0), (2, 0), (0, -1), (0, 3)] {
            #expect(grid.put("abc", row: row, column: column) == 0)
            #expect(grid[row, column] == .blank)
        }
        #expect(grid == self.grid(3, 2))
    }

    @Test func controlsShowAsTheirStandIns() {
        var grid = grid(12)
        grid.put("a\u{1B}[2J\t\u{202E}\n", row: 0, column: 0)
        #expect(grid.lines() == ["a␛[2J \u{FFFD}␊"])
    }

    @Test func markJoinsTheCellOfItsBase() {
        var grid = grid(4)
        grid.put("か\u{3099}e\u{301}", row: 0, column: 0)
        #expect(grid[0, 0].text.unicodeScalars.count == 2)
        #expect(grid[0, 2].text.unicodeScalars.count == 2)
    }

    @Test func markWithNothingBeforeItIsDrawnOnASpace() {
        var grid = grid(4)
        #expect(grid.put("\u{301}a", row: 0, column: 0) == 2)
        #expect(grid[0, 0].text == " \u{301}")
        #expect(grid[0, 1].text == "a")
    }

    @Test func joinersAndVariationSelectorsAreNotDrawn() {
        var grid = grid(8)
        grid.put("👩\u{200D}👧葛\u{E0100}", row: 0, column: 0)
        #expect(grid[0, 0].text.unicodeScalars.elementsEqual("👩".unicodeScalars))
        #expect(grid[0, 2].text.unicodeScalars.elementsEqual("👧".unicodeScalars))
        #expect(grid[0, 4].text.unicodeScalars.elementsEqual("葛".unicodeScalars))
    }

    @Test func ambiguousSignsTakeTwoCellsOnTerminalsThatDrawThemSo() {
        var grid = Grid(size: Size(columns: 4, rows: 1), measure: TextMeasure(ambiguousWidth: 2))
        #expect(grid.put("○a", row: 0, column: 0) == 3)
        #expect(grid[0, 1].columns == 0)
    }

    @Test func fillBlanksTheHalvesAtItsEdges() {
        var grid = grid(6)
        grid.put("漢字漢", row: 0, column: 0)
        grid.fill(Rect(row: 0, column: 1, columns: 4, rows: 1), character: "x")
        #expect(grid.lines(trimmed: false) == [" xxxx "])
        #expect(isWhole(grid))
    }

    @Test func settingAStyleKeepsTheText() {
        var grid = grid(6, 2)
        grid.put("abcdef", row: 0, column: 0)
        grid.restyle(Rect(row: 0, column: 2, columns: 2, rows: 5)) { $0 = .plain.reverse() }
        #expect(grid.lines() == ["abcdef", ""])
        #expect((0..<6).map { grid[0, $0].style.reverse } == [false, false, true, true, false, false])
        #expect(grid[1, 3].style.reverse)
    }

    @Test func runsPartARowByItsStyles() {
        var grid = grid(8)
        grid.put("漢字", row: 0, column: 0, style: .plain.foreground(.red))
        grid.put("ab", row: 0, column: 4)
        #expect(
            grid.runs(inRow: 0) == [
                Grid.Run(column: 0, columns: 4, text: "漢字", style: .plain.foreground(.red)),
                Grid.Run(column: 4, columns: 4, text: "ab  ", style: .plain),
            ])
        #expect(grid.runs(inRow: 1).isEmpty)
    }

    @Test func frameIsDrawnAlongTheEdge() {
        var grid = grid(4, 3)
        grid.frame(grid.bounds)
        #expect(grid.lines() == ["┌──┐", "│  │", "└──┘"])
    }

    @Test func frameIsInASCIIWhereItsSignsWouldBeTwoColumnsWide() {
        var grid = Grid(size: Size(columns: 4, rows: 3), measure: TextMeasure(ambiguousWidth: 2))
        grid.frame(grid.bounds)
        #expect(grid.lines() == ["+--+", "|  |", "+--+"])
    }

    @Test func rulesHaveTheirOwnEnds() {
        var grid = grid(4, 3)
        grid.horizontalRule(row: 1, column: 0, columns: 4, left: grid.glyphs.teeLeft, right: grid.glyphs.teeRight)
        grid.verticalRule(row: 0, column: 2, rows: 3, top: grid.glyphs.teeTop, bottom: grid.glyphs.teeBottom)
        #expect(grid.lines() == ["  ┬", "├─│┤", "  ┴"])
    }
}
