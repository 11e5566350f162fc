import TestSupport
import Testing

/// The first step in a copy of a workbook on the same machine.
@Suite struct CopyQuestionTests {
    @Test func sameAuditIsRecordedAndAskedNoMore() throws {
        try withCopy { program, session in
            try session.type("o", until: "同じ監査ですか")
            try session.type("y", until: ">○  ① -9")
            try session.type("jo", until: ">○  ① -10")
            try session.leave()
            #expect(
                try program.run(["list", "b/w.rec", "--filter", "is:assessed", "--format", "tsv"]).text.contains("①-10")
            )
        }
    }

    @Test func anotherSystemBecomesAWorkbookOfItsOwn() throws {
        try withCopy { program, session in
            let before = try program.folder.read("b/w.rec")
            try session.type("e所見\u{13}", until: "同じ監査ですか")
            try session.type("n", until: "評価だけを引き継ぎますか")
            let screen = try session.type("y", until: "別の点検簿にしました")
            #expect(screen.text.contains("所見"))
            try session.type("\u{13}", until: ">·  ① -9")
            try session.leave()
            #expect(try program.run(["show", "b/w.rec", "①-9"]).text.contains("所見"))
            #expect(try program.folder.read("b/w.rec.before-split") == before)
            let (one, other) = (
                try program.run(["profile", "a/w.rec"]).text, try program.run(["profile", "b/w.rec"]).text
            )
            #expect(one != other)
            #expect(try program.run(["merge", "a/w.rec", "b/w.rec"]).status == .code(65))
            #expect(
                try program.run(["list", "b/w.rec", "--filter", "result:compliant", "--format", "tsv"]).text.contains(
                    "②-1"))
        }
    }

    @Test func whoGivesItUpHasRecordedNothingAndKeepsTheText() throws {
        try withCopy { program, session in
            let before = try program.folder.read("b/w.rec")
            try session.type("e所見\u{13}", until: "同じ監査ですか")
            let screen = try session.type("\u{1B}", until: "記録")
            #expect(screen.text.contains("所見"))
            #expect(try program.folder.read("b/w.rec") == before)
        }
    }

    @Test func anotherSystemIsAskedTwice() throws {
        try withCopy { program, session in
            let before = try program.folder.read("b/w.rec")
            try session.type("o", until: "同じ監査ですか")
            try session.type("n", until: "評価だけを引き継ぎますか")
            try session.type("n", until: "評価だけを引き継ぎますか")
            try session.type("\u{1B}", until: "ヘルプ")
            try session.leave()
            #expect(try program.folder.read("b/w.rec") == before)
        }
    }

    @Test func sealIsAskedAboutToo() throws {
        try withCopy { program, session in
            let before = try program.folder.read("b/w.rec")
            try session.type(":seal\r", until: "同じ監査ですか")
            #expect(try program.folder.read("b/w.rec") == before)
            try session.type("y", until: "封印")
            #expect(try program.folder.read("b/w.rec") != before)
        }
    }

    /// Until somebody has answered, a script says each time what it does.
    @Test func commandsThatNobodyCanAnswerSayItAndRecord() throws {
        try TenkenProgram.with { program in
            try makeCopy(program)
            for item in ["①-9", "①-10"] {
                let assess = ["assess", "b/w.rec", item, "--result", "o", "--language", "en"]
                #expect(
                    try program.run(assess).errorText.contains("“tenken split b/w.rec” makes it a workbook of its own"))
            }
            let split = try program.run(["split", "b/w.rec", "--title", "検査", "--language", "en"])
            #expect(split.succeeded && split.text.contains("3 items carried over"), "\(split.errorText)")
            #expect(try program.run(["verify", "b/w.rec"]).succeeded)
        }
    }

    @Test func walkOfAProgramSaysItAndRecords() throws {
        try TenkenProgram.with { program in
            try makeCopy(program)
            let run = try program.run(["walk", "b/w.rec", "--language", "en"], input: "o\n\nq\n")
            #expect(run.succeeded && run.errorText.contains("“tenken split b/w.rec”"), "\(run.errorText)")
            #expect(try program.run(["list", "b/w.rec", "--filter", "result:compliant"]).text.contains("①-9"))
        }
    }

    private func makeCopy(_ program: TenkenProgram) throws {
        try program.folder.makeFolder("a")
        try program.folder.makeFolder("b")
        #expect(try program.run(["new", "a/w.rec", "--title", "点検"]).succeeded)
        #expect(try program.run(["assess", "a/w.rec", "②-1", "--result", "o"]).succeeded)
        try program.folder.write(program.folder.read("a/w.rec"), to: "b/w.rec")
    }

    private func withCopy(_ body: (TenkenProgram, TerminalSession) throws -> Void) throws {
        try TenkenProgram.with { program in
            try makeCopy(program)
            let session = try program.start(["b/w.rec", "--language", "ja"])
            _ = try session.waitFor(text: ">·  ① -9")
            try body(program, session)
        }
    }
}
