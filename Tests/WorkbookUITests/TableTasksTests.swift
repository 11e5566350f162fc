import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

/// What people do with 420 items at 80×24, and how many keys it takes at most.
@Suite struct TableTasksTests {
    private func type(_ keys: String, atMost limit: Int, _ session: inout SampleSession) throws {
        #expect(try Key.sequence(keys).count <= limit)
        try session.type(keys)
    }

    @Test func theProgressOfTheSectionIsThereWithoutAKey() throws {
        var session = try LargeWorkbook.session()
        try session.type(":3.7-3-2<Enter>")
        #expect(session.rows[1].hasPrefix("┌─ 3.7 保守の作業（見本） 36/41 ─"))
    }

    @Test func allButOneSectionAreFoldedAndAllIsOpenAgain() throws {
        var session = try LargeWorkbook.session()
        try session.type(":3.7-3-2<Enter>")
        let before = session.rows
        try type("Z", atMost: 2, &session)
        let table = session.state.table
        let open = table.headings.filter { !$0.isFolded }.flatMap { Array(table.items(under: $0)) }
        let sections = Set(open.map { session.state.workbook.catalog.section(ofItemAt: $0)?.number })
        #expect(sections == ["3.7"] && open.count == 41 && session.cursorRow?.contains("③ -2") == true)
        try type("Z", atMost: 1, &session)
        #expect(session.rows == before)
    }

    @Test func whoseAndWhenOfAllThatIsOverdue() throws {
        var session = try LargeWorkbook.session()
        try session.type("fis:overdue<Enter>g")
        let overdue = session.state.table.items
        #expect(overdue.count >= 18)
        var seen = Set<Int>()
        for (count, key) in ["t", "<PageDown>", "<PageDown>", "<PageDown>"].enumerated()
        where seen.count < overdue.count {
            try session.type(key)
            #expect(count < 4)
            let view = TableView(session.state.table, session.state.environment)
            for row in view.visibleRows {
                guard case .item(let item) = session.state.table.rows[row].kind else { continue }
                let assessment = session.state.environment.assessment(of: item)
                let line = session.rows[view.layout.left.row + row - view.top]
                #expect(line.contains("\(assessment.due)!"))
                #expect(assessment.owner.isEmpty || line.contains("│ \(assessment.owner.prefix(4))"))
                seen.insert(item)
            }
        }
        #expect(seen == Set(overdue))
    }

    /// From any screen: the overview, all that is overdue beside one's own, the table, and what is recorded beside its items.
    @Test(arguments: [("佐藤 花子", "4<Enter>t"), ("山田 太郎", "4l<Enter>t")])
    func whatIsOverdueIsFourKeysAwayWithWhoAndWhen(_ person: String, _ keys: String) throws {
        var session = try LargeWorkbook.session(person: person)
        try type(keys, atMost: 4, &session)
        #expect(session.state.table.filter == Filter(.statuses([.overdue])))
        #expect(session.state.table.items.count >= 18 && session.state.table.column == .record)
        let first = try #require(session.state.table.items.first)
        let assessment = session.state.environment.assessment(of: first)
        #expect(session.rows.contains { $0.contains(">") && $0.contains("\(assessment.due)!") })
    }
}
