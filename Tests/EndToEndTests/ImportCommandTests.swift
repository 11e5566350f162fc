import CLibrary
import TestSupport
import Testing
import WorkbookModel

/// `tenken import` as a person and a script use it.
@Suite struct ImportCommandTests {
    static let table = """
        No.,大項目,評価,所見,担当,期限,証跡
        ①-9,3.13,○,"一行目
        二行目",佐藤,,手順書
        ①-10,3.13,△,,鈴木,令和8年3月2日,
        ①-1,3.14,×,,,2026/4/1,
        ①-11,3.13,,,,,
        """ + "\n"

    /// How `table` is laid out.
    static let layout =
        ["number=A", "section=B", "result=C", "note=D", "owner=E", "due=F", "evidence=G"].flatMap {
            ["--column", $0]
        } + ["--head", "1"]

    private func importing(_ more: String..., table: String = "t.csv") -> [String] {
        ["import", "w.rec", table] + ImportCommandTests.layout + more + ["--language", "en"]
    }

    private func with(_ table: String = table, _ body: (TenkenProgram, _ before: [UInt8]) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            try program.folder.write(table, to: "t.csv")
            try body(program, try program.folder.read("w.rec"))
        }
    }

    private func workbook(_ program: TenkenProgram) throws -> Workbook {
        try Workbook.read(Workbook.parse(program.folder.read("w.rec")), knownCatalogs: [])
    }

    /// Others wrote the table: what they call a file and is none is recorded as words, and told.
    @Test func evidenceThatIsNotThereIsTold() throws {
        let table = "No.,大項目,評価,所見,担当,期限,証跡\n①-9,3.13,○,,,,polcy.pdf\n"
        try with(table) { program, _ in
            let told = "evidence “polcy.pdf” looks like a file but is not there; kept as words"
            #expect(try program.run(importing()).text.contains(told))
            let json = try JSONDocument(program.run(importing("--format", "json")).text)
            #expect(json["rows"]?.elements.first?["reasons"]?.elements.first?["code"]?.string == "evidence-as-words")
            let run = try program.run(importing("--apply"))
            #expect(run.succeeded && run.text.contains(told), "\(run.errorText)")
            #expect(try !program.run(importing("--all")).text.contains(told))
            #expect(try workbook(program).entries.last?.assessment.evidence.map(\.kind) == [.words])
        }
    }

    @Test func dryRunSaysWhatItWouldRecordAndChangesNothing() throws {
        try with { program, before in
            let run = try program.run(importing())
            #expect(run.status == .code(0), "\(run.errorText)")
            #expect(run.text.contains("2  3.13-1-9 ①-9  new\n    Result    · unassessed → ○ compliant\n"))
            #expect(run.text.contains("    Due     2026-03-02\n"))
            #expect(run.text.contains("4 rows: new 3, skipped 1\n"))
            #expect(run.errorText.contains("nothing is recorded yet; --apply records 3 items"))
            #expect(try program.folder.read("w.rec") == before)
            #expect(program.folder.names().sorted() == ["t.csv", "w.rec"] || program.folder.names().contains("state"))
        }
    }

    @Test func applyRecordsAllInOneStepWithTheirSource() throws {
        try with { program, before in
            let run = try program.run(importing("--apply"))
            #expect(run.status == .code(0), "\(run.errorText)")
            #expect(run.errorText.contains("recorded 3 items in one step"))
            let workbook = try workbook(program)
            #expect(try program.folder.read("w.rec").starts(with: before))
            #expect(workbook.entries.count == 3 && Set(workbook.entries.map(\.batch)).count == 1)
            let first = workbook.entries[0]
            #expect(
                first.assessment
                    == Assessment(
                        result: .compliant, owner: "佐藤", evidence: [Evidence(reference: "手順書")], note: "一行目\n二行目"))
            #expect(first.source?.file == "t.csv" && first.source?.address == "2")
            #expect(workbook.entries.map(\.assessment.due) == ["", "2026-03-02", "2026-04-01"])
            #expect(workbook.integrityFindings().isEmpty)
        }
    }

    @Test func importingAgainRecordsNothing() throws {
        try with { program, _ in
            #expect(try program.run(importing("--apply")).succeeded)
            let before = try program.folder.read("w.rec")
            let again = try program.run(importing("--apply"))
            #expect(again.status == .code(0) && again.errorText.contains("there is nothing to record"))
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    /// `u` on the screen takes all of it back.
    @Test func undoTakesItBackWhole() throws {
        try with { program, _ in
            #expect(try program.run(importing("--apply")).succeeded)
            let screen = try program.open()
            try screen.type("u", until: "ほか 2 件 取り消しました")
            try screen.leave()
            #expect(try workbook(program).counts.assessed == 0)
        }
    }

    @Test func rowsThatAreLeftAreSaidAndTheRestIsRecorded() throws {
        let table = ImportCommandTests.table + "①-99,3.13,○,,,,\n①-12,3.13,◎,,,,\n①-13,3.13,○,,,来週,\n"
        try with(table) { program, _ in
            let run = try program.run(importing("--apply"))
            #expect(run.status == .code(1))
            #expect(run.text.contains("new 3, skipped 1, unmatched 1, problem 2"))
            #expect(run.errorText.contains("3 rows left out"))
            let reasons = try program.run(importing("--format", "tsv")).text
            for words in [
                "A6: no item has the number “①-99”", "C7: the result “◎” means nothing here",
                "F8: “来週” depends on the day it was written",
            ] { #expect(reasons.contains(words), "\(words): \(reasons)") }
            #expect(try workbook(program).entries.count == 3)
        }
    }

    @Test func whatIsNotReadIsSaidAndIsNoError() throws {
        let table = "No.,大項目,評価,所見,担当,期限,証跡,メモ\n①-9,3.13,○,,,,,後で\n,,,,,,,,欄外\n"
        try with(table) { program, _ in
            let run = try program.run(importing("--apply"))
            #expect(run.succeeded)
            #expect(run.text.contains("1 row: new 1\nnot read: H1 “メモ”, I3 “欄外”\n"))
            let tsv = try program.run(importing("--format", "tsv"))
            #expect(tsv.errorText.contains("not read: H1 “メモ”, I3 “欄外”") && !tsv.text.contains("メモ"))
            let json = try program.run(importing("--format", "json"))
            #expect(json.text.contains("\"count\" : 2") && json.text.contains("\"cell\" : \"I3\""))
        }
    }

    @Test func guessIsShownAndNeverApplied() throws {
        try with { program, before in
            let guessed = ["import", "w.rec", "t.csv", "--language", "en"]
            let dry = try program.run(guessed)
            #expect(dry.succeeded && dry.text.contains("new 3"))
            #expect(dry.errorText.contains("what the columns mean was guessed"))
            let refused = try program.run(guessed + ["--apply"])
            #expect(refused.status == .code(EX_USAGE))
            #expect(refused.errorText.contains("--inspect > p.rec"))
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func guessThatWasLookedAtIsAProfile() throws {
        try with { program, before in
            let inspected = try program.run(["import", "w.rec", "t.csv", "--inspect"])
            #expect(inspected.succeeded)
            #expect(try program.folder.read("w.rec") == before)
            try program.folder.write(inspected.text, to: "p.rec")
            let run = try program.run(["import", "w.rec", "t.csv", "--profile", "p.rec", "--apply"])
            #expect(run.status == .code(0), "\(run.errorText)")
            #expect(try workbook(program).entries.count == 3)
        }
    }

    @Test func tableMayComeFromStandardInput() throws {
        try with { program, _ in
            var command = try program.command(importing("--apply", table: "-"), input: ImportCommandTests.table)
            command.workingDirectory = program.folder.path
            #expect(try command.run().status == .code(0))
            #expect(try workbook(program).entries[0].source?.file == "-")
        }
    }

    @Test func filesOfTheWorkbooksFolderGetTheirDigestsAndNoOthersAreRead() throws {
        let table = "①-9,3.13,○,,,,\"in.txt\nno.txt\n../out.txt\n/etc/hostname\"\n"
        try TenkenProgram.with { program in
            try program.folder.makeFolder("book")
            #expect(try program.run(["new", "book/w.rec"]).succeeded)
            try program.folder.write("内", to: "book/in.txt")
            try program.folder.write("外", to: "out.txt")
            try program.folder.write("No.\n" + table, to: "t.csv")
            let run = try program.run(["import", "book/w.rec", "t.csv"] + ImportCommandTests.layout + ["--apply"])
            #expect(run.status == .code(0), "\(run.errorText)")
            let workbook = try Workbook.read(
                Workbook.parse(program.folder.read("book/w.rec")), knownCatalogs: [])
            let evidence = workbook.entries[0].assessment.evidence
            #expect(evidence.map(\.reference) == ["in.txt", "no.txt", "../out.txt", "/etc/hostname"])
            #expect(evidence.map(\.kind) == [.file, .words, .words, .words])
        }
    }

    @Test func formatsForProgramsSayTheSame() throws {
        try with { program, _ in
            let tsv = try program.run(importing("--format", "tsv", "--all")).text.split(separator: "\n")
            #expect(tsv.count == 5)
            #expect(tsv[0].hasPrefix("row\toutcome\titem\tnumber\tname\treasons\tmessage\tresult_before\tresult_after"))
            #expect(tsv[1].hasPrefix("2\tnew\t3.13-1-9\t①-9\t①-9\t\t\tunassessed\tcompliant"))
            #expect(tsv[4].hasPrefix("5\tskipped\t3.13-1-11\t①-11\t①-11\tnothing-filled-in\t"))
            let json = try program.run(importing("--format", "json")).text
            for words in [
                "\"new\" : 3", "\"outcome\" : \"new\"", "\"guessed\" : false", "\"fits\" : true",
                "\"after\" : \"2026-03-02\"",
            ] { #expect(json.contains(words), "\(words)") }
        }
    }

    @Test func hostileCellsReachNoTerminal() throws {
        let table =
            "No.,大項目,評価,所見,担当,期限,証跡\n①-9\u{1B}[2J,3.13,○,,,,\n①-10,3.13,\u{1B}]0;x\u{7},,,,\n①-11,3.13,○,\u{9B}1m,,,\n"
        try with(table) { program, _ in
            for format in ["text", "tsv", "json"] {
                let run = try program.run(importing("--format", format))
                #expect(!run.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }, "\(format)")
            }
            let text = try program.run(importing()).text
            #expect(!text.unicodeScalars.contains("\u{9B}"))
        }
    }

    /// An exported form with a further column, whose item somebody changed since.
    private func withForm(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "3.13-1-9", "--result", "compliant"]).succeeded)
            let shown = try workbook(program).entries[0].id
            #expect(try program.run(["assess", "w.rec", "3.13-1-9", "--result", "partial"]).succeeded)
            let form = "tenken:item,tenken:entry,評価,所見\n3.13-1-9,\(shown),良,追記\n"
            try program.folder.write(form.replacing("良", with: "○"), to: "f.csv")
            try program.folder.write(form, to: "g.csv")
            try body(program)
        }
    }

    @Test func wordsOfResultsLeaveAnExportedFormsComparisonAlone() throws {
        try withForm { program in
            let run = try program.run(["import", "w.rec", "g.csv", "--word", "compliant=良", "--apply"])
            #expect(run.status == .code(0), "\(run.text)\(run.errorText)")
            let last = try #require(workbook(program).entries.last)
            #expect(last.assessment == Assessment(result: .partial, note: "追記"))
        }
    }

    @Test(arguments: [["--column", "result=C"], ["--head", "1"], ["--fill", "above"], ["--hidden", "take"]])
    func layoutOfAnExportedFormIsNotToBeGiven(options: [String]) throws {
        try withForm { program in
            let run = try program.run(["import", "w.rec", "f.csv", "--apply", "--language", "en"] + options)
            #expect(run.status == .code(EX_USAGE))
            #expect(run.errorText.contains("exported from a workbook"), "\(run.errorText)")
            #expect(try workbook(program).entries.count == 2)
        }
    }

    private static let messages: [(words: String, status: Int32, message: String)] = [
        ("import w.rec t.csv --apply", EX_USAGE, "guessed, so nothing was recorded"),
        ("import w.rec t.csv --profile none.rec", EX_NOINPUT, "there is no such profile"),
        ("import w.rec none.csv", EX_NOINPUT, "there is no such file; look at the name\n"),
        ("import w.rec .", EX_NOINPUT, "name a table's file (xlsx, csv, tsv)"),
        ("import w.rec t.csv --word いいえ=noncompliant", EX_USAGE, "result=word: --word noncompliant=いいえ"),
        ("import w.rec t.csv --profile c.rec", EX_DATAERR, "its Kind is catalog"),
        ("import w.rec t.csv --column number=A --column due=Due", EX_DATAERR, "DUE1: Due: there is no column DUE"),
    ]

    @Test(arguments: messages.indices) func messageSaysWhatToDo(index: Int) throws {
        let (words, status, message) = ImportCommandTests.messages[index]
        try with { program, before in
            try program.folder.write(
                "%rec: TableProfile\n\nKind: catalog\nHead: 1\nColumn: Number | A |\n", to: "c.rec")
            let run = try program.run(words.split(separator: " ").map(String.init) + ["--language", "en"])
            #expect(run.status == .code(status))
            #expect(run.errorText.contains(message) && !run.errorText.contains("tenken new"), "\(run.errorText)")
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func tableOfAnotherCatalogueIsSaidOnce() throws {
        let table = "No.,大項目,評価,所見,担当,期限,証跡\n①-99,3.13,○,,,,\n①-98,3.13,○,,,,\n"
        try with(table) { program, _ in
            let run = try program.run(importing())
            #expect(run.status == .code(1))
            #expect(run.errorText.hasSuffix("no row fits this workbook's catalogue; is it the right table?\n"))
        }
        try with { program, _ in
            let text = try program.run(importing()).errorText
            #expect(!text.contains("no row fits"))
        }
    }

    @Test func standardInputIsToBeSavedBeforeItsGuessIsLookedAt() throws {
        try with { program, _ in
            var command = try program.command(
                ["import", "w.rec", "-", "--language", "en"], input: ImportCommandTests.table)
            command.workingDirectory = program.folder.path
            let run = try command.run()
            #expect(run.errorText.contains("save the table to a file first") && !run.errorText.contains("./-"))
        }
    }

    private static let statuses: [String: Int32] = [
        "import none.rec t.csv": EX_NOINPUT, "import w.rec none.csv": EX_NOINPUT, "import w.rec": EX_USAGE,
        "import w.rec t.csv --profile none.rec": EX_NOINPUT,
        "import w.rec t.csv --column number=A:Wrong --head 1": EX_DATAERR,
        "import w.rec t.csv --column what=A": EX_USAGE, "import w.rec t.csv --column number=A": EX_DATAERR,
        "import w.rec w.rec --column id=A --column result=B": 1, "import t.csv t.csv": EX_DATAERR,
    ]

    @Test(arguments: statuses) func exitStatusSaysWhatBecameOfIt(words: String, status: Int32) throws {
        try with { program, before in
            let run = try program.run(words.split(separator: " ").map(String.init))
            #expect(run.status == .code(status), "\(run.text)\(run.errorText)")
            #expect(try program.folder.read("w.rec") == before)
        }
    }
}
