import TestSupport
import Testing

/// `-m`, `-f`, `-q` and `-n` mean the same wherever their long forms are.
@Suite struct ShortOptionTests {
    /// Commands whose help names a long option.
    private static func help(_ command: String) throws -> String {
        try TenkenProgram.with { try $0.run([command, "--help", "--language", "en"]).text }
    }

    private static let pairs = ["note": "m", "filter": "f", "quiet": "q", "dry-run": "n"]

    private static let commands = [
        "new", "carry", "assess", "confirm", "undo", "redo", "review", "seal", "list", "walk", "report", "export",
        "verify", "check", "import", "merge", "restore",
    ]

    @Test(arguments: commands) func everyLongFormHasItsShortOne(command: String) throws {
        let help = try ShortOptionTests.help(command)
        var found = 0
        for line in help.split(separator: "\n") {
            let words = line.split(separator: " ")
            for (long, short) in ShortOptionTests.pairs
            where words.first?.hasPrefix("-") == true && words.prefix(2).contains("--\(long)") {
                found += 1
                #expect(words.first == "-\(short),", "\(line)")
            }
        }
        #expect(found > 0, "\(help)")
    }

    @Test func shortFormsDoTheSame() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let assessed = try program.run(
                ["assess", "w.rec", "-f", "section:3.14", "--result", "o", "-m", "-", "-q"], input: "所見")
            #expect(assessed.succeeded && assessed.text.isEmpty && assessed.errorText.isEmpty)
            #expect(try program.run(["list", "w.rec", "-f", "note:所見", "--count"]).text == "1\n")
            #expect(try program.run(["review", "w.rec", "3.14-1-1", "--return", "-m", "-理由", "--by", "山田"]).succeeded)
            #expect(try program.run(["list", "w.rec", "-f", "-review:returned", "--count"]).text == "13\n")
            #expect(try program.run(["seal", "w.rec", "-m", "封印"]).succeeded)
            #expect(try program.run(["verify", "w.rec", "-q"]).text.isEmpty)
            #expect(try program.run(["new", "x.rec", "--from", "w.rec", "-n"]).succeeded)
            #expect(!program.folder.names().contains("x.rec"))
            #expect(try program.run(["list", "w.rec", "-fsection:3.14", "--count"]).text == "1\n")
            #expect(try program.run(["export", "w.rec", "-ox.csv", "-fsection:3.14"]).succeeded)
            #expect(program.folder.names().contains("x.csv"))
            #expect(try program.run(["assess", "w.rec", "3.14-1-1", "-mついた値"]).succeeded)
            #expect(try program.run(["list", "w.rec", "-fnote:ついた値", "--count"]).text == "1\n")
        }
    }
}
