import TerminalUI
import Testing

@Suite struct LineFieldTests {
    /// What the field shows in `columns` columns, and the column of the cursor.
    private func drawn(_ field: LineField, columns: Int) -> (text: String, cursor: Int?) {
        var grid = Grid(size: Size(columns: columns, rows: 1))
        field.draw(into: &grid, rect: grid.bounds)
        return (grid.lines()[0], grid.cursor?.column)
    }

    @Test func pastedLineFeedsBecomeSpaces() {
        var field = LineField(text: "a")
        #expect(field.insert("\nb\nc\n") == true)
        #expect(field.text == "ab c")
        #expect(field.cursor == 4)
        #expect(field.insert("\n\n") == true)
        #expect(field.text == "ab c")
    }

    @Test(arguments: ["<Enter>", "<Up>", "<Down>", "<PageUp>", "<C-n>", "<Esc>", "<Tab>"])
    func keysThatLeaveTheLineAreTheCallers(notation: String) throws {
        var field = LineField(text: "ab")
        #expect(field.handle(try Key(notation: notation)) == .ignored)
        #expect(field.text == "ab")
    }

    @Test func keysEditTheLine() throws {
        var field = LineField(text: "佐藤 花子")
        for key in try Key.sequence("<C-w>太郎<C-a>x<M-u>") {
            #expect(field.handle(key) == .handled)
        }
        #expect(field.text == "佐藤 太郎")
        #expect(field.isChanged)
    }

    @Test func tooLongTextIsRefused() {
        var field = LineField(text: "ab", maximumBytes: 3)
        #expect(field.insert("適") == false)
        #expect(field.handle(Key("適")) == .refused)
        #expect(field.text == "ab")
    }

    @Test func shortTextIsShownFromItsStart() {
        #expect(drawn(LineField(text: "漢字"), columns: 6) == ("漢字", 4))
    }

    @Test func longTextScrollsSoThatTheCursorIsInView() throws {
        var field = LineField(text: "0123456789")
        #expect(drawn(field, columns: 8) == ("456789", 6))
        _ = field.handle(Key(.home))
        #expect(drawn(field, columns: 8) == ("01234567", 0))
    }

    @Test func cursorIsInViewAtEveryOffset() {
        for columns in 1...12 {
            for text in ["漢字漢字漢字漢字", "a漢字bc漢字漢字e", "0123456789abcdef"] {
                var field = LineField(text: text)
                for _ in 0...text.count {
                    let cursor = drawn(field, columns: columns).cursor ?? -1
                    #expect((0..<columns).contains(cursor))
                    _ = field.handle(Key(.left))
                }
            }
        }
    }

    @Test func halfAWideCharacterAtTheLeftEdgeIsASpace() {
        #expect(drawn(LineField(text: "漢字漢字"), columns: 6) == (" 漢字", 5))
    }

    @Test func cursorIsAtTheCharacterThatItPrecedes() {
        var field = LineField(text: "漢字漢字ab")
        for _ in 0..<2 { _ = field.handle(Key(.left)) }
        var grid = Grid(size: Size(columns: 5, rows: 1))
        field.draw(into: &grid, rect: grid.bounds)
        let column = grid.cursor?.column ?? -1
        #expect(grid[0, column].text == "a")
    }

    @Test func lineFeedsStayWhereTheyAreAskedForAndAreSeen() {
        var field = LineField(text: "一\n", keepsLineFeeds: true)
        field.insert("二\n三\n")
        #expect(field.text == "一\n二\n三\n")
        var grid = Grid(size: Size(columns: 12, rows: 1))
        field.draw(into: &grid, rect: grid.bounds)
        #expect(grid.lines() == ["一␊二␊三␊"])
        #expect(grid.cursor == Position(row: 0, column: 9))
    }

    @Test func linesKilledElsewhereComeBackInOneLine() throws {
        var field = LineField(text: "a")
        field.killed = "b\nc\n"
        _ = field.handle(try Key(notation: "<C-y>"))
        #expect(field.text == "ab c")
    }
}
