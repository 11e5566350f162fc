import TestSupport
import Testing

/// What is being typed when the program is ended: offered when the item is opened again.
@Suite struct InterruptedTypingTests {
    @Test(arguments: [1, 15] as [Int32]) func signalThatCanBeHeardLosesNothing(signal: Int32) throws {
        try TenkenProgram.with { program in
            let session = try typing(program)
            try session.signal(signal)
            #expect(try session.waitForExit() == .code(128 + signal))
            try expectOffered(program)
        }
    }

    @Test func closedTerminalLosesNothing() throws {
        try TenkenProgram.with { program in
            let session = try typing(program)
            session.close()
            #expect(try session.waitForExit() == .code(128 + 1))
            try expectOffered(program)
        }
    }

    /// Nothing can be done at that moment: what counts was kept while the person typed.
    @Test func killedProgramHasKeptWhatWasTypedSecondsBefore() throws {
        try TenkenProgram.with { program in
            let session = try typing(program)
            _ = try session.waitUntil("a draft in the state folder") { _ in program.drafts.contains("書きかけの所見") }
            try session.signal(9)
            #expect(try session.waitForExit() == .signal(9))
            try expectOffered(program)
        }
    }

    /// A session in which a note is being typed.
    private func typing(_ program: TenkenProgram) throws -> TerminalSession {
        let session = try program.open()
        try session.type("e書きかけの所見", until: "書きかけの所見")
        return session
    }

    private func expectOffered(_ program: TenkenProgram) throws {
        let again = try program.open()
        try again.type("e", until: "前回の書きかけがあります")
        try again.type("y\u{13}", until: "所見を記録しました")
        #expect(try program.run(["show", "w.rec", "①-9", "--language", "ja"]).text.contains("書きかけの所見"))
    }
}
