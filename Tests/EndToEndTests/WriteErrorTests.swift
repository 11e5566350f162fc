import CLibrary
import TestSupport
import Testing
import WorkbookModel

/// Disks that fail, are full, or take less than they were given: an error is shown, and the file is as it was.
@Suite(.enabled(if: Strace.isUsable, "needs strace")) struct WriteErrorTests {
    /// Guards the sync in `WorkbookFile.appendOnce`: without it nobody hears of the failure.
    @Test func syncThatFailsIsSaidAndTheStepTakenBack() throws {
        try expectTakenBack("error=EIO", saying: "Input/output error") { calls in calls.first { $0.name == "fsync" } }
    }

    /// Guards the reading back in `WorkbookFile.appendOnce`: without it the step counts as recorded.
    @Test func whatReadsBackDifferentlyIsTakenBack() throws {
        // The disk gives nothing back of what it took.
        try expectTakenBack("retval=0", saying: "what was read back is not what was written") { calls in
            calls.drop { $0.name != "fsync" }.first { $0.name == "pread64" }
        }
    }

    @Test(arguments: ["EIO", "ENOSPC", "EDQUOT"]) func writeThatFailsIsSaidAndTheFileStays(error: String) throws {
        try expectTakenBack("error=\(error)", saying: "tenken: w.rec: ") { calls in calls.first { $0.name == "write" } }
    }

    /// Several entries in one step are taken back together.
    @Test(.enabled(if: Command.installed("prlimit") != nil, "needs prlimit"))
    func importThatFitsOnlyInPartIsTakenBackWhole() throws {
        let step = ["import", "w.rec", "t.csv", "--apply"] + ImportCommandTests.layout
        try withWorkbook { program, before in
            try program.folder.write(ImportCommandTests.table, to: "t.csv")
            #expect(try program.run(step).succeeded)
            let recorded = try program.folder.read("w.rec").count
            for size in stride(from: before.count, to: recorded, by: FullForm.count(short: 97, full: 1)) {
                try program.folder.write(before, to: "w.rec")
                let output = try limited(to: size, program.command(step)).run()
                #expect(output.status == .code(74) && output.text.isEmpty, "at \(size)")
                #expect(try program.folder.read("w.rec") == before, "at \(size)")
            }
        }
    }

    /// Guards `WorkbookFile.rollBack`: a part of the record is in the file already when the rest finds no room.
    @Test(.enabled(if: Command.installed("prlimit") != nil, "needs prlimit"))
    func recordThatFitsOnlyInPartIsTakenBackAtEverySize() throws {
        try withWorkbook { program, before in
            #expect(try program.run(step).succeeded)
            let recorded = try program.folder.read("w.rec").count
            for size in stride(from: before.count, to: recorded, by: FullForm.count(short: 17, full: 1)) {
                try program.folder.write(before, to: "w.rec")
                let output = try limited(to: size, program.command(step)).run()
                #expect(output.status == .code(74) && output.errorText.contains("File too large"), "at \(size)")
                #expect(try program.folder.read("w.rec") == before, "at \(size)")
            }
            try program.folder.write(before, to: "w.rec")
            #expect(try limited(to: recorded, program.command(step)).run().succeeded)
            FullForm.report("file size limits: \(recorded - before.count)")
        }
    }

    @Test(.enabled(if: Command.installed("prlimit") != nil, "needs prlimit"))
    func workbookThatFitsOnlyInPartIsNotCreated() throws {
        try TenkenProgram.with { program in
            let output = try limited(to: 5000, program.command(["new", "w.rec"])).run()
            #expect(output.status == .code(73), "\(output.errorText)")
            #expect(program.folder.names() == [])
        }
    }

    @Test(.enabled(if: Command.installed("prlimit") != nil, "needs prlimit"))
    func editThatCouldNotBeWrittenStaysOnTheScreenAndInTheDraft() throws {
        try withWorkbook { program, before in
            let command = limited(to: before.count + 40, try program.command(["w.rec", "--language", "ja"]))
            let session = try TerminalSession(command)
            try session.waitFor(text: "① -9")
            let screen = try session.type("e書ききれない所見\u{13}", until: "ファイルの大きさの上限です")
            #expect(screen.text.contains("書ききれない所見"))
            #expect(try program.folder.read("w.rec") == before)
            try session.signal(15)
            _ = try session.waitForExit()
            let again = try program.open()
            try again.type("e", until: "前回の書きかけがあります")
        }
    }

    @Test func noteWhoseSyncFailedStaysInTheEditorAndIsRecordedOnceTheDiskIsWell() throws {
        try withWorkbook { program, before in
            // The first sync of the workbook fails, later ones do not; those of drafts go to other files.
            let screen = try Strace(program.command(["w.rec", "--language", "ja"]))
                .traced(["inject=fsync:error=EIO:when=1"], on: "w.rec")
            let session = try TerminalSession(screen)
            try session.waitFor(text: "① -9")
            let refused = try session.type("e書き直さずにすむ所見\u{13}", until: "入出力エラーです")
            #expect(refused.text.contains("書き直さずにすむ所見"))
            #expect(try program.folder.read("w.rec") == before)
            try session.type("\u{13}", until: "所見を記録しました")
            try session.leave()
            #expect(try entries(program).map(\.assessment.note) == ["", "書き直さずにすむ所見"])
            #expect(try entries(program).allSatisfy(\.isSound))
        }
    }

    @Test func everySyncThatFailsWhileATornTailIsSetAsideLosesNothing() throws {
        let torn = "\nKind: assess\nNote: 途"
        for number in 1...3 {
            try withWorkbook { program, before in
                try program.folder.append(Array(torn.utf8), to: "w.rec")
                let output = try failing(program, "fsync:error=EIO:when=\(number)")
                #expect(output.status == .code(74), "at sync \(number)")
                // What is no longer in the file is in the copy.
                let copies = program.folder.names().filter { $0.hasPrefix("w.rec.torn-") }
                let kept = try program.folder.read("w.rec")
                #expect(kept == before + Array(torn.utf8) || (kept.starts(with: before) && !copies.isEmpty))
                #expect(try program.run(step).succeeded)
            }
        }
    }

    /// Every call on the way from opening the file to the acknowledgement, interrupted once.
    @Test func interruptedCallsAreMadeAgain() throws {
        try withWorkbook { program, before in
            let calls = try calls(program).filter { call in
                ["openat": "\"w.rec\"", "write": "(3", "fsync": "(3", "pread64": "(3", "flock": "(3"][call.name]
                    .map { call.text.contains($0) } ?? false
            }
            #expect(Set(calls.map(\.name)).count == 5)
            for call in calls {
                try program.folder.write(before, to: "w.rec")
                let output = try Strace(program.command(step)).run(at: call, "error=EINTR")
                #expect(output.succeeded, "\(call): \(output.errorText)")
                #expect(try entries(program).map(\.isSound) == [true, true], "\(call)")
            }
        }
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount")) func fullDiskIsSaidAndTheFileStays() throws {
        try withWorkbook { program, before in
            // Pages of 4 KiB: one is left, then none.
            let script = """
                n=0; while [ $n -lt 40 ]; do n=$((n+1)); cp w.rec ../before
                "$0" assess w.rec ①-10 --result p --note "$n $(printf '%01000d' 0)" 2>../errors ||
                { echo "status $?"; break; }; done
                cat ../errors; cmp w.rec ../before && echo same; "$0" summary w.rec
                """
            let output = try SmallDisk(kibibytes: 60).run(script, program, files: ["w.rec"])
            #expect(output.text.contains("status 74") && output.text.contains("No space left on device"))
            #expect(output.text.contains("same") && output.succeeded)
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    // MARK: After the write

    /// The bytes are on the disk: what fails from there on is told as that, and a retry finds them.
    @Test func failureAfterTheWriteIsToldAsRecordedAndNotConfirmed() throws {
        try withWorkbook { program, before in
            let output = try failingAfterTheWrite(program, before)
            #expect(output.status == .code(74) && output.text.isEmpty)
            #expect(output.errorText.contains("w.rec was written"), "\(output.errorText)")
            #expect(try entries(program).map(\.isSound) == [true, true])
            #expect(try program.run(step).succeeded)
            #expect(try entries(program).count == 2, "a retry records nothing twice")
        }
    }

    @Test func whatIsRecordedAndNotConfirmedHasItsSecondCopy() throws {
        try withWorkbook { program, before in
            _ = try failingAfterTheWrite(program, before)
            let written = try entries(program)
            try program.folder.write(before, to: "w.rec")
            #expect(try program.run(["restore", "w.rec"]).succeeded)
            #expect(try entries(program).contains { $0.id == written[1].id })
        }
    }

    @Test func workbookWhoseFolderCouldNotBeSyncedIsMadeAndNotConfirmed() throws {
        try TenkenProgram.with { program in
            let new = ["new", "w.rec", "--title", "点検", "--language", "en"]
            let calls = try Strace(program.command(new)).calls(log: program.folder("log"))
            let sync = try #require(calls.last { $0.name == "fsync" })
            #expect(unlink(program.folder("w.rec")) == 0)
            let output = try Strace(program.command(new)).run(at: sync, "error=EIO")
            #expect(output.status == .code(74), "\(output.errorText)")
            #expect(output.errorText.contains("w.rec was written"), "\(output.errorText)")
            #expect(try program.run(["verify", "w.rec"]).succeeded)
            // What is there is not made again.
            #expect(try program.run(new).status == .code(73))
        }
    }

    private let step = ["assess", "w.rec", "①-10", "--result", "p", "--note", "一行目\n二行目", "--language", "en"]

    /// Has one call of the step fail: the status is 74, the words are said, the file is the same byte for byte.
    private func expectTakenBack(
        _ fault: String, saying words: String, at pick: ([Strace.Call]) -> Strace.Call?
    ) throws {
        try withWorkbook { program, before in
            let call = try #require(pick(try calls(program)))
            try program.folder.write(before, to: "w.rec")
            let output = try Strace(program.command(step)).run(at: call, fault)
            #expect(output.status == .code(74))
            #expect(output.errorText.contains(words), "\(output.errorText)")
            #expect(try program.folder.read("w.rec") == before)
            #expect(output.text.isEmpty)
        }
    }

    /// The calls of the step, from the first that names the workbook on. It is recorded by somebody with a name as long, so that
    /// its second copy is of another entry than that of the step when it fails.
    private func calls(_ program: TenkenProgram) throws -> [Strace.Call] {
        let command = try program.command(step, environment: ["TENKEN_BY": "佐藤 太郎"])
        return Array(
            try Strace(command).calls(log: program.folder("log"))
                .drop { !$0.text.contains("\"w.rec\"") || $0.name == "execve" })
    }

    /// The step on the file as it was before, where the first look at it after it was read back fails.
    private func failingAfterTheWrite(_ program: TenkenProgram, _ before: [UInt8]) throws -> Command.Output {
        let readBack = try calls(program).drop { $0.name != "fsync" }.drop { $0.name != "pread64" }
        let after = try #require(readBack.first { ["newfstatat", "fstat", "stat", "statx"].contains($0.name) })
        try program.folder.write(before, to: "w.rec")
        return try Strace(program.command(step)).run(at: after, "error=EIO")
    }

    private func failing(_ program: TenkenProgram, _ fault: String) throws -> Command.Output {
        let command = try program.command(step)
        return try Command(
            "strace",
            ["-f", "-qq", "-o", "/dev/null", "-e", "inject=\(fault)", command.executable] + command.arguments,
            environment: command.environment, workingDirectory: command.workingDirectory
        ).run()
    }

    /// The command with files of that many bytes at most; what is beyond is written in part, and then not at all.
    func limited(to size: Int, _ command: Command) -> Command {
        var limited = command
        limited.executable = "prlimit"
        limited.arguments = ["--fsize=\(size):\(size)", command.executable] + command.arguments
        return limited
    }

    private func entries(_ program: TenkenProgram) throws -> [Entry] {
        Array(try Workbook.read(Workbook.parse(program.folder.read("w.rec")), knownCatalogs: []).entries)
    }

    /// A workbook with one entry.
    private func withWorkbook(_ body: (TenkenProgram, _ before: [UInt8]) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "o"]).succeeded)
            try body(program, try program.folder.read("w.rec"))
        }
    }
}
