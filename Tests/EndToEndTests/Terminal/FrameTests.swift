import TestSupport
import Testing

/// How a frame gets to the terminal.
@Suite(.enabled(if: Strace.isUsable, "needs strace")) struct FrameTests {
    /// Over a network each write can be a packet, and a terminal may show the halves of a frame.
    @Test func aStepIsOneWrite() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec", "--title", "点検"]).succeeded)
            let session = try TerminalSession(
                executable: #require(Command.installed("strace")),
                arguments: [
                    "-o", program.folder("log"), "-e", "trace=read,write",
                    TerminalSession.executablePath(named: "tenken"), "w.rec",
                ], environment: program.environment(), workingDirectory: program.folder.path)
            _ = try session.waitFor(text: ">·  ① -9")
            try session.send("j")
            _ = try session.waitFor(text: ">·  ① -10")
            try session.send("q")
            #expect(try session.waitForExit() == .code(0))
            let lines = String(decoding: try program.folder.read("log"), as: UTF8.self).split(separator: "\n")
            let behindKey = lines.drop { !$0.hasPrefix("read(0, \"j\"") }.dropFirst()
            let frame = behindKey.prefix { !$0.hasPrefix("read(0, ") }
            #expect(frame.count { $0.hasPrefix("write(1, ") } == 1, "\(frame)")
        }
    }
}
