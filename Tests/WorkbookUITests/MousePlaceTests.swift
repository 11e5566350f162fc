import TerminalUI
import Testing
import WorkbookModel
import WorkbookUI

/// What a click and the wheel act on.
struct MousePlaceTests {
    @Test func wheelOverThePaneTurnsThePaneAndOverTheRowsTheRows() throws {
        var session = try SampleSession()
        let (top, pane) = (session.rows[2], Array(session.rows[14...20]))
        turn(.wheelDown, row: 16, &session)
        #expect(session.rows[2] == top && Array(session.rows[14...20]) != pane)
        turn(.wheelDown, row: 4, &session)
        #expect(session.rows[2] != top || session.rows[3] != top)
    }

    @Test func wheelOverAListsPaneTurnsThePane() throws {
        var session = try SampleSession(rows: 16)
        try session.type("2")
        let rows = session.rows
        turn(.wheelDown, row: 4, &session)
        #expect(session.rows[2...5] != rows[2...5])
    }

    @Test func clickSetsTheCursorInAText() throws {
        var session = try SampleSession()
        try session.type("e一行目<Enter>二行目")
        let row = try #require(session.rows.firstIndex { $0.contains("一行目") })
        session.send(.input(.mouse(MouseEvent(kind: .press, position: Position(row: row, column: 5)))))
        try session.type("X<C-s>")
        #expect(try session.assessment("3.13-1-9").note == "一Xウ".replacing("ウ", with: "行目\n二行目"))
    }

    @Test func clickSetsTheCursorInAField() throws {
        var session = try SampleSession()
        try session.type("wabcdef")
        let column = try #require(session.rows.last?.firstRange(of: "abcdef")).lowerBound
        let row = session.rows.last ?? ""
        let cells = TextMeasure().columns(of: row[..<column])
        session.send(.input(.mouse(MouseEvent(kind: .press, position: Position(row: 23, column: cells + 2)))))
        try session.type("X<Enter>")
        #expect(try session.assessment("3.13-1-9").owner == "abXcdef")
    }

    @Test func whatIsCutInOneFieldIsPutIntoAnother() throws {
        var session = try SampleSession()
        try session.type("w山田<C-u><Esc>e<C-y>の所見<C-a><C-k><C-s>")
        #expect(try session.assessment("3.13-1-9").note.isEmpty)
        try session.type("jw<C-y><Enter>")
        #expect(try session.assessment("3.13-1-10").owner == "山田の所見")
    }

    private func turn(_ kind: MouseEvent.Kind, row: Int, _ session: inout SampleSession) {
        session.send(.input(.mouse(MouseEvent(kind: kind, position: Position(row: row, column: 10)))))
    }
}
