import CLibrary
import TestSupport
import Testing

/// The questions asked before a new workbook is made.
@Suite struct LineQuestionTests {
    @Test func backspaceTakesAWholeCharacterOffTheLineAndTheAnswer() throws {
        try withQuestion { program, session in
            let row = try #require(session.screen.position(of: "表題 [w]:")).row
            try session.send("外部点検簿")
            _ = try session.waitUntil("what was typed") { $0.rows[row] == "表題 [w]: 外部点検簿" }
            try session.send("\u{7F}\u{7F}")
            _ = try session.waitUntil("two characters less and the cursor behind the rest") {
                $0.rows[row] == "表題 [w]: 外部点" && $0.cursor.row == row && $0.cursor.column == 10 + 6
            }
            // ^A, an arrow, and a character in the middle.
            try session.send("\u{01}\u{1B}[C全")
            _ = try session.waitUntil("the insertion") { $0.rows[row] == "表題 [w]: 外全部点" }
            try session.type("\r", until: "組織:")
            try session.type("\r", until: "あなたの名前")
            try session.type("\r", until: ">·  ① -9")
            try session.leave()
            #expect(String(decoding: try program.folder.read("w.rec"), as: UTF8.self).contains("\nTitle: 外全部点\n"))
        }
    }

    @Test func whatIsTypedAheadAnswersTheNextQuestionsAndReachesTheScreen() throws {
        try TenkenProgram.with { program in
            let session = try program.start(["w.rec", "--language", "ja", "--ambiguous-width", "1"])
            try session.type("表\r組\r\rjj", until: ">·  ① -11")
        }
    }

    /// The first question of a new workbook, in a folder without one.
    private func withQuestion(
        environment: [String: String?] = [:], _ body: (TenkenProgram, TerminalSession) throws -> Void
    ) throws {
        try TenkenProgram.with { program in
            let session = try program.start(["w.rec", "--language", "ja"], environment: environment)
            try session.waitFor(text: "表題 [w]:")
            try body(program, session)
        }
    }

    @Test(arguments: [("\u{04}", TestSupport.ExitStatus.code(0)), ("\u{03}", .signal(SIGINT))])
    func leavingMakesNothingAndGivesTheTerminalBack(_ key: String, _ status: TestSupport.ExitStatus) throws {
        try withQuestion { program, session in
            try session.send(key)
            #expect(try session.waitForExit() == status)
            let settings = try session.lineSettings()
            #expect(settings.isForLines)
            #expect(!program.folder.names().contains("w.rec"))
        }
    }

    @Test func aSignalWhileAskedGivesTheTerminalBack() throws {
        try withQuestion { _, session in
            try session.signal(SIGTERM)
            #expect(try session.waitForExit() == .signal(SIGTERM))
            let settings = try session.lineSettings()
            #expect(settings.isForLines)
        }
    }

    @Test func aDumbTerminalIsAskedWithoutControlSequences() throws {
        try withQuestion(environment: ["TERM": "dumb"]) { program, session in
            try session.send("表\r組\r\r")
            #expect(try session.waitForExit() == .code(0))
            #expect(!session.rawOutput.contains(0x1B))
            #expect(program.folder.names().contains("w.rec"))
        }
    }
}
