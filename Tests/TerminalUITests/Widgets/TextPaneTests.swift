import TerminalUI
import Testing

@Suite struct TextPaneTests {
    private let pane = TextPane([
        TextPane.Paragraph("接続を行う場合", style: .plain.bold()), TextPane.Paragraph("安全な措置", label: "▸ "),
    ])

    @Test func paragraphsAreWrappedAndSetInByTheirLabels() {
        var grid = Grid(size: Size(columns: 10, rows: 5))
        #expect(!pane.draw(into: &grid, rect: Rect(row: 0, column: 1, columns: 8, rows: 5)))
        #expect(grid.lines() == [" 接続を行", " う場合", " ▸ 安全な", "   措置", ""])
        #expect(grid[0, 1].style.bold && !grid[2, 1].style.bold)
    }

    @Test func aBulletsLinesStandUnderItsText() {
        var grid = Grid(size: Size(columns: 16, rows: 4))
        TextPane([TextPane.Paragraph("次の措置\n・ 相互に認証を行う", label: "▸ ")]).draw(into: &grid, rect: grid.bounds)
        #expect(grid.lines() == ["▸ 次の措置", "  ・ 相互に認証", "     を行う", ""])
    }

    @Test func scrolledLinesStayInsideTheRectangle() {
        var grid = Grid(size: Size(columns: 10, rows: 4))
        #expect(pane.draw(into: &grid, rect: Rect(row: 1, column: 0, columns: 8, rows: 2), top: 1))
        #expect(grid.lines() == ["", "う場合", "▸ 安全な", ""])
    }

    @Test func drawingTellsWhetherThereAreLinesBelow() {
        let long = TextPane(pane.paragraphs + [TextPane.Paragraph(String(repeating: "医療情報", count: 30) + "\n\n末尾")])
        for columns in 1...30 {
            let count = long.lineCount(columns: columns, measure: TextMeasure())
            for (top, rows) in [(0, 1), (0, 3), (2, 4), (count - 3, 3), (count - 3, 2), (count - 1, 1), (0, count)] {
                var grid = Grid(size: Size(columns: columns, rows: rows))
                #expect(long.draw(into: &grid, rect: grid.bounds, top: top) == (count > top + rows))
            }
        }
    }

    @Test func narrowPaneGivesUpTheIndentation() {
        var grid = Grid(size: Size(columns: 4, rows: 4))
        TextPane([TextPane.Paragraph("措置", label: "▸ ")]).draw(into: &grid, rect: grid.bounds)
        #expect(grid.lines() == ["▸ 措", "置", "", ""])
    }

    @Test func fourColumnsBehindTheLabelAreRoomEnoughToSetTheLinesIn() {
        var grid = Grid(size: Size(columns: 8, rows: 2))
        TextPane([TextPane.Paragraph("安全措置", label: "注: ")]).draw(into: &grid, rect: grid.bounds)
        #expect(grid.lines() == ["注: 安全", "    措置"])
    }

    @Test func scrollOffsetIsKeptInside() {
        #expect(TextPane.clampedTop(-1, lineCount: 10, height: 4) == 0)
        #expect(TextPane.clampedTop(9, lineCount: 10, height: 4) == 6)
        #expect(TextPane.clampedTop(3, lineCount: 2, height: 4) == 0)
    }
}
