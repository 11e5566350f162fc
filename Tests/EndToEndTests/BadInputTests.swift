import TestSupport
import Testing

/// Every kind of bad input: a clear error, the right status, and nothing lost.
@Suite struct BadInputTests {
    /// Runs `arguments` and expects the status and one line on standard error that says `part`.
    private func expect(
        _ program: TenkenProgram, _ arguments: [String], status: Int32, says part: String, input: String = "",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let output = try program.run(arguments + ["--language", "en"], input: input)
        #expect(output.status == .code(status), "\(output.errorText)", sourceLocation: sourceLocation)
        #expect(output.errorText.contains(part), "\(output.errorText)", sourceLocation: sourceLocation)
        #expect(output.errorText.hasSuffix("\n"), sourceLocation: sourceLocation)
        #expect(output.errorText.hasPrefix("tenken: "), sourceLocation: sourceLocation)
        #expect(output.standardOutput.isEmpty, "\(output.text)", sourceLocation: sourceLocation)
    }

    @Test func filesThatAreNoWorkbook() throws {
        try TenkenProgram.with { program in
            let folder = program.folder
            try folder.makeFolder("folder")
            try folder.write("", to: "empty.rec")
            try folder.write([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1], to: "binary.rec")
            try folder.write("%rec: Book\n\nTitle: GNU\n", to: "books.rec")
            try folder.write("just words\n", to: "words.txt")
            try expect(program, ["summary", "missing.rec"], status: 66, says: "missing.rec: there is no such file")
            try expect(program, ["missing.rec"], status: 66, says: "there is no such file")
            try expect(program, ["summary", "folder"], status: 66, says: "this is a folder")
            try expect(program, ["summary", "empty.rec"], status: 65, says: "the file is empty")
            try expect(program, ["summary", "binary.rec"], status: 65, says: "not a text file")
            try expect(
                program, ["summary", "books.rec"], status: 65, says: "books.rec:1: this is not a tenken workbook")
            try expect(program, ["summary", "words.txt"], status: 65, says: "not a tenken workbook")
            #expect(!folder.names().contains("missing.rec"))
        }
    }

    @Test func wrongValues() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let before = try program.folder.read("w.rec")
            try expect(program, ["assess", "w.rec", "9.9-9", "--result", "o"], status: 64, says: "9.9-9")
            try expect(program, ["assess", "w.rec", "①-9", "--result", "perfect"], status: 64, says: "compliant")
            try expect(program, ["assess", "w.rec", "①-9", "--due", "2026-02-30"], status: 64, says: "2026-02-30")
            try expect(program, ["assess", "w.rec", "①-9", "--evidence", "none.pdf"], status: 66, says: "none.pdf")
            try expect(
                program, ["assess", "w.rec", "①-9", "--note", "-"], status: 65, says: "256 KiB",
                input: String(repeating: "x", count: 300 * 1024))
            try expect(program, ["list", "w.rec", "--filter", "what:x"], status: 64, says: "what")
            try expect(program, ["new", "w.rec"], status: 73, says: "exists already")
            try expect(program, ["new", "no/such/folder/w.rec"], status: 73, says: "there is no such folder")
            try expect(program, ["screen", "w.rec", "--size", "big"], status: 64, says: "big")
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func aCatalogueWithADanglingReferenceIsNamedWithItsLine() throws {
        try TenkenProgram.with { program in
            var text = try program.run(["catalog", "show"]).text
            text.replace("Group: 3.14-1\n", with: "Group: 9.9\n")
            try program.folder.write(text, to: "bad.rec")
            let check = try program.run(["catalog", "check", "bad.rec", "--language", "en"])
            #expect(check.status == .code(65))
            #expect(check.text.contains("bad.rec:") || check.errorText.contains("bad.rec:"))
            #expect((check.text + check.errorText).contains("refers to Group 9.9"))
            #expect(try program.run(["new", "w.rec", "--catalog", "bad.rec"]).status == .code(65))
            #expect(!program.folder.names().contains("w.rec"))
        }
    }

    @Test func aFullDiskLeavesTheFileAsItWas() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let before = try program.folder.read("w.rec")
            // A limit on the file's size stands for the disk's end; 200 bytes more is less than a record.
            let limit = (before.count + 200) / 1024
            let tenken = try TerminalSession.executablePath(named: "tenken")
            let output = try Command(
                "/bin/bash",
                [
                    "-c", "trap '' XFSZ; ulimit -f \(limit); exec \"$0\" assess w.rec ①-9 --note \"$1\" --language en",
                    tenken,
                ]
                    + [String(repeating: "長い所見", count: 500)],
                environment: program.environment(), workingDirectory: program.folder.path
            ).run()
            #expect(output.status == .code(74), "\(output.errorText)")
            #expect(output.errorText.contains("w.rec"))
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func aTerminalTypeThatDoesNotExist() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let session = try program.start(
                ["w.rec", "--language", "en"], environment: ["TERM": "no-such-terminal"])
            #expect(try session.waitForExit() == .code(69))
            let output = String(decoding: session.rawOutput, as: UTF8.self)
            #expect(output.contains("no-such-terminal"))
            // The terminal is asked nothing before the error.
            #expect(!output.contains("\u{1B}"))
        }
    }

    /// The parser looks for `h` in any word of letters, and gives help though it knows no `-z`.
    @Test(
        arguments: [
            (["verify", "w.rec", "-zh"], 64, "'-zh'; see “tenken verify --help”"),
            (["catalog", "diff", "-hz", "a", "b"], 64, "'-hz'; see “tenken catalog diff --help”"),
            (["w.rec", "-xh"], 64, "'-xh'; see “tenken --help”"), (["verify", "w.rec", "-qh"], 0, ""),
            (["verify", "w.rec", "-h"], 0, ""), (["list", "--help", "-zh"], 0, ""),
        ] as [([String], Int32, String)])
    func anUnknownOptionBesideHelpIsToldAsOne(arguments: [String], status: Int32, words: String) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let run = try program.run(arguments, environment: ["LC_ALL": "C.UTF-8"])
            #expect(run.status == .code(status), "\(run.text.prefix(80)) \(run.errorText)")
            #expect(
                run.text.isEmpty == (status != 0) && (words.isEmpty || run.errorText.contains(words)),
                "\(run.errorText)")
        }
    }

    @Test(arguments: [["diff", "-", "-"], ["portfolio", "-", "-"], ["check", "-", "-"]])
    func standardInputIsReadOnceOnly(arguments: [String]) throws {
        try TenkenProgram.with { program in
            let run = try program.run(arguments + ["--language", "en"])
            #expect(run.status == .code(64) && run.errorText.contains("standard input (-) can be read once only"))
        }
    }

    /// The beginning of a workbook holds its catalogue, and is none.
    @Test func aWorkbookThatIsCutOffIsToldAsOne() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let whole = try program.folder.read("w.rec")
            for count in [200, 9000, 20000] {
                try program.folder.write(Array(whole.prefix(count)), to: "t.rec")
                let run = try program.run(["check", "t.rec", "--language", "en"])
                #expect(run.status == .code(65) && run.errorText.contains("only the beginning of a workbook"))
            }
        }
    }

    @Test func aLocaleWithoutUTF8FallsBackToOneWithIt() throws {
        try TenkenProgram.withScreen(environment: ["LC_ALL": "C"]) { _, session in
            _ = try session.waitFor(text: "点検")
        }
    }

    @Test func withoutATerminalTheSummaryIsPrinted() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let output = try program.run(["w.rec", "--language", "ja"])
            #expect(output.succeeded)
            #expect(output.text.contains("0/14"))
            #expect(!output.standardOutput.contains(0x1B))
        }
    }
}
