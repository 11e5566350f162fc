import TestSupport
import Testing

/// Standard input that is a terminal, where a file or a pipe was to be expected.
@Suite struct TerminalInputTests {
    @Test(arguments: [
        "list -", "report - -o w.html", "portfolio -", "verify -", "import w.rec -", "assess w.rec ①-9 --note -",
    ])
    func whoIsReadFromIsTold(_ line: String) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let session = try program.start(line.split(separator: " ").map(String.init) + ["--language", "en"])
            _ = try session.waitFor(text: "tenken: reading standard input, this terminal; Ctrl-D ends it")
            try session.send("\u{03}")
            #expect(try session.waitForExit() == .signal(2))
        }
    }

    @Test func aPipeIsReadWithoutAWord() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let workbook = String(decoding: try program.folder.read("w.rec"), as: UTF8.self)
            #expect(try program.run(["list", "-"], input: workbook).errorText.isEmpty)
        }
    }
}
