import TestSupport
import Testing

/// Entries that have gone from the file behind the program's back.
@Suite struct RestoreCommandTests {
    @Test func olderCopyIsNoticedAndPutRight() throws {
        try withOlderCopy { program, whole in
            let check = try program.run(["check", "w.rec", "--language", "en"])
            #expect(
                check.text.contains("1 entry that you recorded here is not in the file") && check.status == .code(1))
            let summary = try program.run(["summary", "w.rec", "--format", "json"])
            #expect(summary.text.contains("own-entries-missing"))
            let restore = try program.run(["restore", "w.rec", "--language", "en"])
            #expect(restore.status == .code(0) && restore.errorText.contains("put back 1 entry"))
            #expect(try program.folder.read("w.rec") == whole)
            #expect(try !program.run(["check", "w.rec", "--language", "en"]).text.contains("recorded here"))
        }
    }

    @Test func whatIsLeftOutIsSaidNoMore() throws {
        try withOlderCopy { program, _ in
            let before = try program.folder.read("w.rec")
            #expect(try program.run(["restore", "w.rec", "--leave-out"]).succeeded)
            #expect(try !program.run(["check", "w.rec", "--language", "en"]).text.contains("recorded here"))
            #expect(
                try program.run(["restore", "w.rec", "--language", "en"]).errorText.contains("nothing to put back"))
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test(arguments: [["-n"], ["--leave-out", "--dry-run"]]) func dryRunListsAndDoesNothing(options: [String]) throws {
        try withOlderCopy { program, _ in
            let before = try program.folder.read("w.rec")
            let dry = try program.run(["restore", "w.rec", "--language", "en"] + options)
            #expect(dry.succeeded && dry.text.contains("①-10"), "\(dry.text)")
            let words = options.count == 1 ? "would put back 1 entry" : "would leave out 1 entry for good"
            #expect(dry.errorText.contains("\(words); with --dry-run nothing was done"), "\(dry.errorText)")
            #expect(try program.folder.read("w.rec") == before)
            #expect(try program.run(["check", "w.rec", "--language", "en"]).text.contains("recorded here"))
        }
    }

    /// A workbook with one of two assessments gone; `whole` is the file that had both.
    private func withOlderCopy(_ body: (TenkenProgram, _ whole: [UInt8]) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "o"]).succeeded)
            let older = try program.folder.read("w.rec")
            #expect(try program.run(["assess", "w.rec", "①-10", "--result", "p"]).succeeded)
            let whole = try program.folder.read("w.rec")
            try program.folder.write(older, to: "w.rec")
            try body(program, whole)
        }
    }
}
