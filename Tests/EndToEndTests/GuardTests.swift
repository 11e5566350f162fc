import CLibrary
import TestSupport
import Testing

/// The order of what keeps a file safe, and the lock: each test fails when the line that it names is taken out.
@Suite(.enabled(if: Strace.isUsable, "needs strace"))
struct GuardTests {
    /// Guards the `SystemCalls.sync` in `WorkbookFile.appendOnce`: what was written is on the device before it is read
    /// back and called recorded.
    @Test func appendIsSyncedBeforeItIsReadBack() throws {
        try withWorkbook { program in
            let run = try traced(program, assess("partial"), ["-e", "trace=write,fsync,pread64"])
            #expect(run.status == .code(0), "\(run.errorText)")
            let calls = try calls(program).drop { $0.name != "write" }
            #expect(calls.prefix(3).map(\.name) == ["write", "fsync", "pread64"])
        }
    }

    /// Guards `WorkbookFile.lock`: while another process appends, nothing is written; and waiting has an end.
    @Test func appendUnderTheLockOfAnotherIsRefusedInTheEnd() throws {
        try withWorkbook { program in
            let before = try program.folder.read("w.rec")
            let other = open(program.folder("w.rec"), O_RDONLY | O_CLOEXEC)
            defer { close(other) }
            #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
            // Every pause between two tries ends at once.
            let pauses = ["-e", "trace=clock_nanosleep,nanosleep", "-e", "inject=clock_nanosleep,nanosleep:retval=0"]
            let run = try traced(program, assess("partial"), pauses, ofAllFiles: true)
            #expect(run.status == .code(EX_TEMPFAIL), "\(run.text)\(run.errorText)")
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    /// Guards the syncs in `SystemCalls.writeFile` and `NewFile.create`: a new file is on the device before it bears its
    /// name, and so is the name before it is said to be there.
    @Test func newWorkbookIsSyncedBeforeItBearsItsNameAndItsFolderAfterwards() throws {
        try TenkenProgram.with { program in
            let traced = try traced(
                program, ["new", "w.rec", "--title", "点検"], ["-e", "trace=fsync,rename,renameat2,link"],
                ofAllFiles: true)
            #expect(traced.status == .code(0), "\(traced.errorText)")
            let calls = try calls(program)
            let named = try #require(calls.firstIndex { $0.text.contains(".w.rec.tenken-") && $0.name != "fsync" })
            #expect(calls[..<named].contains { $0.name == "fsync" && $0.text.contains(".w.rec.tenken-") })
            #expect(calls[named...].contains { $0.name == "fsync" && $0.text.contains("<\(program.folder.path)>") })
        }
    }

    /// Guards the syncs in `WorkbookFile.setTornTailAside`: the copy is on the device before the original is cut off.
    @Test func copyOfATornTailIsSyncedBeforeTheTailIsCutOff() throws {
        try withWorkbook { program in
            try program.folder.append(Array("\nKind: assess\nItem: 3.1".utf8), to: "w.rec")
            let traced = try traced(program, assess("partial"), ["-e", "trace=fsync,ftruncate"], ofAllFiles: true)
            #expect(traced.status == .code(0), "\(traced.errorText)")
            let calls = try calls(program)
            let cut = try #require(calls.firstIndex { $0.name == "ftruncate" })
            #expect(calls[..<cut].contains { $0.name == "fsync" && $0.text.contains("w.rec.torn-") })
            #expect(calls[..<cut].contains { $0.name == "fsync" && $0.text.contains("<\(program.folder.path)>") })
        }
    }

    // MARK: Tracing

    private struct Call {
        let name: Substring
        let text: Substring
    }

    private func assess(_ result: String) -> [String] { ["assess", "w.rec", "①-9", "--result", result] }

    private func withWorkbook(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            let made = try program.run(["new", "w.rec", "--title", "点検"])
            #expect(made.succeeded, "\(made.errorText)")
            try body(program)
        }
    }

    /// Runs the program under strace, by default with its calls on the workbook alone.
    private func traced(
        _ program: TenkenProgram, _ arguments: [String], _ options: [String], ofAllFiles: Bool = false
    ) throws -> Command.Output {
        let scope = ofAllFiles ? [] : ["-P", program.folder("w.rec")]
        let tenken = try TerminalSession.executablePath(named: "tenken")
        return try Command(
            "strace", ["-f", "-y", "-o", "calls"] + scope + options + [tenken] + arguments,
            environment: program.environment(), workingDirectory: program.folder.path
        ).run()
    }

    /// The calls that strace has noted, in order: `PID NAME(…) = …`.
    private func calls(_ program: TenkenProgram) throws -> [Call] {
        String(decoding: try program.folder.read("calls"), as: UTF8.self).split(separator: "\n").compactMap { line in
            let text = line.drop { $0 != " " }.drop { $0 == " " }
            guard let end = text.firstIndex(of: "("), !text.hasPrefix("+"), !text.hasPrefix("-") else { return nil }
            return Call(name: text[..<end], text: text)
        }
    }
}
