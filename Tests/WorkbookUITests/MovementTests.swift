import TerminalUI
import Testing
import WorkbookModel

@testable import WorkbookUI

@Suite struct MovementTests {
    /// The printed number of the item under the cursor.
    private func cursor(_ session: SampleSession) -> String? {
        session.rows.first { $0.hasPrefix("│>") }.map { $0.split(separator: " ")[1...2].joined() }
    }

    @Test(arguments: [
        ("", "①-9"), ("j", "①-10"), ("jjk", "①-10"), ("k", "①-9"), ("G", "①-1"), ("Gg", "①-9"),
        ("<Down><Down>", "①-11"),
        ("}", "②-1"), ("}}", "①-1"), ("}}}", "①-1"), ("}jj{", "②-1"), ("}{", "①-9"), ("<End><Home>", "①-9"),
    ])
    func keysMoveTheCursor(_ keys: String, _ expected: String) throws {
        var session = try SampleSession(rows: 40)
        try session.type(keys)
        #expect(cursor(session) == expected)
    }

    @Test func pagesMoveByTheRowsInViewAndNeverStopOnAHeading() throws {
        var session = try SampleSession()
        for _ in 0..<6 {
            try session.type("<PageDown>")
            #expect(cursor(session) != nil)
        }
        #expect(cursor(session) == "①-1")
        for _ in 0..<6 { try session.type("<C-u>") }
        #expect(cursor(session) == "①-9")
    }

    @Test func tabGoesToTheNextUnassessedItemOfTheSectionFirst() throws {
        var session = try SampleSession(rows: 40)
        try session.type("ojo<Tab>")
        #expect(cursor(session) == "①-11")
        try session.type("}jjjjjjjo<Tab>")
        #expect(cursor(session) == "①-11")
        #expect(session.foot.contains("3.13 を一巡しました（未評価 10 件。次の大項目は ]）"))
        try session.type("G<Tab>")
        #expect(cursor(session) == "①-11")
        #expect(session.foot.contains("3.14 にほかの未評価はありません。3.13 へ（先頭に戻りました）"))
        try session.type("<S-Tab>")
        #expect(cursor(session) == "②-7")
    }

    @Test func tabSaysWhenASectionIsFinished() throws {
        var session = try SampleSession(rows: 40, configuring: { $0.movesOn = true })
        try session.type(String(repeating: "o", count: 13) + "[<Tab>")
        #expect(cursor(session) == "①-1")
        #expect(session.foot.contains("3.13 はすべて評価済みです。3.14 へ"))
        try session.type("o<Tab>")
        #expect(session.foot.contains("未評価の項目はありません"))
    }

    @Test func searchGoesToTheMatchFoldingWidthAndCase() throws {
        var session = try SampleSession(rows: 40)
        try session.type("/ｓｓｌ－ｖｐｎは、原則<Enter>")
        #expect(cursor(session) == "①-11")
    }

    @Test func searchShowsTheMatchWhileTypingAndEscGoesBack() throws {
        var session = try SampleSession(rows: 40)
        try session.type("/耐タンパー")
        #expect(cursor(session) == "②-6")
        try session.type("<Esc>")
        #expect(cursor(session) == "①-9")
    }

    @Test func nAndNGoThroughTheMatches() throws {
        var session = try SampleSession(rows: 40)
        try session.type("/望ましい<Enter>")
        #expect(cursor(session) == "②-5")
        try session.type("nn")
        #expect(cursor(session) == "②-7")
        try session.type("N")
        #expect(cursor(session) == "②-6")
    }

    @Test func whatIsNotFoundIsSaid() throws {
        var session = try SampleSession()
        try session.type("/ありえない語<Enter>")
        #expect(session.foot.contains("見つかりません"))
        #expect(cursor(session) == "①-9")
    }

    @Test func theFilterShowsOnlyMatchingItemsUntilEsc() throws {
        var session = try SampleSession(rows: 40)
        try session.type("fobligation:recommended<Enter>")
        #expect(session.isFiltered(to: 4))
        #expect(cursor(session) == "②-5")
        try session.type("<Esc>")
        #expect(!session.rows[0].contains("絞込"))
    }

    @Test func aFilterThatMatchesNothingSaysHowToGetBack() throws {
        var session = try SampleSession()
        try session.type("fresult:compliant<Enter>")
        #expect(session.rows.contains { $0.contains("Esc で全件") })
        try session.type("o<Esc>")
        #expect(session.state.workbook.entries.isEmpty)
        #expect(cursor(session) == "①-9")
    }

    @Test func anUnknownFilterKeyNamesTheKeys() throws {
        var session = try SampleSession(columns: 200)
        try session.type("fwhat:x<Enter>")
        #expect(session.foot.contains("評価") && session.foot.contains("目標日"))
    }

    @Test func enterOpensTheItemAndEscGoesBackToTheSameRow() throws {
        var session = try SampleSession()
        try session.type("jj<Enter>")
        #expect(session.rows[1].contains("① -11"))
        try session.type("}o<Esc>")
        #expect(cursor(session) == "①-12")
        #expect(try session.assessment("3.13-1-12").result == .compliant)
    }

    @Test func qLeavesFromTheTableAndGoesBackElsewhere() throws {
        var session = try SampleSession()
        try session.type("<Enter>q")
        #expect(session.requests.isEmpty)
        try session.type("q")
        #expect(session.requests == [.quit])
    }

    @Test func aClickSelectsTheRow() throws {
        var session = try SampleSession()
        session.send(.input(.mouse(MouseEvent(kind: .press, position: Position(row: 5, column: 10)))))
        #expect(cursor(session) == "①-11")
    }

    @Test(arguments: [1, 2]) func anotherButtonSelectsNothing(_ button: Int) throws {
        var session = try SampleSession()
        let position = Position(row: 5, column: 10)
        session.send(.input(.mouse(MouseEvent(kind: .press, button: button, position: position))))
        session.send(.input(.mouse(MouseEvent(kind: .release, position: position))))
        #expect(cursor(session) == "①-9")
    }

    @Test func aClickInAScrolledTableSelectsTheRowThatIsThere() throws {
        var session = try SampleSession()
        try session.type("G")
        #expect(!session.rows.contains { $0.contains("·  ① -9 ") })
        let row = try #require(session.rows.firstIndex { $0.contains("·  ② -7") })
        session.send(.input(.mouse(MouseEvent(kind: .press, position: Position(row: row, column: 10)))))
        #expect(cursor(session) == "②-7")
    }

    @Test func aPasteIntoTheSearchOrTheFilterShowsItsOutcome() throws {
        var session = try SampleSession()
        try session.type("/")
        session.paste("耐タンパー")
        #expect(cursor(session) == "②-6")
        try session.type("<Esc>f")
        session.paste("obligation:recommended")
        #expect(session.isFiltered(to: 4))
    }

    @Test func theCursorKeepsItsItemWhenTheTerminalShrinks() throws {
        var session = try SampleSession(columns: 120, rows: 50)
        try session.type("Gk")
        session.send(.resized(Size(columns: 60, rows: 12)))
        #expect(cursor(session) == "②-8")
        session.send(.resized(Size(columns: 20, rows: 5)))
        session.send(.resized(Size(columns: 120, rows: 50)))
        #expect(cursor(session) == "②-8")
    }

    @Test func aFilterLeavesTheCursorOnItsItemOrOnTheNextOneShown() throws {
        let workbook = try SampleSession.emptyWorkbook()
        var table = TableState(workbook: workbook, items: Array(0..<14), height: 20)
        table.select(item: 5)
        for (shown, expected) in [([0, 5, 9], 5), ([0, 4, 9], 9), ([0, 4], 4)] {
            table.show(shown, of: workbook, filter: Filter(.items([])))
            #expect(table.selectedItem == expected)
        }
    }

    @Test func aCancelledFilterLeavesThePreviousOne() throws {
        var session = try SampleSession()
        try session.type("fobligation:recommended<Enter>f<C-u>item:①-9<Esc>")
        #expect(session.isFiltered(to: 4))
    }

    @Test func aCancelledSearchGoesBackToWhereItBegan() throws {
        var session = try SampleSession()
        try session.type("j/耐タンパー")
        #expect(cursor(session) == "②-6")
        try session.type("<Esc>")
        #expect(cursor(session) == "①-10")
    }

    @Test func aClickBesideAnOpenFieldSelectsNothing() throws {
        var session = try SampleSession()
        try session.type("w")
        session.send(.input(.mouse(MouseEvent(kind: .press, position: Position(row: 5, column: 10)))))
        try session.type("<Esc>")
        #expect(cursor(session) == "①-9")
    }

    @Test func backFromAListThatWasOpenedFromAnotherIsTheTable() throws {
        var session = try SampleSession()
        try session.type("24<Esc>j")
        #expect(cursor(session) == "①-10")
    }

    @Test func anUndoneItemIsShown() throws {
        var session = try SampleSession()
        try session.type("oGu")
        #expect(cursor(session) == "①-9")
    }

    @Test func aPageUpThatComesToRestOnAHeadingGoesOnUp() throws {
        let workbook = try SampleSession.emptyWorkbook()
        for height in 4...12 {
            var table = TableState(workbook: workbook, items: Array(0..<14), height: height)
            table.selectLast()
            for _ in 0..<14 {
                let row = table.scroll.selected
                table.page(-1, half: false)
                #expect(table.scroll.selected <= max(1, row - (height - 1)), "height \(height)")
            }
        }
    }

    @Test func aSearchThatFindsNothingElseSaysThatItWentRound() throws {
        var session = try SampleSession()
        try session.type("/耐タンパー<Enter>n")
        #expect(cursor(session) == "②-6")
        #expect(session.foot.contains("1/1") && session.foot.contains("端まで来たので続きから"))
    }
}
