import TestSupport
import Testing

/// What is behind the terminal's text: asked for, answered early, late or not at all, and said by the configuration.
@Suite struct BackgroundTests {
    private static let black = "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"
    private static let white = "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}"

    /// The colours of ○ on dark, on light and on what is not known (see Docs/Configuration.md).
    private static let (dark, light, unknown) = (77, 28, 29)

    /// Waits for the mark of the first item in that colour; the cursor's row, which is reversed, is another.
    private func wait(for colour: Int, _ session: TerminalSession) throws {
        _ = try session.waitUntil("the mark's colour \(colour)") { screen in
            guard let place = screen.position(of: "○  ① -9") else { return false }
            return screen.cell(row: place.row, column: place.column).foreground == colour
        }
    }

    @Test(arguments: [(black, dark), (white, light)])
    func anAnswerAtTheStartIsTakenAndNoKey(_ answer: String, _ colour: Int) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let session = try program.start(["w.rec", "--language", "ja"])
            try session.send(answer)
            _ = try session.type("oj", until: ">·  ① -10")
            try wait(for: colour, session)
            try session.leave()
            #expect(String(decoding: session.rawOutput, as: UTF8.self).contains("\u{1B}]11;?"))
        }
    }

    @Test func aLateAnswerChangesTheColoursAndIsNoKey() throws {
        try TenkenProgram.withScreen { _, session in
            _ = try session.type("oj", until: ">·  ① -10")
            try wait(for: BackgroundTests.unknown, session)
            let before = try session.waitFor(text: "① -9").text
            // In two parts, as a slow network may bring it.
            try session.send(String(BackgroundTests.black.prefix(9)))
            try session.send(String(BackgroundTests.black.dropFirst(9)))
            try wait(for: BackgroundTests.dark, session)
            #expect(try session.waitFor(text: "① -9").text == before)
            try session.leave()
        }
    }

    @Test(arguments: [("dark", dark), ("light", light), ("unknown", unknown)])
    func whatTheConfigurationSaysIsNotAskedFor(_ word: String, _ colour: Int) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            try program.configure("Background: \(word)\n")
            let session = try program.start(["w.rec", "--language", "ja"])
            _ = try session.type("oj", until: ">·  ① -10")
            try wait(for: colour, session)
            try session.leave()
            #expect(!String(decoding: session.rawOutput, as: UTF8.self).contains("\u{1B}]11;?"))
        }
    }

    @Test func withoutColoursItIsNotAskedFor() throws {
        try TenkenProgram.withScreen(environment: ["NO_COLOR": "1"]) { _, session in
            try session.leave()
            #expect(!String(decoding: session.rawOutput, as: UTF8.self).contains("\u{1B}]11;?"))
        }
    }
}
