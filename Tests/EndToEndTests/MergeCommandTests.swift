import TestSupport
import Testing

/// `tenken merge` and `tenken diff` as a script uses them.
@Suite struct MergeCommandTests {
    @Test func mergeSaysWhatCameAndWhatDiffers() throws {
        try withCopies { program in
            let merge = try program.run(["merge", "a.rec", "b.rec", "--language", "en"])
            #expect(merge.status == .code(0), "\(merge.errorText)")
            #expect(merge.text.contains("added 2 entries of theirs"))
            #expect(merge.text.contains("1 item in conflict: 3.13-1-9 ①-9"))
            #expect(try program.run(["list", "a.rec", "--filter", "is:assessed"]).text.contains("①-10"))
        }
    }

    @Test func mergeSaysWhatItCouldNotTakeOver() throws {
        try withCopies { program in
            let text = try String(decoding: program.folder.read("b.rec"), as: UTF8.self)
            try program.folder.write(text + "\nno field\n", to: "b.rec")
            let merge = try program.run(["merge", "a.rec", "b.rec", "--language", "en"])
            #expect(merge.status == .code(0))
            #expect(merge.errorText.contains("tenken: b.rec: not taken over, as it can not be read: 1 place"))
        }
    }

    @Test func mergeIntoANewFileLeavesBoth() throws {
        try withCopies { program in
            let before = try copies(program)
            #expect(try program.run(["merge", "a.rec", "b.rec", "-o", "c.rec"]).succeeded)
            #expect(try copies(program) == before)
            #expect(try program.run(["diff", "c.rec", "c.rec"]).succeeded)
            #expect(
                try program.run(["merge", "c.rec", "b.rec", "--language", "en"]).text.contains("nothing was added"))
        }
    }

    @Test(arguments: [[], ["-o", "c.rec"]]) func dryRunSaysWhatWouldComeAndWritesNothing(options: [String]) throws {
        try withCopies { program in
            let before = try copies(program)
            let dry = try program.run(["merge", "a.rec", "b.rec", "-n", "--language", "en"] + options)
            #expect(
                dry.succeeded && dry.text.contains("would add 2 entries of theirs; with --dry-run nothing was added"))
            #expect(dry.text.contains("1 item in conflict: 3.13-1-9 ①-9"), "\(dry.text)")
            #expect(try copies(program) == before && !program.folder.names().contains("c.rec"))
            #expect(try program.run(["new", "another.rec"]).succeeded)
            #expect(try program.run(["merge", "a.rec", "another.rec", "-n"]).status == .code(65))
        }
    }

    @Test func mergedFileIsStillARecfile() throws {
        try withCopies { program in
            let merge = try program.run(["merge", "a.rec", "b.rec"])
            #expect(merge.succeeded)
            #expect(try Recutils.complaints(aboutFileAt: program.folder("a.rec")) == "")
        }
    }

    /// The arguments, by words, and the status.
    private static let outcomes: [String: Int32] = [
        "merge a.rec other.rec": 65, "merge a.rec none.rec": 66, "merge none.rec a.rec": 66,
        "merge a.rec b.rec -o b.rec": 73, "merge a.rec b.rec -o no/folder.rec": 73, "merge a.rec": 64,
        "merge a.rec a.rec": 0, "diff a.rec a.rec": 0, "diff a.rec b.rec": 1, "diff a.rec other.rec": 65,
        "diff a.rec none.rec": 66,
    ]

    @Test(arguments: outcomes)
    func exitStatusSaysWhatBecameOfIt(words: String, status: Int32) throws {
        try withCopies { program in
            #expect(try program.run(["new", "other.rec"]).succeeded)
            let before = try copies(program)
            let output = try program.run(words.split(separator: " ").map(String.init))
            #expect(output.status == .code(status), "\(output.errorText)")
            #expect(try copies(program) == before)
        }
    }

    @Test func diffShowsFieldsAndEntries() throws {
        try withCopies { program in
            let diff = try program.run(["diff", "a.rec", "b.rec", "--language", "en"]).text
            #expect(diff.contains("Items that changed: 2"))
            #expect(diff.contains("○ compliant → △ partial"))
            #expect(diff.contains("Entries only in the new copy: 2"))
            #expect(diff.contains("Entries only in the old copy: 1"))
        }
    }

    @Test func diffFitsANarrowReport() throws {
        try withCopies { program in
            let lines = try program.run(["diff", "a.rec", "b.rec", "--language", "ja"]).text.split(separator: "\n")
            #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 })
        }
    }

    private func copies(_ program: TenkenProgram) throws -> [[UInt8]] {
        [try program.folder.read("a.rec"), try program.folder.read("b.rec")]
    }

    /// Two copies of a workbook: in `a.rec` ①-9 is compliant, in `b.rec` ①-9 and ①-10 are partial.
    private func withCopies(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "a.rec"]).succeeded)
            try program.folder.write(try program.folder.read("a.rec"), to: "b.rec")
            for (file, item, result) in [("a.rec", "①-9", "o"), ("b.rec", "①-9", "p"), ("b.rec", "①-10", "p")] {
                #expect(try program.run(["assess", file, item, "--result", result, "--by", file]).succeeded)
            }
            try body(program)
        }
    }
}
