import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// The column of the table that has who recorded an item, and its note, alone.
@Suite struct NotesColumnTests {
    private static let note = "手順書の第 3 条を読み、実機の設定と見くらべて確かめた"

    private func session(columns: Int) throws -> SampleSession {
        var builder = WorkbookBuilder()
        builder.assess("1.1-1", Assessment(result: .compliant, owner: "運用課", note: Self.note + "\n二行目"), by: "鈴木 一郎")
        return try SampleSession(columns: columns, rows: 30, workbook: builder.workbook)
    }

    /// How much of the note the item's row shows, in scalars.
    private func shown(_ session: SampleSession) -> Int {
        let row = session.rows.first { $0.hasPrefix("│>") } ?? ""
        return (0...Self.note.count).last { row.contains(Self.note.prefix($0)) } ?? 0
    }

    @Test(arguments: [80, 120, 160, 200])
    func theNoteHasMoreRoomThanAmongTheOthers(columns: Int) throws {
        var session = try session(columns: columns)
        if columns < TableLayout.sideBySideWidth { try session.type("t") }
        #expect(session.rows.contains { $0.contains("運用課") })
        let among = shown(session)
        try session.type("t")
        #expect(shown(session) >= min(among + 6, Self.note.count))
        #expect(session.rows.contains { $0.contains("鈴木") && $0.contains(Self.note.prefix(4)) })
        try session.type("t")
        #expect(columns < TableLayout.sideBySideWidth || shown(session) == among)
    }

    @Test func theColumnsComeBackInTurn() throws {
        var session = try session(columns: 80)
        let first = session.rows
        try session.type("ttt")
        #expect(session.rows == first)
    }
}
