import Testing

@testable import WorkbookUI

/// Where the keys lead between rows that stand beside one another.
@Suite struct PageCursorTests {
    private func row(_ subject: Int, lane: Int, line: Int, _ columns: Range<Int>) -> ListRow {
        var row = ListRow(subject: subject)
        row.place = ListRow.Place(line: line, columns: columns, lane: lane)
        return row
    }

    /// A wide row above two, in a lane; two rows in the lane beside it.
    private var rows: [ListRow] {
        [
            row(0, lane: 0, line: 0, 0..<20), row(1, lane: 0, line: 1, 0..<10), row(2, lane: 0, line: 1, 10..<20),
            row(3, lane: 1, line: 2, 40..<60), row(4, lane: 1, line: 4, 40..<60),
        ]
    }

    private func moved(from start: Int, across direction: Int, in rows: [ListRow]) -> Int {
        var cursor = PageCursor()
        cursor.select(start, in: rows)
        cursor.moveAcross(direction, in: rows)
        return cursor.selected
    }

    @Test(arguments: [(0, 1, 3), (1, 1, 2), (2, 1, 3), (2, -1, 1), (3, -1, 2), (4, -1, 2), (4, 1, 4)])
    func leftAndRightGoToWhatStandsBesideOnTheLineOrInTheNextLane(_ start: Int, _ direction: Int, _ end: Int) {
        #expect(moved(from: start, across: direction, in: rows) == end)
    }

    @Test func inALaneAloneTheyStayOnTheLine() {
        #expect(moved(from: 0, across: 1, in: Array(rows[..<3])) == 0)
    }
}
