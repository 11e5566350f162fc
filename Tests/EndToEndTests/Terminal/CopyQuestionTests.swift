import TestSupport
import Testing

/// The first step in a copy of a workbook on the same machine.
@Suite struct CopyQuestionTests {
    @Test func sameAuditIsRecordedAndAskedNoMore() throws {
        try withCopy { program, session in
            try session.type("o", until: "同じ監査ですか")
            try session.type("y", until: ">○ ① -9")
            try session.type("jo", until: ">○ ① -10")
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
            try session.type("o", until: "別の点検簿にしました")
            try session.leave()
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

    @Test func commandsSayItOnceAndRecord() throws {
        try TenkenProgram.with { program in
            try makeCopy(program)
            let assess = ["assess", "b/w.rec", "①-9", "--result", "o", "--language", "en"]
            #expect(try program.run(assess).errorText.contains("“tenken split b/w.rec” makes it a workbook of its own"))
            #expect(
                try !program.run(["assess", "b/w.rec", "①-10", "--result", "o", "--language", "en"]).errorText.contains(
                    "split"))
            let split = try program.run(["split", "b/w.rec", "--title", "検査", "--language", "en"])
            #expect(split.succeeded && split.text.contains("3 items carried over"), "\(split.errorText)")
            #expect(try program.run(["verify", "b/w.rec"]).succeeded)
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
            _ = try session.waitFor(text: ">· ① -9")
            try body(program, session)
        }
    }
}
