import CLibrary
import TestSupport
import Testing
import WorkbookModel

/// `tenken undo` and `tenken redo`: what `u` and `^R` do on the screen, for scripts.
@Suite struct UndoCommandTests {
    /// A workbook with a step about ①-9, then one about ①-9 and ①-10.
    private func with(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "o"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "①-10", "--result", "p", "-m", "所見"]).succeeded)
            try body(program)
        }
    }

    private func run(_ program: TenkenProgram, _ arguments: String...) throws -> Command.Output {
        try program.run([arguments[0], "w.rec", "--language", "en"] + arguments.dropFirst())
    }

    private func results(_ program: TenkenProgram) throws -> [AssessmentResult] {
        let workbook = try Workbook.read(Workbook.parse(program.folder.read("w.rec")), knownCatalogs: [])
        #expect(workbook.integrityFindings().isEmpty)
        return ["3.13-1-9", "3.13-1-10"].compactMap { workbook.catalog.itemIndex($0) }.map {
            workbook.state(ofItemAt: $0).result
        }
    }

    @Test func stepIsTakenBackWholeThenTheOneBefore() throws {
        try with { program in
            let undone = try run(program, "undo")
            #expect(undone.succeeded)
            #expect(
                undone.text == """
                    3.13-1-9 ①-9: △ → ○ compliant, Note cleared (recorded by 佐藤 花子)
                    3.13-1-10 ①-10: △ → · unassessed, Note cleared (recorded by 佐藤 花子)

                    """)
            #expect(undone.errorText.hasPrefix("tenken: w.rec: taken back: 2 items, recorded 20"))
            #expect(undone.errorText.hasSuffix("; “tenken redo w.rec” brings them back\n"))
            #expect(try results(program) == [.compliant, .unassessed])
            #expect(try run(program, "undo").succeeded)
            #expect(try results(program) == [.unassessed, .unassessed])
            let none = try run(program, "undo")
            #expect(none.status == .code(EX_DATAERR) && none.text.isEmpty)
            #expect(none.errorText == "tenken: there is nothing to take back\n")
        }
    }

    @Test func redoBringsBackWhatWasTakenBackUntilSomethingIsRecorded() throws {
        try with { program in
            #expect(try run(program, "redo").status == .code(EX_DATAERR))
            #expect(try run(program, "undo").succeeded)
            #expect(try run(program, "undo").succeeded)
            let redone = try run(program, "redo")
            #expect(redone.succeeded && redone.errorText.contains("w.rec: brought back: 1 item, recorded 20"))
            #expect(try results(program) == [.compliant, .unassessed])
            #expect(try run(program, "redo").succeeded)
            #expect(try results(program) == [.partial, .partial])
            let none = try run(program, "redo")
            #expect(none.status == .code(EX_DATAERR) && none.errorText.contains("there is nothing to bring back"))
            #expect(try run(program, "undo").succeeded)
            #expect(try program.run(["assess", "w.rec", "①-11", "--result", "o"]).succeeded)
            #expect(try run(program, "redo").status == .code(EX_DATAERR))
        }
    }

    @Test func screenAndCommandTakeBackTheSame() throws {
        try with { program in
            #expect(try run(program, "undo").succeeded)
            let screen = try program.open()
            try screen.type("u", until: "取り消しました")
            try screen.leave()
            #expect(try results(program) == [.unassessed, .unassessed])
            #expect(try run(program, "redo").succeeded)
            let again = try program.open()
            try again.type("\u{12}", until: "やり直しました")
            try again.leave()
            #expect(try results(program) == [.partial, .partial])
        }
    }

    @Test func whatSomebodyElseRecordedSinceIsNotTakenBack() throws {
        try with { program in
            let other = ["--result", "x", "--by", "山田 太郎"]
            #expect(try program.run(["assess", "w.rec", "①-9"] + other).succeeded)
            let partly = try run(program, "undo")
            #expect(partly.status == .code(1))
            #expect(partly.text.hasPrefix("3.13-1-10 ①-10: △ → · unassessed"))
            #expect(partly.errorText.contains("3.13-1-9 ①-9: not taken back: 山田 太郎 has recorded since"))
            #expect(try results(program) == [.noncompliant, .unassessed])
            #expect(try run(program, "redo").succeeded)
            #expect(try program.run(["assess", "w.rec", "①-10"] + other).succeeded)
            let before = try program.folder.read("w.rec")
            let refused = try program.run(["undo", "w.rec", "--language", "ja"])
            #expect(refused.status == .code(EX_DATAERR) && refused.text.isEmpty)
            #expect(
                refused.errorText.contains("取り消しませんでした（3.13-1-9 ①-9: 山田 太郎 さんがあとから記録しています）"),
                "\(refused.errorText)")
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func everybodyTakesBackTheirOwnStep() throws {
        try with { program in
            #expect(try program.run(["assess", "w.rec", "①-11", "--result", "o", "--by", "山田"]).succeeded)
            #expect(try run(program, "undo").text.contains("①-10"))
            let other = try run(program, "undo", "--by", "山田")
            #expect(other.succeeded && other.text.contains("①-11") && other.text.contains("(recorded by 山田)"))
        }
    }

    @Test func reviewIsWithdrawn() throws {
        try with { program in
            let review = ["review", "w.rec", "①-9", "--accept", "--by", "山田"]
            #expect(try program.run(review).succeeded)
            let undone = try run(program, "undo", "--by", "山田")
            #expect(
                undone.succeeded && undone.errorText == "tenken: w.rec: review withdrawn: 1 item\n",
                "\(undone.errorText)")
            #expect(try program.run(["list", "w.rec", "--filter", "review:accepted", "--count"]).text == "0\n")
        }
    }

    @Test func reviewThatReplacedOneBringsThatBack() throws {
        try with { program in
            let by = ["--by", "山田"]
            #expect(try program.run(["review", "w.rec", "①-9", "--accept"] + by).succeeded)
            #expect(try program.run(["review", "w.rec", "①-9", "--return", "-m", "理由"] + by).succeeded)
            let undone = try run(program, "undo", "--by", "山田")
            #expect(undone.succeeded && undone.errorText.contains("w.rec: back to the review before, accepted: 1 item"))
            #expect(undone.text == "3.13-1-9 ①-9: accepted (recorded by 山田)\n", "\(undone.text)")
            #expect(try program.run(["list", "w.rec", "-f", "review:accepted", "--count"]).text == "1\n")
        }
    }

    @Test func dryRunWritesNothingAndQuietSaysNothing() throws {
        try with { program in
            let before = try program.folder.read("w.rec")
            for option in ["-n", "--dry-run"] {
                let dry = try run(program, "undo", option)
                #expect(dry.succeeded && dry.text.hasPrefix("3.13-1-9 ①-9: △ → ○ compliant, Note cleared\n"))
                #expect(dry.errorText.contains("would take back 2 items, recorded 20"))
                #expect(try program.folder.read("w.rec") == before)
            }
            let quiet = try run(program, "undo", "-q")
            #expect(quiet.succeeded && quiet.text.isEmpty && quiet.errorText.isEmpty)
            #expect(try run(program, "redo", "--dry-run").errorText.contains("would bring back 2 items"))
            #expect(try results(program) == [.compliant, .unassessed])
        }
    }

    @Test func workbookThatCanNotBeWrittenToIsSaid() throws {
        try with { program in
            try program.folder.append(Array("\nKind: assess\nNote: 途".utf8), to: "w.rec")
            #expect(chmod(program.folder("w.rec"), 0o444) == 0)
            let run = try run(program, "undo")
            if getuid() != 0 { #expect(!run.succeeded) }
            let missing = try program.run(["undo", "none.rec"])
            #expect(missing.status == .code(EX_NOINPUT))
        }
    }
}
