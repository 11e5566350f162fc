import TestSupport
import Testing

/// `-q`: nothing is said where all is well, so that a job mails on trouble only.
@Suite struct QuietCommandTests {
    /// A workbook with ①-9 assessed, and one that it is carried over to.
    private func with(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let values = ["--result", "o", "--evidence", "聞き取り"]
            #expect(try program.run(["assess", "w.rec", "①-9"] + values).succeeded)
            #expect(try program.run(["new", "c.rec", "--from", "w.rec"]).succeeded)
            try program.folder.write(try program.folder.read("w.rec"), to: "o.rec")
            try program.folder.write("id,評価\n3.13-1-10,○\n", to: "t.csv")
            try body(program)
        }
    }

    private static let layout = ["--column", "id=A", "--column", "result=B", "--head", "1", "--apply"]

    /// In this order, each with something to say of success.
    private static let commands: [[String]] = [
        ["check", "w.rec", "--only", "integrity"], ["check", "w.rec", "--only", "integrity", "--format", "json"],
        ["check", "w.rec", "w.rec", "--only", "integrity", "--format", "junit"], ["verify", "w.rec"],
        ["report", "w.rec", "-o", "r.html", "-f", "item:①-9"], ["report", "w.rec", "-o", "r.xlsx"],
        ["export", "w.rec", "-o", "e.csv"], ["merge", "w.rec", "o.rec"], ["restore", "w.rec"],
        ["confirm", "c.rec", "-f", "is:carried"], ["confirm", "c.rec", "-f", "is:carried"],
        ["import", "w.rec", "t.csv"] + layout, ["import", "w.rec", "t.csv"] + layout,
        ["review", "w.rec", "①-9", "--accept", "--by", "山田"], ["review", "w.rec", "①-9", "--accept", "--by", "山田"],
        ["assess", "w.rec", "①-9", "--due", "2020-01-01"], ["assess", "w.rec", "-f", "owner:誰か", "--result", "o"],
        ["seal", "w.rec"], ["seal", "w.rec"], ["undo", "w.rec"],
    ]

    @Test func successIsSilent() throws {
        try with { program in
            for command in Self.commands {
                let run = try program.run(command + ["-q"])
                #expect(run.status == .code(0), "\(command) \(run.errorText)")
                #expect(run.text.isEmpty && run.errorText.isEmpty, "\(command): \(run.text)\(run.errorText)")
            }
        }
    }

    @Test func successIsSaidWithoutIt() throws {
        try with { program in
            for command in Self.commands {
                let run = try program.run(command)
                #expect(!run.text.isEmpty || !run.errorText.isEmpty, "\(command)")
            }
        }
    }

    @Test func troubleIsSaid() throws {
        try with { program in
            let check = try program.run(["check", "w.rec", "-q", "--only", "unassessed"])
            #expect(check.status == .code(1) && !check.text.isEmpty)
            let several = try program.run([
                "check", "w.rec", "none.rec", "-q", "--only", "integrity", "--format", "json",
            ])
            #expect(several.status == .code(66) && several.text.contains(#""file" : "none.rec""#))
            #expect(!several.text.contains(#""file" : "w.rec""#))
            try program.folder.write("id,評価\n9.9-9,○\n", to: "t.csv")
            let imported = try program.run(["import", "w.rec", "t.csv", "-q"] + Self.layout)
            #expect(imported.status == .code(1) && imported.text.contains("9.9-9"))
            #expect(try program.run(["assess", "o.rec", "①-9", "--result", "x", "--by", "山田"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "p"]).succeeded)
            #expect(try program.run(["merge", "w.rec", "o.rec", "-q"]).text.contains("①-9"))
        }
    }

    /// Recording in a copy is no trouble; without `-q` it is said each time.
    @Test func aCopyIsNotTold() throws {
        try with { program in
            let values = ["--result", "p", "--language", "en"]
            #expect(try program.run(["assess", "o.rec", "①-10"] + values).errorText.contains("a copy of"))
            let quiet = try program.run(["assess", "o.rec", "①-11", "-q"] + values)
            #expect(quiet.succeeded && quiet.errorText.isEmpty, "\(quiet.errorText)")
        }
    }

    /// What somebody recorded here and is gone is not all that was recorded: the status says so, as the words do.
    @Test func verifyFailsWhereWhatWasRecordedHereIsGone() throws {
        try with { program in
            let older = try program.folder.read("w.rec")
            #expect(try program.run(["assess", "w.rec", "①-10", "--result", "p"]).succeeded)
            try program.folder.write(older, to: "w.rec")
            let verify = try program.run(["verify", "w.rec", "-q", "--language", "en"])
            #expect(verify.status == .code(1) && verify.text.isEmpty)
            #expect(verify.errorText.contains("1 entry that you recorded here is not in the file"))
            let json = try JSONDocument(program.run(["verify", "w.rec", "--format", "json"]).text)
            #expect(json["holds"]?.isTrue == true && json["own-entries-missing"]?.integer == 1)
            #expect(try program.run(["restore", "w.rec", "-q"]).errorText.isEmpty)
            #expect(try program.run(["verify", "w.rec", "-q"]).succeeded)
        }
    }
}
