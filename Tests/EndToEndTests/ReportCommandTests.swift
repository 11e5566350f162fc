import CLibrary
import TestSupport
import Testing

/// `tenken report`, `export` and `portfolio` as a script uses them.
@Suite struct ReportCommandTests {
    private func with(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            #expect(
                try program.run(["assess", "w.rec", "3.13-1-9", "--result", "compliant", "--note", "所見"]).succeeded)
            try body(program)
        }
    }

    private func text(_ name: String, _ program: TenkenProgram) throws -> String {
        String(decoding: try program.folder.read(name), as: UTF8.self)
    }

    @Test func aPageHoldsTheWorkbooksBytes() throws {
        try with { program in
            let output = try program.run(["report", "w.rec", "-o", "r.html", "--language", "ja"])
            #expect(output.succeeded && output.errorText == "tenken: r.html を作りました（対応表による点検、14 項目）\n")
            let page = try text("r.html", program)
            #expect(page.contains("所見") && page.contains("data-basis=\"workbook\""))
            let again = try program.run(["report", "w.rec", "-o", "-", "--format", "html"])
            #expect(again.text.hasPrefix("<!DOCTYPE html>"))
        }
    }

    /// A name without a folder is looked for beside the workbook; where it is not there, the folder is named.
    @Test func theFolderIsNamedWhereItIsNotTheWorkbooks() throws {
        try with { program in
            #expect(mkdir(program.folder("sub"), 0o755) == 0)
            #expect(rename(program.folder("w.rec"), program.folder("sub/w.rec")) == 0)
            func told(_ place: String) throws -> String {
                try program.run(["report", "sub/w.rec", "-o", place, "--form", "summary", "--language", "en"]).errorText
                    .split(separator: "\n").last.map(String.init) ?? ""
            }
            let folder = try #require(realpath(program.folder(""), nil).map { String(cString: $0) })
            #expect(try told("r.html").hasPrefix("tenken: made r.html in the folder \(folder) (Noncompliant"))
            #expect(try told("sub/r.html").hasPrefix("tenken: made sub/r.html (Noncompliant"))
            let whole = program.folder("whole.html")
            #expect(try told(whole).hasPrefix("tenken: made \(whole) (Noncompliant"))
        }
    }

    @Test func aReportThatIsThereStaysUnlessItIsToBeReplaced() throws {
        try with { program in
            try program.folder.write("mine", to: "r.html")
            let refused = try program.run(["report", "w.rec", "-o", "r.html", "--language", "en"])
            #expect(refused.status == .code(73))
            #expect(
                refused.errorText == "tenken: r.html is there already; give --replace to replace it, or another name\n")
            #expect(try text("r.html", program) == "mine")
            #expect(try program.run(["report", "w.rec", "-o", "r.html", "--replace"]).succeeded)
            #expect(try text("r.html", program) != "mine")
        }
    }

    /// What `--replace` may replace is a file, not what a link leads to.
    @Test func aLinkIsNotFollowed() throws {
        try with { program in
            try program.folder.write("mine", to: "mine.txt")
            #expect(symlink("mine.txt", program.folder("r.html")) == 0)
            #expect(try program.run(["report", "w.rec", "-o", "r.html", "--replace"]).status == .code(73))
            #expect(try text("mine.txt", program) == "mine")
        }
    }

    @Test(arguments: [
        (["-o", "r.doc"], "tenken: r.doc: of what kind? end its name in .html, .xlsx or .pdf\n"),
        (
            ["-o", "r.html", "--form", "mine"],
            "tenken: there is no form mine; there are table, answers, applicability, points, summary"
        ),
        (
            ["-o", "r.html", "--without", "faces"],
            "tenken: --without: faces is not one of names, notes, evidence, plans, history\n"
        ),
        (["-o", "r.html", "--filter", "evidence:missing"], "tenken: a report is made of the workbook alone"),
        ([], "tenken: name the file to make with -o, such as -o report.html\n"),
    ])
    func aMistakeIsTold(options: [String], beginning: String) throws {
        try with { program in
            let output = try program.run(["report", "w.rec", "--language", "en"] + options)
            #expect(output.status == .code(64) && output.errorText.hasPrefix(beginning), "\(output.errorText)")
        }
    }

    private static let outputs = [
        "report w.rec --format html", "export w.rec --format csv", "portfolio w.rec --format csv",
    ]

    /// Each says what, where and what to do; so does `:report` (see `ReportScreenTests`).
    @Test(arguments: outputs)
    func aPlaceWhereNoFileCanComeIsNamed(command: String) throws {
        try with { program in
            try program.folder.makeFolder("sub")
            try program.folder.write("", to: "file")
            let words = command.split(separator: " ").map(String.init)
            for (place, message) in [
                ("sub", "sub: this is a folder; name a file in it"),
                ("sub/", "sub/: this is a folder; name a file in it"),
                ("gone/r.x", "gone: there is no such folder; make it first (mkdir -p gone)"),
                ("gone/", "gone/: there is no such folder; make it first (mkdir -p gone/)"),
                ("file/r.x", "file: there is no such folder; make it first (mkdir -p file)"),
            ] {
                let output = try program.run(words + ["-o", place, "--language", "en"])
                #expect(output.status == .code(73) && output.errorText == "tenken: \(message)\n", "\(output.errorText)")
                let japanese = try program.run(words + ["-o", place, "--replace", "--language", "ja"])
                #expect(japanese.status == .code(73) && japanese.errorText.contains("フォルダー"), "\(japanese.errorText)")
            }
            #expect(program.folder.names(in: "sub").isEmpty)
        }
    }

    @Test(.enabled(if: Strace.isUsable), arguments: outputs)
    func aFolderThatCanNotBeWrittenToIsNamed(command: String) throws {
        try with { program in
            try program.folder.makeFolder("sub")
            let path = program.folder("sub/r.x")
            let words = command.split(separator: " ").map(String.init) + ["-o", path, "--language", "en"]
            let output = try Strace(program.command(words))
                .traced(["inject=?access,?faccessat,?faccessat2:error=EACCES"], on: "sub").run()
            #expect(output.status == .code(73))
            #expect(
                output.errorText
                    == "tenken: \(path): can not be created (Permission denied); see whether the folder \(program.folder("sub")) can be written to, or choose another place\n"
            )
        }
    }

    /// What was recorded is in no other file.
    @Test(arguments: ["report w.rec --format html", "export w.rec --format csv", "portfolio w.rec --format html"])
    func aWorkbookIsNeverReplaced(command: String) throws {
        try with { program in
            let before = try program.folder.read("w.rec")
            let words = command.split(separator: " ").map(String.init)
            let output = try program.run(words + ["-o", "w.rec", "--replace", "--language", "en"])
            #expect(output.status == .code(73))
            #expect(output.errorText == "tenken: w.rec: this is a workbook, and not replaced; give another name\n")
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func verifyChecksTheWorkbookInAPageAndSaysSo() throws {
        try with { program in
            #expect(try program.run(["report", "w.rec", "-o", "r.html"]).succeeded)
            let output = try program.run(["verify", "r.html", "--language", "en"])
            #expect(output.succeeded && output.errorText.contains("only the workbook in the page is checked here"))
            #expect(try program.run(["report", "w.rec", "-o", "s.html", "--without", "notes"]).succeeded)
            #expect(try program.run(["verify", "s.html"]).status == .code(65))
            let twice = try text("r.html", program).replacing(
                "</body>", with: "<script id=\"workbook\"></script></body>")
            try program.folder.write(twice, to: "t.html")
            #expect(try program.run(["verify", "t.html"]).status == .code(65))
        }
    }

    @Test func aFormOfOnesOwnBeginsWithABuiltInOne() throws {
        try with { program in
            let form = try program.run(["report", "w.rec", "--print-form", "answers"]).text
            try program.folder.write(form.replacing("| 備考 |", with: "| 自社の備考 |"), to: "my.rec")
            #expect(
                try program.run(["report", "w.rec", "-o", "r.html", "--form", "my.rec", "--language", "ja"]).succeeded)
            #expect(try text("r.html", program).contains("自社の備考"))
            try program.folder.write(form.replacing("Column: note", with: "Column: remark"), to: "bad.rec")
            let refused = try program.run(
                ["report", "w.rec", "-o", "s.html", "--form", "bad.rec", "--language", "en"])
            #expect(
                refused.status == .code(65)
                    && refused.errorText.hasPrefix("tenken: bad.rec:13: a column can not show remark"))
        }
    }

    @Test func whatIsExportedComesBackWithNothingToRecord() throws {
        try with { program in
            for file in ["a.csv", "a.tsv"] {
                #expect(try program.run(["export", "w.rec", "-o", file, "--language", "ja"]).succeeded)
                let plan = try program.run(["import", "w.rec", file, "--language", "en"])
                #expect(
                    plan.succeeded && plan.errorText.hasSuffix("there is nothing to record\n"), "\(file) \(plan.text)")
            }
        }
    }

    @Test func anExportGoesByTheFilter() throws {
        try with { program in
            let output = try program.run(
                ["export", "w.rec", "-o", "a.csv", "--filter", "result:compliant", "--language", "en"])
            #expect(output.errorText == "tenken: made a.csv (1 item)\n")
        }
    }

    @Test func csvSpeaksJapaneseToPeopleAndKeysToPrograms() throws {
        try with { program in
            let japanese = try program.run(["list", "w.rec", "--format", "csv", "--language", "ja"]).text
            #expect(japanese.hasPrefix("\u{FEFF}項目,No.,大項目,") && japanese.contains(",適合,"))
            let english = try program.run(["list", "w.rec", "--format", "csv", "--language", "en"]).text
            #expect(english.hasPrefix("\u{FEFF}item,number,section,") && english.contains(",compliant,"))
            let tsv = try program.run(["list", "w.rec", "--format", "tsv", "--language", "ja"]).text
            #expect(tsv.hasPrefix("item\tnumber\tsection\t"))
        }
    }

    @Test func aWorkbookThatCanNotBeReadIsARowOfThePortfolio() throws {
        try with { program in
            try program.folder.write("junk\n", to: "bad.rec")
            let output = try program.run(["portfolio", "w.rec", "bad.rec", "none.rec", "--language", "en"])
            #expect(output.status == .code(1))
            for words in ["w.rec", "Assessed 1", "bad.rec:1: ", "none.rec"] {
                #expect(output.text.contains(words), "\(words)")
            }
            #expect(try program.run(["portfolio", "w.rec", "--format", "csv"]).succeeded)
            #expect(try program.run(["portfolio", "w.rec", "-o", "p.html"]).succeeded)
        }
    }

    /// As `verify` does.
    @Test func aRecordThatWasTamperedWithIsTold() throws {
        try with { program in
            try program.folder.write(try text("w.rec", program).replacing("所見", with: "異見"), to: "bad.rec")
            #expect(try program.run(["verify", "bad.rec"]).status == .code(1))
            let output = try program.run(["portfolio", "w.rec", "bad.rec", "--language", "en"])
            #expect(output.status == .code(1) && output.text.contains("tenken verify bad.rec"))
            for file in ["p.csv", "p.html", "p.xlsx"] {
                #expect(try program.run(["portfolio", "bad.rec", "-o", file]).status == .code(1))
            }
            #expect(try text("p.csv", program).split(separator: ",")[2] == "Problem")
        }
    }
}
