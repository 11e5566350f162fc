import TestSupport
import Testing

/// Commands that take several workbooks, and what a script learns from them.
@Suite struct SeveralWorkbooksTests {
    /// `a.rec` with an overdue item, and `b.rec`, in which nothing is recorded.
    private func withTwo(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            for name in ["a.rec", "b.rec"] { #expect(try program.run(["new", name, "--title", name]).succeeded) }
            let options = ["--result", "x", "--due", "2020-01-01", "--plan", "p", "--note", "n", "--evidence", "聞き取り"]
            #expect(try program.run(["assess", "a.rec", "①-9"] + options).succeeded)
            try body(program)
        }
    }

    @Test func listTellsTheFileWhereThereAreSeveral() throws {
        try withTwo { program in
            let lines = try program.run(["list", "a.rec", "b.rec", "--filter", "item:①-9"]).text.split(separator: "\n")
            #expect(lines.count == 3 && lines[1].hasPrefix("a.rec  3.13") && lines[2].hasPrefix("b.rec  3.13"))
            let tsv = try program.run(["list", "a.rec", "b.rec", "--format", "tsv"]).text.split(separator: "\n")
            #expect(tsv[0].hasPrefix("file\titem\t") && tsv.last?.hasPrefix("b.rec\t") == true)
            #expect(try program.run(["list", "a.rec", "--format", "tsv"]).text.hasPrefix("item\t"))
            let json = try JSONDocument(program.run(["list", "a.rec", "b.rec", "--format", "json"]).text)
            #expect(Set(json.elements.compactMap { $0["file"]?.string }) == ["a.rec", "b.rec"])
        }
    }

    @Test func countIsANumberAlone() throws {
        try withTwo { program in
            func count(_ files: [String]) throws -> String {
                try program.run(["list"] + files + ["--count", "--filter", "result:x"]).text
            }
            let texts = try [count(["a.rec"]), count(["b.rec"]), count(["a.rec", "b.rec"])]
            #expect(texts == ["1\n", "0\n", "a.rec:1\nb.rec:0\n"])
            #expect(try program.run(["list", "a.rec", "--count", "--format", "json"]).status == .code(64))
        }
    }

    @Test(
        arguments: [
            (["a.rec"], 0), (["b.rec"], 1), (["a.rec", "b.rec"], 0), (["b.rec", "a.rec"], 0),
            (["a.rec", "none.rec"], 66),
        ] as [([String], Int32)])
    func exitCodeSaysWhetherAnItemMatches(files: [String], status: Int32) throws {
        try withTwo { program in
            let query = ["--filter", "result:x"]
            for options in [["--exit-code"], ["--exit-code", "--count"]] {
                let list = try program.run(["list"] + files + query + options)
                #expect(list.status == .code(status), "\(options)")
            }
            #expect(try program.run(["list", "b.rec"] + query).status == .code(0))
        }
    }

    @Test func oneThatCanNotBeReadDoesNotEndTheOthers() throws {
        try withTwo { program in
            for command in ["summary", "check", "verify", "list"] {
                let output = try program.run([command, "none.rec", "b.rec"])
                #expect(output.status == .code(66) && output.errorText.contains("none.rec"), "\(command)")
                #expect(output.errorText.contains("b.rec") || output.text.contains("b.rec") || command == "list")
            }
            let summary = try program.run(["summary", "a.rec", "b.rec"]).text
            #expect(summary.contains("\n\nb.rec\n") && summary.contains("1/14") && summary.contains("0/14"))
        }
    }

    @Test func aFindingTellsItsFile() throws {
        try withTwo { program in
            let check = try program.run(["check", "a.rec", "b.rec", "--only", "overdue", "--language", "en"])
            #expect(check.status == .code(1))
            #expect(check.text.split(separator: "\n").count == 1 && check.text.contains("a.rec"))
            #expect(check.errorText.contains("a.rec: 1 found") && check.errorText.contains("b.rec: nothing found"))
        }
    }

    @Test(
        arguments: [
            (["--only", "overdue"], 1), (["--only", "integrity"], 0), (["--except", "overdue,unassessed"], 0),
            (["--except", "unassessed"], 1), (["--only", "wrong"], 64),
        ] as [([String], Int32)])
    func aGateIsOfWhatItNames(options: [String], status: Int32) throws {
        try withTwo { program in
            for format in ["text", "json", "junit", "sarif"] {
                let check = try program.run(["check", "a.rec", "--format", format] + options)
                #expect(check.status == .code(status), "\(format) \(check.errorText)")
            }
        }
    }

    @Test func quietVerificationSaysSomethingOnlyWhereItMust() throws {
        try withTwo { program in
            let seal = try program.run(["seal", "a.rec"])
            #expect(seal.text.split(separator: "\n").count == 1 && seal.text.hasPrefix("tenken-seal 1 "))
            let quiet = try program.run(["verify", "-q", "a.rec", "b.rec"])
            #expect(quiet.status == .code(0) && quiet.text.isEmpty && quiet.errorText.isEmpty)
            let text = String(decoding: try program.folder.read("a.rec"), as: UTF8.self)
            try program.folder.write(text.replacing("Result: noncompliant", with: "Result: compliant"), to: "a.rec")
            let broken = try program.run(["verify", "--quiet", "a.rec", "b.rec"])
            #expect(broken.status == .code(1) && broken.text.isEmpty)
            #expect(broken.errorText.contains("a.rec") && !broken.errorText.contains("b.rec"))
        }
    }

    @Test func historySinceTheLastSealIsWhatItDoesNotCover() throws {
        try withTwo { program in
            #expect(try program.run(["seal", "a.rec"]).succeeded)
            #expect(try program.run(["assess", "a.rec", "①-10", "--result", "o"]).succeeded)
            let since = try JSONDocument(
                program.run(["history", "a.rec", "--since", "last-seal", "--format", "json"]).text)
            #expect(since["entries"]?.elements.map { $0["kind"]?.string } == ["assess"])
            #expect(since["entries"]?.elements.first?["sealed"]?.isTrue == false)
            let text = try program.run(["history", "a.rec", "--until", "last-seal", "--language", "en"]).text
            #expect(text.contains("①-9") && !text.contains("①-10") && text.contains("workbook created"))
        }
    }
}
