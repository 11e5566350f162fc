import CLibrary
import TestSupport
import Testing
import WorkbookModel

/// `tenken assess --from`: what `list` printed comes back changed, and is recorded whole or not at all.
@Suite struct ListedTableTests {
    /// A workbook with ①-9 and ①-10 assessed, and the arguments of the command without their table.
    private func with(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            #expect(
                try program.run(["assess", "w.rec", "①-9", "--result", "o", "--note", ListedTableTests.note]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-10", "--result", "p", "--owner", "佐藤"]).succeeded)
            try body(program)
        }
    }

    private static let note = "\"引用\" で始まる\nC:\\new\t'=式"

    private func assess(_ program: TenkenProgram, _ table: String, _ more: String...) throws -> Command.Output {
        try program.run(["assess", "w.rec", "--from", table, "--language", "en"] + more)
    }

    /// The table that `list` prints, as rows of cells under its heads.
    private func listed(_ program: TenkenProgram) throws -> [[String]] {
        let text = try program.run(["list", "w.rec", "--format", "tsv"]).text
        return text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private func write(_ rows: [[String]], _ program: TenkenProgram, to name: String = "t.tsv") throws {
        try program.folder.write(rows.map { $0.joined(separator: "\t") + "\n" }.joined(), to: name)
    }

    private func workbook(_ program: TenkenProgram) throws -> Workbook {
        try Workbook.read(Workbook.parse(program.folder.read("w.rec")), knownCatalogs: [])
    }

    private func assessment(_ program: TenkenProgram, _ item: String) throws -> Assessment {
        let workbook = try workbook(program)
        return workbook.state(ofItemAt: try #require(workbook.catalog.itemIndex(item))).assessment
    }

    @Test(arguments: [("tsv", "en"), ("csv", "en"), ("csv", "ja")]) func listAsPrintedRecordsNothing(
        format: String, language: String
    ) throws {
        try with { program in
            let before = try program.folder.read("w.rec")
            let list = try program.run(["list", "w.rec", "--format", format, "--language", language])
            try program.folder.write(list.text, to: "t.\(format)")
            let run = try assess(program, "t.\(format)")
            #expect(run.succeeded && run.text.isEmpty, "\(run.errorText)")
            #expect(run.errorText == "tenken: nothing differs; nothing was recorded\n")
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func changedRowsAreOneStepThatOneUndoTakesBack() throws {
        try with { program in
            var rows = try listed(program)
            let result = try #require(rows[0].firstIndex(of: "result"))
            let due = try #require(rows[0].firstIndex(of: "due"))
            for index in rows.indices.dropFirst() { (rows[index][result], rows[index][due]) = ("x", "2027/1/2") }
            try write(rows, program)
            let before = try workbook(program)
            let run = try assess(program, "t.tsv")
            #expect(run.succeeded, "\(run.errorText)")
            #expect(run.text.split(separator: "\n").count == 14)
            #expect(run.text.contains("3.13-1-9 ①-9: ○ → × noncompliant, Due 2027-01-02 (recorded by 佐藤 花子)\n"))
            #expect(run.errorText.contains("recorded 14 items in one step (“tenken undo w.rec” takes it back whole)"))
            let after = try workbook(program)
            let added = after.entries.dropFirst(2)
            #expect(added.count == 14 && Set(added.map(\.batch)).count == 1)
            #expect(added.first?.source?.file == "t.tsv" && added.first?.source?.address == "2")
            #expect(after.integrityFindings().isEmpty)
            #expect(try assessment(program, "3.13-1-9").note == ListedTableTests.note)
            #expect(try program.run(["undo", "w.rec"]).succeeded)
            let undone = try workbook(program)
            for item in undone.catalog.items.indices {
                #expect(undone.state(ofItemAt: item).assessment == before.state(ofItemAt: item).assessment)
            }
        }
    }

    @Test func dryRunSaysWhatWouldChangeAndWritesNothing() throws {
        try with { program in
            try program.folder.write("item\tresult\n3.13-1-11\tx\n3.13-1-9\to\n", to: "t.tsv")
            let before = try program.folder.read("w.rec")
            let run = try assess(program, "t.tsv", "-n")
            #expect(run.succeeded && run.text == "3.13-1-11 ①-11: · → × noncompliant\n", "\(run.errorText)")
            #expect(run.errorText.contains("would record 1 item; with --dry-run nothing was recorded"))
            #expect(try program.folder.read("w.rec") == before)
            #expect(try assess(program, "t.tsv", "-q").text.isEmpty)
            #expect(try assessment(program, "3.13-1-11").result == .noncompliant)
        }
    }

    /// What a table can hold that is refused, with the words that are said of it; good rows stand around it.
    private static let refusals: [(table: String, words: String)] = [
        (
            "item\tresult\n3.13-1-11\to\n3.13-1-12\tgood\n",
            "row 3 (3.13-1-12 ①-12): B3: there is no result “good”; there are: "
        ),
        ("item\tresult\n3.13-1-11\to\n9.9-1\to\n", "row 3 (9.9-1): A3: no item has the id “9.9-1”"),
        (
            "item\tdue\n3.13-1-11\t2027-01-02\n3.13-1-12\tnext week\n",
            "row 3 (3.13-1-12 ①-12): B3: “next week” depends on the day"
        ),
        ("item\tdue\n3.13-1-11\t2027-01-02\n3.13-1-12\tsoon\n", "B3: “soon” is no date"),
        ("item\tresult\n3.13-1-11\to\n3.13-1-11\tx\n", "differs from what 3 says about the same item"),
        (
            "item\tresult\tat\n3.13-1-11\to\t\n3.13-1-9\tx\t2001-01-01T00:00:00+09:00\n",
            "C3: nothing was recorded about this item at 2001"
        ),
        (
            "item\tresult\trelsut\tmemo\n3.13-1-11\to\t\t\n",
            "not among the columns of “tenken list”: C1 “relsut”, D1 “memo”; take them out"
        ),
        ("item\tresult\tresult\n3.13-1-11\to\to\n", "C1: result is in B1 too; keep one column of it"),
        ("result\tnote\no\tx\n", "no column tells the items; give the column item"),
        ("item\ttext\n3.13-1-11\tx\n", "no column holds anything to record; give one of result, owner"),
        ("item\tresult\n3.13-1-11\to\tmore\n", "C2: this cell stands in no column"),
        ("\n\n", "it is empty; give a file that holds a table"),
        ("item\ttext\tresult\n3.13-1-11\tso etwas steht da nicht\to\n", "B2: the text is not that of 3.13-1-11"),
    ]

    @Test(arguments: refusals.indices) func tableIsRecordedWholeOrNotAtAll(index: Int) throws {
        let (table, words) = ListedTableTests.refusals[index]
        try with { program in
            let before = try program.folder.read("w.rec")
            try program.folder.write(table, to: "t.tsv")
            for more in [[], ["--dry-run"]] {
                let run = try program.run(["assess", "w.rec", "--from", "t.tsv", "--language", "en"] + more)
                #expect(run.status == .code(EX_DATAERR) && run.text.isEmpty)
                #expect(run.errorText.contains(words), "\(run.errorText)")
                #expect(try program.folder.read("w.rec") == before)
            }
        }
    }

    @Test func everyRowThatIsRefusedIsSaid() throws {
        try with { program in
            try program.folder.write("item\tresult\n9.9-1\to\n3.13-1-11\to\n3.13-1-12\tgood\n", to: "t.tsv")
            let run = try assess(program, "t.tsv")
            #expect(
                run.errorText.contains("t.tsv: row 2 (9.9-1): ") && run.errorText.contains("t.tsv: row 4 (3.13-1-12 "))
            #expect(run.errorText.hasSuffix("t.tsv: 2 rows can not be recorded, so nothing was\n"))
        }
    }

    @Test func columnsThatAreNotGivenAndEmptyCellsLeaveAlone() throws {
        try with { program in
            try program.folder.write("item,note\n3.13-1-9,\n3.13-1-10,所見\n", to: "t.csv")
            #expect(try assess(program, "t.csv").succeeded)
            #expect(try assessment(program, "3.13-1-9") == Assessment(result: .compliant, note: ListedTableTests.note))
            #expect(
                try assessment(program, "3.13-1-10") == Assessment(result: .partial, owner: "佐藤", note: "所見"))
        }
    }

    @Test func emptiedCellIsKeptAndSaid() throws {
        try with { program in
            var rows = try listed(program)
            let note = try #require(rows[0].firstIndex(of: "note"))
            rows[1][note] = ""
            try write(rows, program)
            let run = try assess(program, "t.tsv")
            #expect(
                run.succeeded
                    && run.errorText.contains("row 2 (3.13-1-9 ①-9): emptied in the table, and kept as recorded: note"))
            #expect(try workbook(program).entries.count == 2)
        }
    }

    /// The list says when each item was recorded: what others recorded since is not overwritten by what it showed.
    @Test func whatWasRecordedSinceTheListStays() throws {
        try with { program in
            var rows = try listed(program)
            let (owner, note) = (
                try #require(rows[0].firstIndex(of: "owner")), try #require(rows[0].firstIndex(of: "note"))
            )
            rows[2][owner] = "鈴木"
            try write(rows, program)
            let by = ["--by", "山田 太郎"]
            #expect(try program.run(["assess", "w.rec", "①-10", "--result", "x", "--note", "後から"] + by).succeeded)
            #expect(try assess(program, "t.tsv", "--by", "高橋").succeeded)
            #expect(
                try assessment(program, "3.13-1-10")
                    == Assessment(result: .noncompliant, owner: "鈴木", note: "後から"))
            rows[2][note] = "こちらから"
            try write(rows, program)
            let before = try program.folder.read("w.rec")
            let clash = try assess(program, "t.tsv")
            #expect(clash.status == .code(EX_DATAERR))
            #expect(
                clash.errorText.contains(
                    "row 3 (3.13-1-10 ①-10): changed in the table and in the workbook: note; Note: table こちらから; workbook 後から; before (none)"
                ), "\(clash.errorText)")
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    /// A table that was given back before says what is to be recorded now, unlike one that `import` knows.
    @Test func tableWithoutTimesIsRecordedAsOftenAsItDiffers() throws {
        try with { program in
            try program.folder.write("item\tresult\n3.13-1-9\tx\n", to: "t.tsv")
            #expect(try assess(program, "t.tsv").succeeded)
            #expect(try assess(program, "t.tsv").errorText.contains("nothing differs"))
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "o"]).succeeded)
            #expect(try assess(program, "t.tsv").succeeded)
            #expect(try assessment(program, "3.13-1-9").result == .noncompliant)
        }
    }

    @Test func evidenceIsAddedAndFilesGetTheirDigests() throws {
        try with { program in
            try program.folder.write("方針", to: "policy.pdf")
            try program.folder.write("item\tevidence\n3.13-1-9\tpolicy.pdf | 第5条\\n聞き取り\n", to: "t.tsv")
            #expect(try assess(program, "t.tsv").succeeded)
            #expect(try assessment(program, "3.13-1-9").evidence.map(\.kind) == [.file, .words])
            var rows = try listed(program)
            let evidence = try #require(rows[0].firstIndex(of: "evidence"))
            rows[1][evidence] += "\\n規程"
            try write(rows, program)
            #expect(try assess(program, "t.tsv").succeeded)
            let pieces = try assessment(program, "3.13-1-9").evidence
            #expect(pieces.map(\.kind) == [.file, .words, .words] && pieces[2].reference == "規程")
        }
    }

    /// What is no file is refused as on the command line, all rows with it.
    @Test(arguments: [
        ("polcy.pdf", "evidence “polcy.pdf” looks like a file but is not there; if these are words, give --words"),
        ("proofs", "evidence “proofs” is a folder; name a file in it, or give --words if these are words"),
        ("../away.pdf", "evidence “../away.pdf” leads out of the workbook's folder"),
    ])
    func evidenceThatIsNotThereIsRefused(reference: String, words: String) throws {
        try with { program in
            try program.folder.makeFolder("proofs")
            try program.folder.write("item\tevidence\n3.13-1-11\t規程\n3.13-1-9\t\(reference)\n", to: "t.tsv")
            let before = try program.folder.read("w.rec")
            let run = try assess(program, "t.tsv")
            #expect(run.status == .code(EX_NOINPUT), "\(run.errorText)")
            #expect(run.errorText.contains("t.tsv: row 3 (3.13-1-9 ①-9): \(words)"), "\(run.errorText)")
            #expect(try program.folder.read("w.rec") == before)
            #expect(try assess(program, "t.tsv", "--words").succeeded)
            #expect(try assessment(program, "3.13-1-9").evidence.map(\.kind) == [.words])
            // What is recorded as words is no mistake of a table that comes back.
            #expect(try assess(program, "t.tsv").errorText.contains("nothing differs"))
        }
    }

    @Test func anotherMistakeBesideEvidenceIsBadData() throws {
        try with { program in
            try program.folder.write("item\tresult\tevidence\n3.13-1-9\t\tx.pdf\n9.9-1\to\t\n", to: "t.tsv")
            #expect(try assess(program, "t.tsv").status == .code(EX_DATAERR))
        }
    }

    @Test func unassessedTakesAResultBack() throws {
        try with { program in
            try program.folder.write("item\tresult\n3.13-1-9\tunassessed\n3.13-1-11\tunassessed\n", to: "t.tsv")
            let run = try assess(program, "t.tsv")
            #expect(run.succeeded && run.text.split(separator: "\n").count == 1, "\(run.errorText)")
            #expect(try assessment(program, "3.13-1-9").result == .unassessed)
        }
    }

    @Test func itemsInConflictAreLeftAloneAndMayNotBeChanged() throws {
        try with { program in
            try program.folder.write(try program.folder.read("w.rec"), to: "o.rec")
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "p"]).succeeded)
            #expect(try program.run(["assess", "o.rec", "①-9", "--result", "x", "--by", "山田"]).succeeded)
            #expect(try program.run(["merge", "w.rec", "o.rec"]).succeeded)
            for language in ["en", "ja"] {
                let list = try program.run(["list", "w.rec", "--format", "csv", "--language", language])
                #expect(list.text.contains(language == "ja" ? "食い違い" : "conflict"))
                try program.folder.write(list.text, to: "t.csv")
                #expect(try assess(program, "t.csv").errorText.contains("nothing differs"))
            }
            try program.folder.write("item\towner\n3.13-1-11\t佐藤\n3.13-1-9\t山田\n", to: "t.tsv")
            let run = try assess(program, "t.tsv")
            #expect(run.status == .code(EX_DATAERR))
            #expect(run.errorText.contains("assessments differ; see “tenken show w.rec 3.13-1-9”"), "\(run.errorText)")
        }
    }

    /// Spreadsheets that saved the tsv: one ends lines with CRLF and quotes commas, one quotes what has quotes in it.
    @Test(arguments: [
        "item\tnote\r\n3.13-1-9\t\"\"\"引用\"\" で始まる\\nC:\\\\new\\t'=式\"\r\n3.13-1-10\t\"a, b\"\r\n",
        "item\tnote\n3.13-1-9\t\"\"\"引用\"\" で始まる\\nC:\\\\new\\t'=式\"\n3.13-1-10\ta, b\n",
    ]) func tabsThatASpreadsheetSavedAreUnderstood(table: String) throws {
        try with { program in
            try program.folder.write(table, to: "t.tsv")
            let run = try assess(program, "t.tsv")
            #expect(run.succeeded && run.text.split(separator: "\n").count == 1, "\(run.text)\(run.errorText)")
            #expect(try assessment(program, "3.13-1-9").note == ListedTableTests.note)
            #expect(try assessment(program, "3.13-1-10").note == "a, b")
        }
    }

    @Test func tableMayComeFromStandardInput() throws {
        try with { program in
            let run = try program.run(
                ["assess", "w.rec", "--from", "-"], input: "item\tresult\n3.13-1-11\tcompliant\n")
            #expect(run.succeeded, "\(run.errorText)")
            #expect(try assessment(program, "3.13-1-11").result == .compliant)
            #expect(try workbook(program).entries.last?.source?.file == "-")
        }
    }

    @Test(arguments: [["①-9"], ["--filter", "is:open"], ["--result", "o"], ["--clear-evidence"]])
    func tableHasItemsAndValues(more: [String]) throws {
        try with { program in
            try program.folder.write("item\tresult\n3.13-1-11\to\n", to: "t.tsv")
            let run = try program.run(["assess", "w.rec", "--from", "t.tsv", "--language", "en"] + more)
            #expect(run.status == .code(EX_USAGE) && run.errorText.contains("--from has items and values in its table"))
            #expect(try workbook(program).entries.count == 2)
        }
    }

    @Test func tableThatIsMissingIsSaid() throws {
        try with { program in
            let run = try assess(program, "none.tsv")
            #expect(
                run.status == .code(EX_NOINPUT) && run.errorText.contains("there is no such file; look at the name"))
        }
    }
}
