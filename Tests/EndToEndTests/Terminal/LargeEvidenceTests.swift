import CLibrary
import TestSupport
import Testing

/// A large evidence file is read beside the screen, which goes on taking keys.
@Suite struct LargeEvidenceTests {
    /// Without blocks on the disk, but read in full.
    private static let size: off_t = 4 << 30

    @Test func screenAnswersWhileALargeFileIsReadAndEscapeGivesItUp() throws {
        try withLargeFile { program, session in
            let before = try program.folder.read("w.rec")
            try session.type("vlarge.iso\r", until: "large.iso を読んでいます")
            // Keys go on into the field; Esc gives the file up.
            try session.type("x", until: "large.isox")
            try session.type("\u{1B}", until: "ヘルプ")
            try session.type("j", until: ">·  ① -10")
            #expect(try program.folder.read("w.rec") == before)
            try session.leave()
        }
    }

    @Test(arguments: [SIGTERM, SIGINT]) func signalEndsItWhileALargeFileIsRead(number: Int32) throws {
        try withLargeFile { _, session in
            try session.type("vlarge.iso\r", until: "large.iso を読んでいます")
            try session.signal(number)
            #expect(try session.waitForExit() == .code(128 + number))
        }
    }

    /// What was opened meanwhile stays open when the file has been read.
    @Test func fileIsAttachedWhenItHasBeenRead() throws {
        try TenkenProgram.with { program in
            try program.folder.write("x", to: "large.iso")
            try #require(truncate(program.folder("large.iso"), 300 << 20) == 0)
            let session = try program.open()
            try session.type("vlarge.iso\r", until: "証跡を記録しました: large.iso")
            try session.leave()
            #expect(try program.run(["evidence", "w.rec"]).status == .code(0))
        }
    }

    private func withLargeFile(_ body: (TenkenProgram, TerminalSession) throws -> Void) throws {
        try TenkenProgram.with { program in
            try program.folder.write("", to: "large.iso")
            try #require(truncate(program.folder("large.iso"), Self.size) == 0)
            try body(program, try program.open())
        }
    }
}
