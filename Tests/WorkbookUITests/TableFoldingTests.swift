import TerminalUI
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookUI

/// Headings with counts, and folding what stands under them.
@Suite struct TableFoldingTests {
    private func headings(_ session: SampleSession) -> [String] {
        session.state.table.rows.indices.compactMap { row in
            guard case .heading = session.state.table.rows[row].kind else { return nil }
            let table = session.state.table
            return table.progress(under: table.headings[table.rows[row].heading]).text
        }
    }

    @Test func aHeadingSaysHowManyOfTheItemsUnderItAreAssessed() throws {
        var session = try SampleSession()
        #expect(session.rows[2].contains(" 0/5 │"))
        try session.type("o")
        #expect(session.rows[2].contains(" 1/5 │"))
        try session.type("u")
        #expect(session.rows[2].contains(" 0/5 │"))
    }

    @Test func whatOthersRecordIsCounted() throws {
        var other = try SampleSession(person: "山田")
        try other.type("ojx")
        var session = try SampleSession()
        session.send(.changedOutside(other.state.workbook, readOnly: nil))
        #expect(session.rows[2].contains(" 2/5 │") && session.rows[1].contains(" 2/13 "))
    }

    @Test func theFrameNamesTheSectionAtTheCursorWithItsProgress() throws {
        var session = try LargeWorkbook.session()
        #expect(session.rows[1].hasPrefix("┌─ 3.1 通信の暗号（見本） 19/30 ─"))
        try session.type("G")
        #expect(session.rows[1].hasPrefix("┌─ 3.14 教育と訓練（見本） 20/28 ─"))
        #expect(!session.rows[2...].joined().contains("3.14 教育"))
    }

    @Test func aFoldedHeadingStandsForItsItems() throws {
        var session = try SampleSession()
        try session.type("jz")
        #expect(session.cursorRow?.hasPrefix(">▸ 3.13 ①") == true)
        #expect(!session.rows.contains { $0.contains("① -9 ") })
        try session.type("z")
        #expect(session.cursorRow?.contains("① -9") == true)
    }

    @Test(arguments: ["o", "e所見", "c", "r", "0"]) func aFoldedHeadingTakesNoRecord(_ keys: String) throws {
        var session = try SampleSession()
        try session.type("z" + keys)
        #expect(session.state.workbook.entries.isEmpty && session.state.panel == nil)
        #expect(session.state.table.selection.isEmpty)
    }

    @Test(arguments: Language.allCases) func whyAFoldedHeadingTakesNoneIsSaid(_ language: Language) throws {
        var session = try SampleSession(language)
        try session.type("zo")
        #expect(
            session.foot.contains(language(ja: "畳んだ見出しです。Enter で開く", en: "this is a folded heading; Enter opens it")))
    }

    @Test func aSelectionIsRecordedForAlsoFromAFoldedHeading() throws {
        var session = try SampleSession()
        try session.type("<Space>Gz")
        #expect(session.state.table.foldedHeading != nil)
        try session.type("o")
        #expect(try session.assessment("3.13-1-9").result == .compliant && session.state.workbook.entries.count == 1)
    }

    @Test func whatSelectsTakesTheItemsOfAFoldedHeading() throws {
        for keys in ["z<Space>", "z*", "zVjV", "z%"] {
            var session = try SampleSession()
            try session.type(keys)
            let selected = Set(session.state.table.selection.items)
            #expect(
                selected.isSuperset(of: session.state.table.items(under: session.state.table.headings[0])), "\(keys)")
        }
    }

    @Test func enterOpensAFoldedHeading() throws {
        var session = try SampleSession()
        try session.type("jjz<Enter>")
        #expect(session.state.screen == .table && session.state.table.foldedHeading == nil)
        #expect(session.cursorRow?.contains("① -9") == true)
    }

    @Test func aClickOnTheFoldedHeadingAtTheCursorOpensIt() throws {
        var session = try SampleSession()
        try session.type("zj")
        let click = InputEvent.mouse(MouseEvent(kind: .press, position: Position(row: 2, column: 10)))
        session.send(.input(click))
        #expect(session.state.table.foldedHeading != nil)
        session.send(.input(click))
        #expect(session.cursorRow?.contains("① -9") == true)
    }

    @Test func theCursorGoesOverFoldedHeadings() throws {
        var session = try SampleSession()
        try session.type("zj")
        #expect(session.cursorRow?.contains("② -1") == true)
        try session.type("k")
        #expect(session.cursorRow?.hasPrefix(">▸ 3.13 ①") == true)
        try session.type("}{")
        #expect(session.cursorRow?.hasPrefix(">▸ 3.13 ①") == true)
    }

    @Test func theItemScreenGoesPastWhatIsFolded() throws {
        var session = try SampleSession()
        try session.type("}zk<Enter>}")
        #expect(session.state.screen == .item)
        let item = session.state.currentItem.map { session.state.workbook.catalog.items[$0].number }
        #expect(item != "②-1" && item != "①-13")
    }

    /// The tasks: fold all but one section, and back to where one was.
    @Test func oneKeyFoldsAllOtherSectionsAndOneBringsThemBack() throws {
        var session = try LargeWorkbook.session()
        try session.type(":3.7-3-2<Enter>")
        let before = session.rows
        try session.type("Z")
        let table = session.state.table
        let open = table.headings.filter { !$0.isFolded }
        #expect(open.flatMap { table.items(under: $0) }.count == 41)
        #expect(
            session.cursorRow
                == before.first { $0.hasPrefix("│>") }?.dropFirst().split(separator: "│").first.map(String.init))
        try session.type("Z")
        #expect(session.rows == before)
    }

    @Test func twoKeysLeaveHeadingsAlone() throws {
        var session = try LargeWorkbook.session()
        #expect(session.state.table.rows.count > 515)
        try session.type("zZ")
        #expect(session.state.table.rows.count == session.state.workbook.catalog.groups.count)
        #expect(session.state.table.headings.allSatisfy { $0.isFolded })
        #expect(session.rows[2...15].allSatisfy { $0.contains("▸ ") })
        try session.type("Z")
        #expect(session.state.table.headings.allSatisfy { !$0.isFolded })
    }

    @Test func inOneSectionAllOtherGroupsAreFolded() throws {
        var session = try LargeWorkbook.session()
        try session.type("fsection:=3.7<Enter>jZ")
        #expect(session.state.table.headings.count { !$0.isFolded } >= 1)
        #expect(session.state.table.headings.count { $0.isFolded } > 3)
    }

    @Test func whatASearchOpensIsFoldedAgainByTheNextOne() throws {
        var session = try SampleSession()
        try session.type("zZg/耐タンパー<Enter>")
        #expect(session.cursorRow?.contains("② -6") == true)
        #expect(session.state.table.headings.count { !$0.isFolded } == 1)
        try session.type("/ｓｓｌ－ｖｐｎは、原則<Enter>")
        #expect(session.cursorRow?.contains("① -11") == true)
        #expect(session.state.table.headings.count { !$0.isFolded } == 1)
        try session.type("j/耐タンパー<Enter>")
        #expect(session.state.table.headings.count { !$0.isFolded } == 2)
    }

    @Test func theNextSectionsHeadingStaysFolded() throws {
        var session = try LargeWorkbook.session()
        try session.type("zZ]]")
        #expect(session.cursorRow?.hasPrefix(">▸ 3.3 ①") == true && session.rows[2].hasPrefix("│>▸ 3.3 ①"))
        try session.type("[")
        #expect(session.cursorRow?.hasPrefix(">▸ 3.2 ①") == true)
        #expect(session.state.table.headings.allSatisfy { $0.isFolded })
    }

    @Test(arguments: [("z", "① -9 "), ("oz", "① -10")])
    func tabGoesToTheFirstUnassessedItemUnderTheFoldedHeading(_ keys: String, _ item: String) throws {
        var session = try SampleSession()
        try session.type(keys + "<Tab>")
        #expect(session.cursorRow?.contains(item) == true)
    }

    @Test func aFilterShowsWhatWasFoldedAndItsEndFoldsItAgain() throws {
        var session = try SampleSession()
        try session.type("zZfobligation:recommended<Enter>")
        #expect(session.state.table.headings.allSatisfy { !$0.isFolded })
        try session.type("z<Esc>")
        #expect(session.state.table.headings.allSatisfy { $0.isFolded })
        try session.type("fobligation:recommended<Enter>")
        #expect(session.state.table.headings.allSatisfy { !$0.isFolded })
    }

    @Test func foldsAreKeptOverARestart() throws {
        var first = try SampleSession()
        try first.type("zGk")
        let point = first.state.resumePoint(firstEntry: 0, time: SampleSession.time)
        var state = try SampleSession().state
        state.resume(point, drafts: [])
        #expect(state.table.headings.map(\.isFolded) == first.state.table.headings.map(\.isFolded))
        #expect(state.table.cursorItem == first.state.table.cursorItem)
    }

    @Test func foldingElsewhereThanInTheTableSaysSo() throws {
        var session = try SampleSession()
        try session.type("6z")
        #expect(session.foot.contains("畳むものがありません"))
        try session.type("<Esc><Enter>z")
        #expect(session.foot.contains("表の画面（1）で使います"))
        // A list folds its own headings.
        try session.type("2z1")
        #expect(session.state.table.foldedHeading == nil)
    }

    // MARK: What stays in view

    /// A pane as tall as its text uncovers rows and covers them, but moves none.
    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 100, rows: 17)])
    func theRowsMoveByNoMoreThanTheCursorDoes(_ size: Size) throws {
        var session = try LargeWorkbook.session(columns: size.columns, rows: size.rows)
        var random = SeededGenerator(seed: 7)
        let least = TableLayout(size: size).tableRows.rows
        for step in 0..<400 {
            let before = TableView(session.state.table, session.state.environment)
            let keys = ["j", "j", "j", "k", "z", "<Tab>"].randomElement(using: &random) ?? "j"
            let count = session.state.table.rows.count
            try session.type(keys)
            let table = session.state.table
            let after = TableView(table, session.state.environment)
            #expect(after.visibleRows.contains(table.scroll.selected), "step \(step)")
            let isAtEnd = max(before.top, after.top) + after.layout.tableRows.rows >= count - least
            if "jk".contains(keys), !isAtEnd { #expect(abs(after.top - before.top) <= 2, "step \(step)") }
            #expect(after.visibleRows.count == min(table.rows.count, after.layout.tableRows.rows), "step \(step)")
        }
    }

    @Test func thePaneIsAsTallAsItsTextAndTheRowsHaveTheRest() throws {
        var session = try LargeWorkbook.session(rows: 40)
        func divider() throws -> Int { try #require(session.rows.firstIndex { $0.hasPrefix("├") }) }
        #expect(try divider() == 40 - 2 - 7 - 1)
        #expect(session.rows[try divider() + 1...36].allSatisfy { !$0.dropFirst().dropLast().allSatisfy { $0 == " " } })
        try session.type("zZ")
        #expect(try divider() == 40 - 2 - 5 - 1)
        try session.type("Z")
        for _ in 0..<60 {
            try session.type("j")
            #expect(try divider() >= 18)
        }
    }
}
