import TestSupport
import Testing

/// Clicks and the wheel in a real terminal.
@Suite struct MouseTests {
    @Test func aClickSelectsAndTheWheelScrolls() throws {
        try TenkenProgram.withScreen { _, session in
            let screen = try session.waitFor(text: ">·  ① -9")
            #expect(screen.wantsMouse)
            let row = try #require(screen.position(of: "① -11")).row
            try session.click(row: row, column: 5)
            _ = try session.waitFor(text: ">·  ① -11")
            for _ in 0..<4 { try session.wheel(up: false, row: 5, column: 5) }
            _ = try session.waitUntil("the end of the table") { $0.position(of: "① -11") == nil }
            for _ in 0..<5 { try session.wheel(up: true, row: 5, column: 5) }
            _ = try session.waitUntil("the start of the table") { $0.position(of: "① -9 ") != nil }
        }
    }

    /// The far corner of a wide terminal, which the older report of one byte for a column can not tell.
    @Test func aClickBeyondColumn223IsUnderstood() throws {
        try TenkenProgram.withScreen(columns: 260, rows: 30) { _, session in
            // The rows of a list take the whole width.
            let screen = try session.type("2", until: "① -10")
            let row = try #require(screen.position(of: "① -10")).row
            try session.click(row: row, column: 250)
            _ = try session.waitUntil("the clicked row at the cursor") { $0.cell(row: row, column: 250).reverse }
        }
    }

    @Test(arguments: [true, false])
    func itsModesAreSwitchedOnOnlyWhenWantedAndOffAtTheEnd(_ isWanted: Bool) throws {
        try TenkenProgram.with { program in
            if !isWanted { try program.configure("Mouse: off\n") }
            let session = try program.open()
            #expect(session.screen.wantsMouse == isWanted)
            try session.leave()
            let output = String(decoding: session.rawOutput, as: UTF8.self)
            for mode in ["?1000", "?1006"] {
                #expect(output.contains("\u{1B}[\(mode)h") == isWanted)
                #expect(output.contains("\u{1B}[\(mode)l") == isWanted)
            }
            #expect(output.contains("\u{1B}[?2004h") && output.contains("\u{1B}[?2004l"))
        }
    }
}
