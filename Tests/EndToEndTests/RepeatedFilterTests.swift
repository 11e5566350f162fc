import TestSupport
import Testing

/// `--filter` given several times, and one that is empty, in every command that has it.
@Suite struct RepeatedFilterTests {
    /// ①-9 and ①-10 are compliant, ①-9 is Sato's.
    private func with(_ body: (TenkenProgram) throws -> Void) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "o", "--owner", "佐藤"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-10", "--result", "o"]).succeeded)
            try body(program)
        }
    }

    private static let both = ["-f", "result:compliant", "--filter", "owner:none"]

    @Test func severalMeanWhatAllOfThemLetThrough() throws {
        try with { program in
            #expect(try program.run(["list", "w.rec", "--count"] + Self.both).text == "1\n")
            let exported = try program.run(["export", "w.rec", "--format", "tsv"] + Self.both)
            #expect(exported.text.split(separator: "\n").count == 2)
            let report = try program.run(["report", "w.rec", "-o", "r.html", "--language", "en"] + Self.both)
            #expect(report.errorText.contains(", 1 item)"), "\(report.errorText)")
            let assessed = try program.run(["assess", "w.rec", "--note", "両方"] + Self.both)
            #expect(assessed.succeeded && assessed.text.split(separator: "\n").count == 1)
            let walked = try program.run(["walk", "w.rec", "--language", "en"] + Self.both, input: "q\n")
            #expect(walked.text.contains("Item 1 of 1\n3.13-1-10"), "\(walked.text)")
            let reviewed = try program.run(["review", "w.rec", "--accept", "--by", "山田"] + Self.both)
            #expect(reviewed.succeeded && reviewed.text.split(separator: "\n").count == 1)
            #expect(
                try program.run(["list", "w.rec", "--count", "-f", "note:両方", "-f", "review:accepted"]).text == "1\n")
        }
    }

    /// Each is a whole query.
    @Test func aMistakeOfOneIsAMistake() throws {
        try with { program in
            for queries in [["-f", "owner:\"佐藤", "-f", "花子\""], ["-f", "is:open", "-f", "what:x"]] {
                let list = try program.run(["list", "w.rec"] + queries)
                #expect(list.status == .code(64), "\(queries)")
            }
        }
    }

    /// A variable of a script that is not set.
    @Test(arguments: [
        ["assess", "w.rec", "--result", "x"], ["confirm", "w.rec"], ["review", "w.rec", "--accept", "--by", "山田"],
        ["walk", "w.rec"],
    ])
    func whatRecordsTakesNoEmptyFilter(command: [String]) throws {
        try with { program in
            let before = try program.folder.read("w.rec")
            for empty in [["-f", ""], ["--filter", "  "], ["-f", "is:assessed", "-f", ""]] {
                let run = try program.run(command + empty + ["--language", "en"], input: "x\n")
                #expect(run.status == .code(64), "\(empty)")
                #expect(run.errorText.contains("--filter is empty, which would be every item"), "\(run.errorText)")
            }
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func everyItemCanBeMeantAndWhatReadsTakesAnEmptyFilter() throws {
        try with { program in
            #expect(try program.run(["list", "w.rec", "--count", "-f", ""]).text == "14\n")
            let dry = try program.run(["assess", "w.rec", "--filter", "owner:any,none", "--owner", "鈴木", "-n"])
            #expect(dry.text.split(separator: "\n").count == 14, "\(dry.errorText)")
        }
    }

    @Test func itemsAndAFilterAreTooMany() throws {
        try with { program in
            let run = try program.run(["assess", "w.rec", "①-9", "-f", "is:open", "--result", "o", "--language", "en"])
            #expect(run.status == .code(64) && run.errorText.contains("both items and --filter are given"))
        }
    }
}
