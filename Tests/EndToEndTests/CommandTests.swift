import TestSupport
import Testing

/// The commands as a script uses them.
@Suite struct CommandTests {
    @Test func newAssessSummaryAndRecutilsAgree() throws {
        try TenkenProgram.with { program in
            try program.folder.write("# 方針\n", to: "README.md")
            #expect(try program.run(["new", "w.rec", "--by", "佐藤"]).succeeded)
            let assessed = try program.run([
                "assess", "w.rec", "3.14-1-1", "--result", "partial", "--note", "一行目\n二行目", "--evidence", "README.md",
                "--by", "佐藤",
            ])
            #expect(assessed.succeeded, "\(assessed.errorText)")
            #expect(try program.run(["summary", "w.rec"]).text.contains("1/14"))
            let file = program.folder("w.rec")
            #expect(try Recutils.complaints(aboutFileAt: file) == "")
            let entries = try Recutils.select(
                ["-t", "Entry", "-j", "Item", "-p", "Item_Number,Result,By"], from: file)
            #expect(entries.map { $0.map(\.value) } == [["①-1", "partial", "佐藤"]])
        }
    }

    @Test func theCatalogueIsAcceptedByRecfix() throws {
        try TenkenProgram.with { program in
            let shown = try program.run(["catalog", "show"])
            try program.folder.write(shown.standardOutput, to: "catalog.rec")
            #expect(try Recutils.complaints(aboutFileAt: program.folder("catalog.rec")) == "")
            // A catalogue by path works as the built-in one does.
            #expect(try program.run(["new", "w.rec", "--catalog", "catalog.rec"]).succeeded)
            #expect(try program.run(["list", "w.rec"]).text.contains("①-13"))
        }
    }

    @Test func aWorkbookOfACatalogueWithoutAKeyIsJoinedByRecsel() throws {
        try TenkenProgram.with { program in
            let keyless = try program.run(["catalog", "show"]).text.replacing("%key: Id\n", with: "")
            try program.folder.write(keyless, to: "catalog.rec")
            #expect(try program.run(["new", "w.rec", "--catalog", "catalog.rec"]).succeeded)
            _ = try program.run(["assess", "w.rec", "①-9", "--result", "o"])
            let entries = try Recutils.select(
                ["-t", "Entry", "-j", "Item", "-p", "Item_Number,Result"], from: program.folder("w.rec"))
            #expect(entries.map { $0.map(\.value) } == [["①-9", "compliant"]])
        }
    }

    @Test func optionsNotGivenKeepAndEmptyOnesClear() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            _ = try program.run(["assess", "w.rec", "①-9", "--result", "o", "--owner", "山田", "--note", "所見"])
            _ = try program.run(["assess", "w.rec", "①-9", "--result", "p"])
            var list = try program.run(["list", "w.rec", "--format", "tsv", "--filter", "item:①-9"]).text
            #expect(list.contains("partial") && list.contains("山田") && list.contains("所見"))
            _ = try program.run(["assess", "w.rec", "①-9", "--owner", ""])
            list = try program.run(["list", "w.rec", "--format", "tsv", "--filter", "item:①-9"]).text
            #expect(!list.contains("山田") && list.contains("所見"))
        }
    }

    @Test func clearedEvidenceMakesRoomForNewEvidence() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let json = ["list", "w.rec", "--format", "json", "--filter", "item:①-9"]
            #expect(try program.run(["assess", "w.rec", "①-9", "--evidence", "聞き取り", "--evidence", "観察"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "--clear-evidence", "--evidence", "記録"]).succeeded)
            let replaced = try program.run(json).text
            #expect(replaced.contains("記録") && !replaced.contains("聞き取り") && !replaced.contains("観察"))
            #expect(try program.run(["assess", "w.rec", "①-9", "--clear-evidence"]).succeeded)
            #expect(try program.run(json).text.contains("\"evidence\" : [\n\n    ]"))
        }
    }

    @Test func anItemInConflictIsNotAssessedUnlessItIsSettled() throws {
        try TenkenProgram.with { program in
            try AssessedWorkbook.write(for: program)
            let before = try program.folder.read("w.rec")
            let refused = try program.run(["assess", "w.rec", "3.13-2-2", "--result", "o", "--language", "en"])
            #expect(refused.status == .code(65) && refused.errorText.contains("assessments differ"))
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func theSameAgainAddsNoEntry() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            _ = try program.run(["assess", "w.rec", "①-9", "--result", "o"])
            let before = try program.folder.read("w.rec")
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "compliant"]).succeeded)
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func screenWritesNothing() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let before = try program.folder.read("w.rec")
            let screen = try program.run([
                "screen", "w.rec", "--size", "80x24", "--keys", "joe所見<C-s>", "--language", "ja",
            ])
            #expect(screen.text.contains(">○  ① -10"))
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test(arguments: [
        ["help", "list", "--language", "ja"], ["help", "--language=ja", "list"], ["--language", "ja", "help", "list"],
    ])
    func helpSpeaksTheLanguageAskedFor(_ arguments: [String]) throws {
        try TenkenProgram.with { program in
            let help = try program.run(arguments)
            #expect(help.succeeded && help.text.contains("項目と評価の一覧"), "\(help.errorText)")
        }
    }

    @Test func aListOfNothingSaysSoOnStandardError() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let nothing = ["list", "w.rec", "--filter", "owner:nobody", "--language", "ja"]
            let text = try program.run(nothing)
            #expect(text.succeeded && text.text.isEmpty && text.errorText.contains("条件に合う項目はありません"))
            let table = try program.run(nothing + ["--format", "tsv"])
            #expect(table.text.split(separator: "\n").count == 1 && table.errorText.isEmpty)
        }
    }

    @Test func evidenceOutsideTheFolderIsMarkedAndJSONTellsWhatBecameOfEachPiece() throws {
        try TenkenProgram.with { program in
            try program.folder.makeFolder("inner")
            try program.folder.write("外", to: "outer.txt")
            try program.folder.write("内", to: "inner/in.txt")
            #expect(try program.run(["new", "inner/w.rec"]).succeeded)
            let assessed = try program.run([
                "assess", "inner/w.rec", "3.13-1-9", "--evidence", "outer.txt", "--evidence", "inner/in.txt",
                "--evidence",
                "聞き取り",
            ])
            #expect(assessed.succeeded)
            try program.folder.write("内を変えた", to: "inner/in.txt")
            let show = try program.run(["show", "inner/w.rec", "3.13-1-9", "--language", "ja"])
            #expect(show.text.contains("../outer.txt  〔点検簿のフォルダーの外〕"))
            #expect(!show.text.contains("in.txt  〔点検簿のフォルダーの外〕"))
            let filter = ["inner/w.rec", "--filter", "item:3.13-1-9"]
            #expect(try program.run(["list"] + filter + ["--language", "ja"]).text.contains("3（外 1）"))
            let screen = try program.run(
                ["screen", "inner/w.rec", "--size", "120x60", "--keys", "<Enter>", "--language", "ja"])
            #expect(screen.text.contains("../outer.txt  〔点検簿のフォルダーの外〕"))

            let plain = try program.run(["list"] + filter + ["--format", "json"]).text
            #expect(plain.contains("\"state\" : \"unchecked\""))
            let json = try program.run(["list"] + filter + ["--format", "json", "--outside"]).text
            for line in [
                "\"outside\" : true", "\"outside\" : false", "\"state\" : \"intact\"", "\"state\" : \"changed\"",
                "\"kind\" : \"words\"", "\"requirementTexts\" : [", "\"chapter\" : \"13.ネットワークに関する安全管理措置\"",
            ] { #expect(json.contains(line), "\(line)") }
        }
    }

    @Test func theHistorySaysWhoseConflictWasSettled() throws {
        try TenkenProgram.with { program in
            try AssessedWorkbook.write(for: program)
            #expect(try program.run(["assess", "w.rec", "3.13-2-2", "--resolve", "--result", "compliant"]).succeeded)
            let history = try program.run(["history", "w.rec", "3.13-2-2", "--language", "en"])
            #expect(
                history.text.contains("settles the conflict of 佐藤 花子 and 鈴木 一郎")
                    || history.text.contains("settles the conflict of 鈴木 一郎 and 佐藤 花子"))
        }
    }

    @Test func checkFindsWhatIsOpenAndLeavesWithOne() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let check = try program.run(["check", "w.rec", "--language", "en"])
            #expect(check.status == .code(1))
            #expect(check.text.contains("not assessed"))
        }
    }

    @Test func versionAndHelpNameTheProgram() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["--version"]).text == "0.1.0\n")
            let help = try program.run(["--help"])
            #expect(help.succeeded)
            for name in ["new", "assess", "summary", "catalog", "screen"] { #expect(help.text.contains(name)) }
        }
    }
}
