import CLibrary
import TerminalUI
import TestSupport
import Testing

/// Stopped, continued, hung up, ended: the terminal is given back, and what was typed is kept.
@Suite struct SignalTests {
    /// Under a shell with job control, which tells when the job has stopped, and continues it after a line of input.
    private func startUnderShell(_ program: TenkenProgram) throws -> TerminalSession {
        #expect(try program.run(["new", "w.rec"]).succeeded)
        let path = try TerminalSession.executablePath(named: "tenken")
        return try TerminalSession(
            executable: "/bin/sh",
            arguments: ["-c", "set -m; \"$0\" w.rec --language ja; echo stopped; read x; fg; echo left $?", path],
            environment: program.environment(), workingDirectory: program.folder.path)
    }

    @Test func afterControlZTheShellHasItsTerminalAndFgTheScreenAtTheNewSize() throws {
        try TenkenProgram.with { program in
            let session = try startUnderShell(program)
            _ = try session.waitFor(text: ">·  ① -9")
            let asFound = try session.lineSettings()
            try session.type("jjo", until: ">○  ① -11")
            try session.send("\u{1A}")
            let stopped = try session.waitUntil("the shell") { !$0.isAlternate && $0.text.contains("stopped") }
            #expect(!stopped.wantsMouse && !stopped.wantsBracketedPaste && stopped.cursor.isVisible)
            let settings = try session.lineSettings()
            #expect(settings != asFound && settings.isForLines)

            try session.resize(columns: 120, rows: 40)
            try session.send("\r")
            _ = try session.waitUntil("the table at 120 columns") {
                $0.isAlternate && $0.text.contains(">○  ① -11") && $0.text.contains("1/14 7%")
            }
            // They follow the frame in a write of their own.
            _ = try session.waitUntil("the mouse and marked pastes") { $0.wantsMouse && $0.wantsBracketedPaste }
            try session.type("q", until: "left 0")
        }
    }

    @Test func whatIsBeingTypedIsThereAfterFg() throws {
        try TenkenProgram.with { program in
            let session = try startUnderShell(program)
            _ = try session.waitFor(text: ">·  ① -9")
            let before = try session.type("e書きかけ", until: "書きかけ")
            try session.send("\u{1A}")
            _ = try session.waitUntil("the shell") { !$0.isAlternate && $0.text.contains("stopped") }
            try session.send("\r")
            _ = try session.waitUntil("the same screen") { $0.rows == before.rows && $0.cursor == before.cursor }
            try session.type("の続き\u{13}", until: "所見を記録しました")
            try session.type("q", until: "left 0")
            #expect(try program.run(["show", "w.rec", "3.13-1-9"]).text.contains("書きかけの続き"))
        }
    }

    @Test func stoppedFromOutsideAndContinuedAtAnotherSize() throws {
        try TenkenProgram.withScreen { _, session in
            try session.type("jj", until: ">·  ① -11")
            try session.signal(SIGSTOP)
            try session.resize(columns: 120, rows: 40)
            try session.signal(SIGCONT)
            _ = try session.waitUntil("the table at 120 columns") {
                $0.text.contains(">·  ① -11") && $0.text.contains("0/14 0%")
            }
            try session.leave()
        }
    }

    @Test(arguments: ["", "e書きかけ", "w山田", "?"])
    func controlLDrawsTheWholeScreenAnew(_ keys: String) throws {
        try TenkenProgram.withScreen { program, session in
            var twin = try ScreenTwin(of: program, file: "w.rec", language: .japanese, columns: 80, rows: 24)
            let typed = try TerminalUI.Key.sequence(keys)
            twin.press(typed)
            try session.press(typed)
            try session.waitFor(twin.grid, keys)
            let count = session.rawOutput.count
            try session.send("\u{0C}")
            let title = Array("w.rec".utf8)
            _ = try session.waitUntil("the title line once more") { _ in
                session.rawOutput[count...].indices.contains {
                    session.rawOutput[$0...].starts(with: title)
                }
            }
            try session.waitFor(twin.grid, "after ^L")
            #expect(session.rawOutput.count - count > 1000)
        }
    }

    @Test(arguments: [SIGHUP, SIGINT, SIGQUIT, SIGTERM])
    func aSignalKeepsTheTextSaysSoAndGivesTheTerminalBack(_ signal: Int32) throws {
        try TenkenProgram.withScreen { program, session in
            try session.type("e書きかけ", until: "書きかけ")
            try session.signal(signal)
            #expect(try session.waitForExit() == .code(128 + signal))
            #expect(session.outputAfterAlternateScreen.contains("書きかけの 3.13 ①-9 所見 を控えました"))
            let screen = session.screen
            #expect(screen.isGivenBack)
            let settings = try session.lineSettings()
            #expect(settings.isForLines)
            try expectDraftOffered(program)
        }
    }

    @Test func aClosedWindowKeepsTheText() throws {
        try TenkenProgram.withScreen { program, session in
            try session.type("e書きかけ", until: "書きかけ")
            session.close()
            #expect(try session.waitForExit() == .code(129))
            try expectDraftOffered(program)
        }
    }

    private func expectDraftOffered(_ program: TenkenProgram) throws {
        let again = try program.open()
        _ = try again.waitFor(text: "下書きがあります: 3.13 ①-9 所見")
        try again.type("e", until: "前回の書きかけがあります")
        try again.send("y")
        _ = try again.waitUntil("the text") { !$0.text.contains("前回の") && $0.text.contains("書きかけ") }
    }
}
