import CLibrary
import TestSupport
import Testing

/// A workbook that comes through a pipe, or from standard input.
@Suite struct StreamedWorkbookTests {
    private func withWorkbook(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "a.rec"]).succeeded)
            #expect(try program.run(["assess", "a.rec", "①-9", "--result", "x"]).succeeded)
            try program.folder.write(try program.folder.read("a.rec"), to: "old.rec")
            #expect(try program.run(["assess", "a.rec", "①-10", "--result", "o"]).succeeded)
            try body(program)
        }
    }

    /// Runs a line of bash, in which `tenken` is the program.
    private func bash(_ program: TenkenProgram, _ line: String) throws -> Command.Output {
        let executable = try TerminalSession.executablePath(named: "tenken")
        return try Command(
            "bash", ["-c", "tenken() { \"\(executable)\" \"$@\"; }; \(line)"], environment: program.environment(),
            workingDirectory: program.folder.path
        ).run()
    }

    @Test(arguments: [
        "list FILE --format tsv", "summary FILE --format json", "show FILE ①-9", "history FILE",
        "check FILE --only incomplete",
        "verify FILE", "evidence FILE", "profile FILE", "export FILE --format csv",
    ])
    func readsAsTheFileDoes(words: String) throws {
        try withWorkbook { program in
            let line = "tenken " + words + " --language en"
            let file = try bash(program, line.replacing("FILE", with: "a.rec"))
            for stream in ["- < a.rec", "<(cat a.rec)"] {
                // The redirection may stand anywhere on the line.
                let output = try bash(program, line.replacing("FILE", with: stream))
                #expect(output.status == file.status, "\(stream) \(output.errorText)")
                #expect(
                    output.text.replacing("/dev/fd/63", with: "-") == file.text.replacing("a.rec", with: "-")
                        || output.text == file.text, "\(stream)")
            }
        }
    }

    @Test func aReportHoldsTheWorkbookThatCame() throws {
        try withWorkbook { program in
            let report = try bash(program, "cat a.rec | tenken report - -o r.html")
            #expect(report.succeeded, "\(report.errorText)")
            let verified = try program.run(["verify", "r.html", "--language", "en"])
            #expect(verified.succeeded && verified.errorText.contains("2 entries, every sum holds"))
        }
    }

    @Test func diffTakesTwoPipes() throws {
        try withWorkbook { program in
            let files = try bash(program, "tenken diff old.rec a.rec")
            let pipes = try bash(program, "tenken diff <(cat old.rec) <(cat a.rec)")
            #expect(files.status == .code(1) && pipes.status == .code(1))
            #expect(pipes.text == files.text && pipes.text.contains("①-10"))
        }
    }

    @Test func aNamedPipeIsReadWhenItsWriterComes() throws {
        try withWorkbook { program in
            let output = try bash(
                program, "mkfifo p; (sleep 0.2; cat a.rec > p) & tenken list p --count --filter is:assessed")
            #expect(output.text == "2\n", "\(output.errorText)")
        }
    }

    @Test(arguments: ["assess F ①-9 --result o", "seal F", "profile F --title x", "import F t.csv --apply", "walk F"])
    func whatRecordsRefusesItInOneLine(words: String) throws {
        try withWorkbook { program in
            try program.folder.write("No.,評価\n①-9,○\n", to: "t.csv")
            for stream in ["- < a.rec", "<(cat a.rec)"] {
                let output = try bash(program, "tenken \(words.replacing("F", with: stream)) --language en")
                #expect(output.status == .code(66), "\(output.errorText)")
                #expect(
                    output.errorText.split(separator: "\n").count == 1
                        && output.errorText.contains("can only be read; name a file here"), "\(output.errorText)")
            }
        }
    }

    @Test func standardInputIsReadOnce() throws {
        try withWorkbook { program in
            for (line, status) in [
                ("tenken summary - - < a.rec", 64), ("tenken summary - < /dev/null", 65),
                ("echo no workbook | tenken check -", 65),
            ] as [(String, Int32)] {
                let output = try bash(program, line)
                #expect(output.status == .code(status), "\(line) \(output.errorText)")
            }
        }
    }
}
