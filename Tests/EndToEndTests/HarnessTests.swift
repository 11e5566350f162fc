import CLibrary
import TestSupport
import Testing

/// The terminal harness itself, tried on small programs that every system has.
@Suite struct HarnessTests {
    private func shell(
        _ script: String, environment: [String: String] = ProcessEnvironment.plain, workingDirectory: String? = nil,
        columns: Int = 40, rows: Int = 6
    ) throws -> TerminalSession {
        try TerminalSession(
            executable: "/bin/sh", arguments: ["-c", script], environment: environment,
            workingDirectory: workingDirectory, columns: columns, rows: rows)
    }

    @Test func showsWhatTheProgramWrites() throws {
        let session = try shell("printf 'one\\ntwo'")
        #expect(try session.waitForExit() == .code(0))
        #expect(session.screen.rows == ["one", "two", "", "", "", ""])
        #expect(session.screen.cursor == Screen.Cursor(row: 1, column: 3))
        #expect(String(decoding: session.rawOutput, as: UTF8.self) == "one\r\ntwo")
    }

    @Test func givesTheProgramItsSizeFolderAndEnvironment() throws {
        let environment = ["LC_ALL": "C.UTF-8", "NAME": "値"]
        let session = try shell(
            "/bin/stty size; pwd; echo \"$NAME ${HOME-none}\"", environment: environment, workingDirectory: "/",
            columns: 33, rows: 7)
        _ = try session.waitForExit()
        #expect(session.screen.rows.prefix(3) == ["7 33", "/", "値 none"])
    }

    @Test func standsForAControllingTerminal() throws {
        let session = try shell("exec 2>/dev/null; echo seen >/dev/tty")
        #expect(try session.waitForExit() == .code(0))
        #expect(session.screen.rows.first == "seen")
    }

    @Test(.enabled(if: isLinux)) func startsAProgramWithDefaultSignalsAndNoStrayDescriptor() throws {
        let other = try TerminalSession(executable: "/bin/cat")
        defer { other.close() }
        let descriptors = try TerminalSession(executable: "/bin/ls", arguments: ["-m", "/proc/self/fd"])
        _ = try descriptors.waitForExit()
        // The fourth is the folder that ls itself reads.
        #expect(descriptors.screen.rows.first == "0, 1, 2, 3")

        let signals = try TerminalSession(
            executable: "/bin/sed", arguments: ["-n", "s/SigIgn:.//p", "/proc/self/status"])
        _ = try signals.waitForExit()
        // Bit n - 1 is signal n; those from 32 on are the C library's own.
        let ignored = try #require(signals.screen.rows.first.flatMap { UInt64($0, radix: 16) })
        #expect(ignored & 0x7FFF_FFFF == 0)
    }

    @Test func sendsKeystrokes() throws {
        let session = try TerminalSession(executable: "/bin/cat", columns: 20, rows: 4)
        try session.send("点検\r")
        try session.waitUntil("the echo and the copy") { $0.rows.prefix(2) == ["点検", "点検"] }
        try session.send(bytes: [4])
        #expect(try session.waitForExit() == .code(0))
    }

    @Test func sendsMoreThanTheTerminalHoldsWithoutBlocking() throws {
        let session = try shell("stty raw -echo; printf ready; head -c 200000 | wc -c", columns: 20)
        try session.waitFor(text: "ready")
        try session.send(String(repeating: "x", count: 200_000))
        try session.waitFor(text: "200000")
    }

    @Test func seesWideCharactersOnceAndTheirRightHalves() throws {
        let session = try shell("printf 'a点○e\\314\\201語b'")
        _ = try session.waitForExit()
        let screen = session.screen
        #expect(screen.rows.first == "a点○e\u{301}語b")
        #expect((0..<8).map { screen.cell(row: 0, column: $0).columns } == [1, 2, 0, 1, 1, 2, 0, 1])
        #expect(screen.cell(row: 0, column: 4).text.unicodeScalars.map(\.value) == [0x65, 0x301])
        #expect(screen.position(of: "b").map { $0.column } == 7)
    }

    @Test func seesColoursAndAttributes() throws {
        let session = try shell("printf '\\033[1;31mr\\033[0;4;102mg\\033[0;7;38;5;200mx\\033[0md'")
        _ = try session.waitForExit()
        let screen = session.screen
        let (red, green) = (screen.cell(row: 0, column: 0), screen.cell(row: 0, column: 1))
        let (other, plain) = (screen.cell(row: 0, column: 2), screen.cell(row: 0, column: 3))
        #expect(red.bold && red.foreground == 1 && red.background == nil)
        #expect(green.underline && !green.bold && green.background == 10 && green.foreground == nil)
        #expect(other.reverse && other.foreground == 200)
        #expect(!plain.reverse && !plain.underline && plain.foreground == nil && plain.background == nil)
    }

    @Test func seesModesAndTitle() throws {
        let on = "\\033[?1049h\\033[?25l\\033[?2004h\\033[?1000h\\033[?1006h\\033]2;題\\007"
        let session = try shell("printf '\(on)on'; read x; printf '\\033[?1049l\\033[?25h\\033[?2004l\\033[?1000loff'")
        let shown = try session.waitFor(text: "on")
        #expect(shown.isAlternate && !shown.cursor.isVisible && shown.wantsBracketedPaste && shown.wantsMouse)
        #expect(shown.title == "題")
        let restored = try session.type("\r", until: "off")
        #expect(!restored.isAlternate && restored.cursor.isVisible)
        #expect(!restored.wantsBracketedPaste && !restored.wantsMouse)
    }

    @Test func answersTheProgramsQueries() throws {
        let session = try shell("stty raw -echo; printf 'ab\\033[6n'; head -c 6 | od -An -c")
        #expect(try session.waitForExit() == .code(0))
        #expect(session.screen.text.contains("033   [   1   ;   3   R"))
    }

    @Test func pressesKeysClicksAndPastesInTheProgramsModes() throws {
        let modes = "\\033[?1h\\033[?2004h\\033[?1000h\\033[?1006h"
        let session = try shell(
            "stty raw -echo; printf '\(modes)ready'; head -c 27 | od -An -c -w27", columns: 130)
        try session.waitFor(text: "ready")
        try session.press(.up)
        try session.paste("p")
        try session.click(row: 2, column: 3)
        _ = try session.waitForExit()
        let shown = session.screen.text.filter { $0 != " " }
        #expect(shown.contains("033OA033[200~p033[201~033[<0;4;3M"), "\(session.screen)")
    }

    @Test func tellsTheProgramOfANewSize() throws {
        let session = try shell("trap 'stty size' WINCH; echo ready; while :; do read x; done")
        try session.waitFor(text: "ready")
        try session.resize(columns: 50, rows: 8)
        let screen = try session.waitFor(text: "8 50")
        #expect(screen.columnCount == 50 && screen.rowCount == 8)
    }

    @Test func tellsHowTheProgramEnded() throws {
        #expect(try shell("exit 7").waitForExit() == .code(7))
        let session = try TerminalSession(executable: "/bin/cat")
        try session.signal(SIGTERM)
        #expect(try session.waitForExit() == .signal(SIGTERM))
    }

    @Test func hangsUp() throws {
        let session = try TerminalSession(executable: "/bin/cat")
        session.close()
        #expect(try session.waitForExit() == .signal(SIGHUP))
    }

    @Test func killsTheProgramWhenItGoes() throws {
        var session: TerminalSession? = try shell("trap '' HUP; echo ready; read x")
        let process = try #require(session).process
        try session?.waitFor(text: "ready")
        session = nil
        #expect(kill(process, 0) == -1 && errno == ESRCH)
    }

    @Test func aTimeoutShowsTheScreen() throws {
        let session = try shell("echo halfway; read x")
        try session.waitFor(text: "halfway")
        let failure = #expect(throws: TerminalSession.Failure.self) {
            try session.waitUntil(timeout: 0.05, "the end") { $0.text.contains("end") }
        }
        #expect(failure?.description.contains("waiting for: the end") == true)
        #expect(failure?.description.contains("  0|halfway") == true)
    }

    @Test func aProgramThatEndedIsNotWaitedForUntilTheTimeout() throws {
        let session = try shell("echo done; exit 3")
        _ = try session.waitForExit()
        let failure = #expect(throws: TerminalSession.Failure.self) { try session.waitFor(text: "more") }
        #expect(failure?.description.contains("exit status 3") == true)
    }

    @Test func aMissingProgramIsAnError() {
        #expect(throws: TerminalSession.Failure.self) { try TerminalSession(executable: "/nonexistent/program") }
    }

    @Test func readsWhatFollowsTheAlternateScreen() throws {
        let session = try shell("printf '\\033[?1049hinside\\033[?1049l\\033[0mafter 点検\\n\\033]2;t\\007\\033(Bend\\n'")
        _ = try session.waitForExit()
        #expect(session.outputAfterAlternateScreen == "after 点検\nend\n")
    }

    @Test func readsTheLineSettings() throws {
        let session = try shell("echo cooked; read x; stty raw -echo; echo raw; head -c 1; stty sane")
        try session.waitFor(text: "cooked")
        let cooked = try session.lineSettings()
        #expect(cooked.echoes && cooked.isByLine && cooked.makesSignals)
        try session.send("\r")
        try session.waitFor(text: "raw")
        let raw = try session.lineSettings()
        #expect(raw != cooked && !raw.echoes && !raw.isByLine && !raw.makesSignals)
    }

    @Test func tellsAnIdleProgramFromABusyOne() throws {
        let idle = try shell("echo ready; read x")
        try idle.waitFor(text: "ready")
        #expect(idle.output(during: 0.05).isEmpty)
        let busy = try shell("while :; do echo busy; done")
        try busy.waitFor(text: "busy")
        #expect(!busy.output(during: 0.5).isEmpty)
    }

    @Test func findsTheBuiltProducts() throws {
        #expect(throws: MissingExecutable.self) { try TerminalSession.executablePath(named: "no such product") }
        let tests = try #require(CommandLine.arguments.first).split(separator: "/").last.map(String.init)
        #expect(try TerminalSession.executablePath(named: #require(tests)).hasPrefix("/"))
    }
}
