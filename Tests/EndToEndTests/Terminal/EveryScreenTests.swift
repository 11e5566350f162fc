import TerminalUI
import TestSupport
import Testing
import WorkbookModel

/// Every screen in a real terminal: ncurses' bytes, read by an emulator, must come out as the grid that was drawn.
@Suite struct EveryScreenTests {
    /// Keys that lead from screen to screen, none of which records anything. After each step the whole screen is compared.
    /// An Escape ends its step: what follows at once would be typed with Alt.
    static let walk: [(name: String, keys: String)] = [
        ("table", ""), ("the table further down", "jj"), ("a scrolled pane", "J"), ("the last item", "G"),
        ("the first item", "g"), ("a selection", "<Space>*"), ("no selection", "<Esc>"),
        ("an item", "<Enter>"), ("an item's end", "G"), ("the next item", "}"), ("table again", "<Esc>"),
        ("requirements", "2"), ("a requirement further down", "jjjj"), ("scenarios", "3"), ("a scenario", "j"),
        ("overview", "4"), ("overview further down", "jjj"), ("findings", "5"), ("a finding", "j"),
        ("history", "6"), ("an entry", "j"), ("its item", "<Enter>"), ("history again", "<Esc>"),
        ("help", "?"), ("help's end", "G"), ("before help", "<Esc>"), ("the table by its number", "1g"),
        ("the evidence list", "v"), ("further down in it", "j"), ("the evidence field", "v聞き取り（佐藤） | 第5条"),
        ("the evidence list again", "<Esc>"), ("the table after it", "<Esc>"),
        ("the note", "j{e"), ("text in it", "鍵の「管理」は、ｶﾞ行と①-9による。<Enter>Second line"),
        ("its question", "<Esc>"), ("discarded", "n"), ("the plan", "m"), ("closed", "<Esc>"),
        ("the owner", "w山田 太郎"), ("no owner", "<Esc>"), ("the due date", "d2030-12-1"), ("no date", "<Esc>"),
        ("a search", "/TLS"), ("the match", "<Enter>"), ("the next match", "n"), ("the search ended", "<Esc>"),
        ("a filter", "fobligation:recommended"), ("filtered", "<Enter>"), ("the whole table", "<Esc>"),
        ("a filter without items", "fowner:nobody<Enter>"), ("the whole table again", "<Esc>"),
        ("a wrong filter", "fwhat:x<Enter>"), ("no filter", "<Esc>"), ("a command", ":o"), ("completed", "<Tab>"),
        ("no command", "<Esc>"), ("a key without a role", "z"),
        ("the review queue", "R"), ("the table after the queue", "<Esc>"), ("the evidence files again", "gvc"),
        ("no evidence", "<Esc>"), ("a conflict", ":item 3.13-2-2<Enter><Enter>"), ("a side of it", "2"),
        ("a field of another side", "h"), ("the table after the conflict", "<Esc>"),
        ("what verifying finds", ":verify<Enter>"), ("the table after that", "<Esc>"),
    ]

    @Test(arguments: [(80, 24), (120, 40), (200, 60)], Language.allCases)
    func everyScreenIsShownAsItWasDrawn(_ size: (columns: Int, rows: Int), _ language: Language) throws {
        try TenkenProgram.with { program in
            try AssessedWorkbook.write(for: program)
            let session = try program.open(columns: size.columns, rows: size.rows, language: language.rawValue)
            var twin = try ScreenTwin(
                of: program, file: "w.rec", language: language, columns: size.columns, rows: size.rows)
            for step in EveryScreenTests.walk {
                let keys = try Key.sequence(step.keys)
                twin.press(keys)
                try session.press(keys)
                try session.waitFor(twin.grid, step.name)
            }
            try session.leave()
        }
    }

    /// On the smallest of the sizes, where most is cut off and scrolled.
    @Test func everyScreenComesBackAfterTheWindowWasTooSmall() throws {
        try TenkenProgram.with { program in
            try AssessedWorkbook.write(for: program)
            let session = try program.open()
            var twin = try ScreenTwin(of: program, file: "w.rec", language: .japanese, columns: 80, rows: 24)
            for step in EveryScreenTests.walk {
                let keys = try Key.sequence(step.keys)
                twin.press(keys)
                try session.press(keys)
                try session.waitFor(twin.grid, step.name)
                let before = twin.grid
                twin.resize(columns: 20, rows: 5)
                try session.resize(columns: 20, rows: 5)
                let small = try session.waitFor(twin.grid, "\(step.name) in a small window")
                #expect(small.text.contains("画面が小さすぎ"))
                twin.resize(columns: 80, rows: 24)
                try session.resize(columns: 80, rows: 24)
                try session.waitFor(before, "\(step.name) after the small window")
            }
        }
    }

    @Test(arguments: [(80, 24), (200, 60)], Language.allCases)
    func theResumeCardStandsWholeOverTheTable(_ size: (columns: Int, rows: Int), _ language: Language) throws {
        try TenkenProgram.with { program in
            try AssessedWorkbook.write(for: program)
            // What another person recorded is new.
            let first = try program.open(language: language.rawValue, environment: ["TENKEN_BY": "山田 太郎"])
            try first.send("jjw開発部\rq")
            #expect(try first.waitForExit() == .code(0))
            let second = try program.open(columns: size.columns, rows: size.rows, language: language.rawValue)
            let card = language == .japanese ? "前回 2" : "last time: 2"
            // The foot line is the last of a frame.
            let foot = language == .japanese ? "ヘルプ" : "help"
            let screen = try second.waitUntil("the card") {
                $0.position(of: card) != nil && $0.rows[size.rows - 1].contains(foot)
            }
            let place = try #require(screen.position(of: card))
            let left = place.column - 2
            let right = try #require(
                (place.column..<size.columns).first { screen.cell(row: place.row, column: $0).text == "│" })
            #expect(screen.cell(row: place.row - 1, column: left).text == "┌")
            #expect(screen.cell(row: place.row - 1, column: right).text == "┐")
            var row = place.row
            while screen.cell(row: row, column: left).text == "│" {
                #expect(screen.cell(row: row, column: right).text == "│")
                row += 1
            }
            #expect(screen.cell(row: row, column: left).text == "└")
            #expect(screen.cell(row: row, column: right).text == "┘")
            #expect(row - place.row >= 3)
        }
    }
}
