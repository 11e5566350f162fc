import CLibrary
import TestSupport
import Testing

@testable import WorkbookUI

/// `:report` in a real terminal. A script stands for the browser; it prints when it is let go.
@Suite struct ReportScreenTests {
    private func with(_ body: (TenkenProgram, TerminalSession) throws -> Void) throws {
        try TenkenProgram.with { program in
            let session = try program.open(language: "en", environment: try installBrowser(for: program))
            try body(program, session)
            #expect(program.folder.names(in: "tmp").isEmpty)
        }
    }

    /// - Returns: the environment that has it.
    private func installBrowser(for program: TenkenProgram) throws -> [String: String?] {
        try program.folder.makeFolder("bin")
        try program.folder.makeFolder("tmp")
        try program.folder.write(
            """
            #!/bin/sh
            for word; do case "$word" in --print-to-pdf=*) target="${word#*=}";; esac; done
            echo > \(program.folder("started"))
            while [ ! -e \(program.folder("go")) ]; do /bin/sleep 0.02; done
            echo printed > "$target"
            """, to: "bin/chromium")
        #expect(chmod(program.folder("bin/chromium"), 0o755) == 0)
        return ["PATH": program.folder("bin"), "TMPDIR": program.folder("tmp")]
    }

    @Test func theScreenGoesOnWhileAPDFIsMade() throws {
        try with { program, session in
            try session.type(":report r.pdf\r", until: "making r.pdf")
            try session.type("p", until: ">△")
            try program.folder.write("", to: "go")
            _ = try session.waitFor(text: "made r.pdf (")
            #expect(try program.folder.read("r.pdf") == Array("printed\n".utf8))
            try session.leave()
        }
    }

    @Test func leavingWaitsForIt() throws {
        try with { program, session in
            try session.type(":report r.pdf\r", until: "making r.pdf")
            try session.type("q", until: "then tenken ends")
            try program.folder.write("", to: "go")
            #expect(try session.waitForExit() == .code(0))
            #expect(program.folder.names().contains("r.pdf"))
        }
    }

    @Test(arguments: ["x", "SIGTERM"]) func leavingWithoutItLeavesNothingBehind(end: String) throws {
        try with { program, session in
            try session.type(":report r.pdf\r", until: "making r.pdf")
            try session.type("q", until: "then tenken ends")
            if end == "x" { try session.send("x") } else { try session.signal(SIGTERM) }
            _ = try session.waitForExit()
            #expect(!program.folder.names().contains("r.pdf"))
        }
    }

    @Test func aCommandThatIsInterruptedLeavesNothingBehind() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let session = try program.start(
                ["report", "w.rec", "-o", "r.pdf"], environment: try installBrowser(for: program))
            try session.waitUntil("the browser runs") { _ in program.folder.names().contains("started") }
            try session.send("\u{3}")
            #expect(try session.waitForExit() == .signal(SIGINT))
            #expect(program.folder.names(in: "tmp").isEmpty && !program.folder.names().contains("r.pdf"))
        }
    }

    @Test func aReportGoesByTheOptionsAndTheFilter() throws {
        try with { program, session in
            try session.type("p", until: ">△")
            try session.type("fresult:partial\r", until: "filter result:partial")
            try session.type(
                ":report r.html --form answers --without names,notes --history --language ja\r",
                until: "made r.html (")
            let page = String(decoding: try program.folder.read("r.html"), as: UTF8.self)
            #expect(page.contains("<html lang=\"ja\"") && page.contains("data-basis=\"left-out\""))
            #expect(!page.contains("佐藤 花子") && page.contains("記録者1"))
            try session.type(":report r.html\r", until: "give --replace")
            try session.type(" --replace\r", until: "table, 1 item of")
            try session.type(":report all.html --filter \"\"\r", until: "14 items)")
            try session.leave()
        }
    }

    /// The screen takes what the command takes, but for what makes no sense on it.
    @Test func theOptionsAreTheCommandsOptions() throws {
        try TenkenProgram.with { program in
            let help = try program.run(["report", "--help", "--language", "en"]).text
            let options = Set(
                help.split(whereSeparator: { " \n[]<>,".contains($0) }).filter { $0.hasPrefix("--") }.map(String.init))
            let elsewhere: Set = ["--output", "--format", "--print-form", "--quiet", "--version", "--help"]
            #expect(options.subtracting(elsewhere) == Set(TypedOption.ofReport.map(\.name)))
        }
    }
}
