import TestSupport
import Testing

/// Terminals of many colours, few, none, and no screen at all.
@Suite struct TerminalTypeTests {
    @Test(arguments: [
        ("xterm-256color", [29, 63, 98, 131, 163, 243]), ("tmux-256color", [29, 63, 98, 131, 163, 243]),
        ("screen-256color", [29, 63, 98, 131, 163, 243]), ("xterm", [1, 5]), ("linux", [1, 5]), ("vt100", []),
    ])
    func theTableIsShownInTheColoursThatTheTerminalHas(_ type: String, _ colors: [Int]) throws {
        try TenkenProgram.with { program in
            try AssessedWorkbook.write(for: program)
            let twin = try ScreenTwin(of: program, file: "w.rec", language: .japanese, columns: 80, rows: 24)
            let session = try program.open(environment: ["TERM": type])
            let screen = try session.waitUntil("the table") { $0.rows == twin.grid.lines() }
            var used = Set<Int>()
            for row in 0..<24 {
                for column in 0..<80 {
                    let cell = screen.cell(row: row, column: column)
                    #expect(cell.background == nil)
                    if let color = cell.foreground { used.insert(color) }
                }
            }
            #expect(used.sorted() == colors)
            try session.leave()
        }
    }

    @Test(arguments: ["xterm-256color", "xterm", "linux"])
    func noColorSendsNoColour(_ type: String) throws {
        try TenkenProgram.with { program in
            try AssessedWorkbook.write(for: program)
            for (value, isColored) in [("1", false), ("", true)] {
                let session = try program.open(environment: ["TERM": type, "NO_COLOR": value])
                try session.type("4", until: "次にすること")
                try session.send("qq")
                #expect(try session.waitForExit() == .code(0))
                let colors = selectedRenditions(session.rawOutput).filter { (30...49).contains($0) || $0 >= 90 }
                // 39 and 49 are the terminal's own.
                #expect(colors.contains { $0 != 39 && $0 != 49 } == isColored)
            }
        }
    }

    @Test func aDumbTerminalGetsTheSummaryAndAWordAboutTheWalk() throws {
        try TenkenProgram.with { program in
            try AssessedWorkbook.write(for: program)
            let session = try program.start(["w.rec", "--language", "ja"], environment: ["TERM": "dumb"])
            #expect(try session.waitForExit() == .code(0))
            #expect(!session.rawOutput.contains(0x1B))
            let output = String(decoding: session.rawOutput, as: UTF8.self)
            #expect(output.contains("外部委託先点検") && output.contains("5/14") && output.contains("tenken walk"))
        }
    }

    @Test func withoutATerminalOnOneSideTheSummaryIsPrinted() throws {
        try TenkenProgram.with { program in
            try AssessedWorkbook.write(for: program)
            let path = try TerminalSession.executablePath(named: "tenken")
            for redirection in ["</dev/null", ">out.txt && cat out.txt"] {
                let session = try TerminalSession(
                    executable: "/bin/sh", arguments: ["-c", "\"$0\" w.rec --language ja \(redirection)", path],
                    environment: program.environment(), workingDirectory: program.folder.path, rows: 80)
                #expect(try session.waitForExit() == .code(0))
                #expect(session.screen.text.contains("外部委託先点検"))
                #expect(!session.rawOutput.contains(0x1B))
            }
        }
    }

    /// The numbers of all SGR sequences (ECMA-48, 8.3.117).
    private func selectedRenditions(_ output: [UInt8]) -> [Int] {
        var numbers: [Int] = []
        for sequence in output.split(separator: 0x1B) where sequence.first == UInt8(ascii: "[") {
            let parameters = sequence.dropFirst().prefix { (0x30...0x3B).contains($0) }
            guard sequence.dropFirst(1 + parameters.count).first == UInt8(ascii: "m") else { continue }
            numbers += parameters.split(separator: 0x3B).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        }
        return numbers
    }
}
