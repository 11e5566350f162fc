import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The questions asked before a new workbook is made.
@Suite struct LineQuestionTests {
    @Test func backspaceTakesAWholeCharacterOffTheLineAndTheAnswer() throws {
        try TenkenProgram.with { program in
            let session = try program.start(["w.rec", "--language", "ja"])
            let asked = try session.waitFor(text: "表題 [w]:")
            let row = try #require(asked.position(of: "表題 [w]:")).row
            try session.send("外部点検簿")
            _ = try session.waitUntil("what was typed") { $0.rows[row] == "表題 [w]: 外部点検簿" }
            try session.send("\u{7F}\u{7F}")
            _ = try session.waitUntil("two characters less and the cursor behind the rest") {
                $0.rows[row] == "表題 [w]: 外部点" && $0.cursor.row == row && $0.cursor.column == 10 + 6
            }
            // ^A, an arrow, and a character in the middle.
            try session.send("\u{01}\u{1B}[C全")
            _ = try session.waitUntil("the insertion") { $0.rows[row] == "表題 [w]: 外全部点" }
            try session.send("\r")
            _ = try session.waitFor(text: "組織:")
            try session.send("\r")
            _ = try session.waitFor(text: "あなたの名前")
            try session.send("\r")
            _ = try session.waitFor(text: ">· ①-9")
            try session.send("q")
            #expect(try session.waitForExit() == .code(0))
            #expect(session.outputAfterAlternateScreen.contains("外全部点"))
        }
    }

    @Test func whatIsTypedAheadAnswersTheNextQuestionsAndReachesTheScreen() throws {
        try TenkenProgram.with { program in
            let session = try program.start(["w.rec", "--language", "ja", "--ambiguous-width", "1"])
            try session.send("表\r組\r\rjj")
            _ = try session.waitFor(text: ">· ①-11")
        }
    }

    @Test(arguments: [("\u{04}", TestSupport.ExitStatus.code(0)), ("\u{03}", .signal(SIGINT))])
    func leavingMakesNothingAndGivesTheTerminalBack(_ key: String, _ status: TestSupport.ExitStatus) throws {
        try TenkenProgram.with { program in
            let session = try program.start(["w.rec", "--language", "ja"])
            _ = try session.waitFor(text: "表題 [w]:")
            try session.send(key)
            #expect(try session.waitForExit() == status)
            let settings = try session.lineSettings()
            #expect(settings.echoes && settings.isByLine && settings.makesSignals)
            #expect(!program.folder.names().contains("w.rec"))
        }
    }

    @Test func aSignalWhileAskedGivesTheTerminalBack() throws {
        try TenkenProgram.with { program in
            let session = try program.start(["w.rec", "--language", "ja"])
            _ = try session.waitFor(text: "表題 [w]:")
            try session.signal(SIGTERM)
            #expect(try session.waitForExit() == .signal(SIGTERM))
            let settings = try session.lineSettings()
            #expect(settings.echoes && settings.isByLine && settings.makesSignals)
        }
    }

    @Test func aDumbTerminalIsAskedWithoutControlSequences() throws {
        try TenkenProgram.with { program in
            let session = try program.start(["w.rec", "--language", "ja"], environment: ["TERM": "dumb"])
            _ = try session.waitFor(text: "表題 [w]:")
            try session.send("表\r組\r\r")
            #expect(try session.waitForExit() == .code(0))
            #expect(!session.rawOutput.contains(0x1B))
            #expect(program.folder.names().contains("w.rec"))
        }
    }
}
