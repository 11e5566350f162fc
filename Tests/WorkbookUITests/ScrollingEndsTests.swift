import TerminalUI
import Testing
import WorkbookModel
import WorkbookUI

/// Lists whose first and last rows stand for nothing: both ends can be seen at every size.
struct ScrollingEndsTests {
    @Test(arguments: [10, 12, 16, 24, 40], ["2", "3", "4", "5", "6"])
    func bothEndsComeIntoView(rows: Int, screen: String) throws {
        let workbook = try worked()
        var whole = try SampleSession(rows: 400, workbook: workbook)
        try whole.type(screen)
        let all = list(whole)
        let (first, last) = (try #require(all.first), try #require(all.last))
        var session = try SampleSession(rows: rows, workbook: workbook)
        try session.type(screen + "G" + String(repeating: "j", count: 60))
        #expect(list(session).last == last)
        try session.type("g" + String(repeating: "k", count: 60))
        #expect(list(session).first == first)
    }

    /// The rows of the list that hold something, without frame and cursor.
    private func list(_ session: SampleSession) -> [String] {
        session.rows.dropFirst(2).prefix { $0.hasPrefix("│") }.map { row in
            let text = row.dropFirst().drop { $0 == ">" || $0 == " " }
            return text.split(separator: "│", omittingEmptySubsequences: false)[0].split(separator: " ").joined(
                separator: " ")
        }.filter { !$0.isEmpty }
    }

    private func worked() throws -> Workbook {
        var workbook = try SampleSession.emptyWorkbook()
        for day in 10..<22 {
            let entry = NewEntry(
                .assess(item: workbook.catalog.items[day % 14].id, Assessment(result: .partial)), by: "佐藤",
                at: "2026-11-\(day)T10:00:00+09:00", base: workbook.base(forItemAt: day % 14))
            workbook.absorb(workbook.parseContinuation(workbook.stored([entry]).bytes))
        }
        return workbook
    }
}
