import TestSupport
import Testing
import WorkbookModel

/// Killed at its system calls, each in a run of its own: what was acknowledged is there, the file opens, and the next
/// command finds its way.
///
/// In the short form at the calls that touch the disk, in the full form at every one (Docs/Reliability.md).
@Suite(.enabled(if: Strace.isUsable && Recutils.isInstalled, "needs strace and recutils"))
struct KillTests {
    /// The calls of a command are dealt out to as many cases, which run side by side.
    static let parts = 0..<3

    @Test(arguments: parts) func killedWhileCreating(part: Int) throws {
        try killEverywhere(part, "create", ["new", "w.rec", "--title", "点検"]) { _ in
        } check: { program, output in
            let isThere = program.folder.names().contains("w.rec")
            if !output.text.isEmpty { #expect(isThere) }
            if isThere { #expect(try sound(program, "w.rec").entries.isEmpty) }
            let again = try program.run(["new", "w.rec"])
            #expect(again.status == .code(isThere ? 73 : 0), "\(again.errorText)")
            #expect(try sound(program, "w.rec").entries.isEmpty)
            // What the killed one left is cleared away.
            #expect(program.folder.names().filter { $0 != "state" } == ["w.rec"])
        }
    }

    @Test(arguments: parts) func killedWhileAppending(part: Int) throws {
        let before = try KillTests.workbook.get()
        try killEverywhere(part, "append", ["assess", "w.rec", "①-10", "--result", "p", "--note", "一\n二"]) { program in
            try program.folder.write(before, to: "w.rec")
        } check: { program, output in
            #expect(try program.folder.read("w.rec").starts(with: before))
            let count = try sound(program, "w.rec").entries.count
            #expect(output.text.isEmpty ? (1...2).contains(count) : count == 2)
            try expectNextStepIsRecorded(program, after: count)
        }
    }

    @Test(arguments: parts) func killedWhileSettingATornTailAside(part: Int) throws {
        let before = try KillTests.workbook.get()
        let torn = Array("Kind: assess\nItem: 3.13-1-12\nNote: 途".utf8)
        try killEverywhere(part, "recover", ["assess", "w.rec", "①-10", "--result", "p"]) { program in
            try program.folder.write(before + [0x0A] + torn, to: "w.rec")
        } check: { program, output in
            #expect(try program.folder.read("w.rec").starts(with: before))
            let count = try Workbook.read(
                Workbook.parse(program.folder.read("w.rec")), knownCatalogs: []
            ).entries.count { $0.isSound }
            #expect(output.text.isEmpty ? (1...2).contains(count) : count == 2)
            try expectNextStepIsRecorded(program, after: count)
            // The torn text is in no file that has it not whole.
            let copies = program.folder.names().filter { $0.hasPrefix("w.rec.torn-") }
            #expect(try copies.contains { try program.folder.read($0) == torn })
        }
    }

    @Test(arguments: parts) func killedWhileMerging(part: Int) throws {
        let base = try KillTests.workbook.get()
        let (ours, theirs) = try TenkenProgram.with { program in
            try program.folder.write(base, to: "a.rec")
            try program.folder.write(base, to: "b.rec")
            for (file, item) in [("a.rec", "①-10"), ("b.rec", "①-11"), ("b.rec", "①-12")] {
                #expect(try program.run(["assess", file, item, "--result", "p"]).succeeded)
            }
            return (try program.folder.read("a.rec"), try program.folder.read("b.rec"))
        }
        try killEverywhere(part, "merge", ["merge", "a.rec", "b.rec"]) { program in
            try program.folder.write(ours, to: "a.rec")
            try program.folder.write(theirs, to: "b.rec")
        } check: { program, output in
            #expect(try program.folder.read("a.rec").starts(with: ours))
            #expect(try program.folder.read("b.rec") == theirs)
            let count = try sound(program, "a.rec").entries.count
            #expect(output.text.isEmpty ? [2, 4].contains(count) : count == 4)
            #expect(try program.run(["merge", "a.rec", "b.rec"]).succeeded)
            #expect(try sound(program, "a.rec").entries.count == 4)
        }
    }

    @Test(arguments: parts) func killedWhileCarryingOver(part: Int) throws {
        let old: [UInt8] = try KillTests.workbook.get()
        try killEverywhere(part, "carry over", ["new", "b.rec", "--from", "w.rec"]) { program in
            try program.folder.write(old, to: "w.rec")
        } check: { program, output in
            #expect(try program.folder.read("w.rec") == old)
            let isThere = program.folder.names().contains("b.rec")
            if !output.text.isEmpty { #expect(isThere) }
            // Whole with all that was carried over, or not at all.
            if isThere { #expect(try sound(program, "b.rec").counts.carried == 1) }
            let again = try program.run(["new", "b.rec", "--from", "w.rec"])
            #expect(again.status == .code(isThere ? 73 : 0))
            #expect(try sound(program, "b.rec").counts.carried == 1)
        }
    }

    /// All of an import is there, or nothing of it.
    @Test(arguments: parts) func killedWhileImporting(part: Int) throws {
        let before = try KillTests.workbook.get()
        let arguments = ["import", "w.rec", "t.csv", "--apply"] + ImportCommandTests.layout
        try killEverywhere(part, "import", arguments) { program in
            try program.folder.write(before, to: "w.rec")
            try program.folder.write(ImportCommandTests.table, to: "t.csv")
        } check: { program, output in
            #expect(try program.folder.read("w.rec").starts(with: before))
            let count = try Workbook.read(
                Workbook.parse(program.folder.read("w.rec")), knownCatalogs: []
            ).entries.count
            if !output.text.isEmpty { #expect(count == 4) }
            // A record that was cut short is set aside by the next step, and the import then completes.
            #expect(try program.run(arguments).succeeded)
            let after = try sound(program, "w.rec")
            #expect(after.counts.assessed == 3)
            #expect(try !program.run(arguments).text.isEmpty)
            #expect(try sound(program, "w.rec").entries.count == after.entries.count)
        }
    }

    /// A workbook with one acknowledged entry, on ①-9; made once.
    private static let workbook = Result {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "o"]).succeeded)
            return try program.folder.read("w.rec")
        }
    }

    /// The file, which opens, has no findings, and is one to recsel, too.
    private func sound(_ program: TenkenProgram, _ name: String) throws -> Workbook {
        let workbook = try Workbook.read(Workbook.parse(program.folder.read(name)), knownCatalogs: [])
        #expect(workbook.integrityFindings().isEmpty)
        let selected = try Recutils.select(["-t", "Entry"], from: program.folder(name))
        #expect(selected.count == workbook.entries.count)
        return workbook
    }

    private func expectNextStepIsRecorded(_ program: TenkenProgram, after count: Int) throws {
        let next = try program.run(["assess", "w.rec", "①-13", "--result", "o"])
        #expect(next.succeeded, "\(next.errorText)")
        let entries = try sound(program, "w.rec").entries
        #expect(entries.count == count + 1 && entries.last?.item == "3.13-1-13")
    }

    /// Runs the command once for each system call of the part, on files of its own, and kills it as it makes that call.
    func killEverywhere(
        _ part: Int, _ name: String, _ arguments: [String], prepare: (TenkenProgram) throws -> Void,
        check: (TenkenProgram, Command.Output) throws -> Void
    ) throws {
        let calls = try TenkenProgram.with { program in
            try prepare(program)
            let all = try Strace(program.command(arguments)).calls(log: program.folder("log"))
            return FullForm.isOn ? all : all.thatTouchWorkbooks
        }
        #expect(calls.count > 4)
        let ours = calls.enumerated().filter { $0.offset % KillTests.parts.count == part }.map(\.element)
        var killed = 0
        for call in ours {
            try TenkenProgram.with { program in
                try prepare(program)
                let output = try Strace(program.command(arguments)).run(at: call, "signal=KILL")
                // A few calls, as brk(2), are not made every time.
                if output.status == .signal(9) { killed += 1 } else { #expect(output.succeeded, "\(call)") }
                try check(program, output)
                if FullForm.isOn { #expect(try program.run(["summary", "w.rec"]).succeeded || name == "merge") }
            }
        }
        // In the full form all but a few, in the short form every one.
        #expect(killed * 20 >= ours.count * 19, "killed at \(killed) of \(ours.count) calls")
        FullForm.report("\(name), part \(part): killed at \(killed) system calls")
    }
}

extension [Strace.Call] {
    /// From the first that names a workbook on, those that read, write, lock or name files.
    var thatTouchWorkbooks: [Strace.Call] {
        let names = [
            "openat", "write", "pread64", "fsync", "ftruncate", "flock", "link", "unlink", "rename", "renameat2",
            "mkdir",
        ]
        let fromFirst = drop { call in call.name == "execve" || !call.text.contains(".rec") }
        return fromFirst.filter { names.contains($0.name) }
    }
}
