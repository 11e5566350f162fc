import TestSupport
import Testing

/// A place that knows no locks: recording goes on, and says that others should write elsewhere.
@Suite(.enabled(if: Strace.isUsable, "needs strace")) struct RefusedLockTests {
    private static let noLock = "inject=flock:error=ENOLCK"
    private let step = ["assess", "w.rec", "①-9", "--result", "o", "--language", "en"]

    @Test func recordingGoesOnAndTellsOthersToWorkInACopy() throws {
        try withWorkbook { program, _ in
            let output = try run(step, program, [Self.noLock])
            #expect(
                output.succeeded && output.errorText.contains("w.rec: no locks hold here: others should work in a copy")
            )
            #expect(try program.run(["show", "w.rec", "①-9", "--language", "en"]).text.contains("compliant"))
        }
    }

    @Test(arguments: ["fsync:error=EIO:when=1", "pread64:error=EIO:when=2"])
    func whatCouldNotBeWrittenIsTakenBackWithoutALockToo(_ fault: String) throws {
        try withWorkbook { program, before in
            let output = try run(step, program, [Self.noLock, "inject=\(fault)"])
            #expect(output.status == .code(74) && output.errorText.contains("w.rec: Input/output error"))
            #expect(output.errorText.contains("no locks hold here"))
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    /// With neither lock nor a way to cut off what was written: it is not passed over.
    @Test func whatCouldNotBeTakenBackIsSaid() throws {
        try withWorkbook { program, before in
            let output = try run(step, program, ["inject=fsync:error=EIO:when=1", "inject=ftruncate:error=EIO"])
            #expect(output.status == .code(74))
            #expect(output.errorText.contains("part of it may be in the file all the same"))
            #expect(try program.folder.read("w.rec").starts(with: before))
        }
    }

    @Test func theScreenSaysSoOnce() throws {
        try withWorkbook { program, _ in
            let screen = try Strace(program.command(["w.rec", "--language", "en"])).traced([Self.noLock], on: "w.rec")
            let session = try TerminalSession(screen, columns: 140)
            try session.waitFor(text: "① -9")
            try session.type("o", until: "no locks hold here: others should work in a copy of their own, and merge")
            let second = try session.type("jo", until: ">○  ① -10")
            #expect(!second.text.contains("no locks hold here"))
            try session.leave()
        }
    }

    private func withWorkbook(_ body: (TenkenProgram, _ before: [UInt8]) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            try body(program, try program.folder.read("w.rec"))
        }
    }

    private func run(_ arguments: [String], _ program: TenkenProgram, _ faults: [String]) throws -> Command.Output {
        try Strace(program.command(arguments)).traced(faults, on: "w.rec").run()
    }
}
