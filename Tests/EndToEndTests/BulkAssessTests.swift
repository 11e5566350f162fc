import TestSupport
import Testing

/// `tenken assess` of several items: one step, or nothing.
@Suite struct BulkAssessTests {
    private func entries(_ program: TenkenProgram) throws -> [String] {
        let file = program.folder("w.rec")
        return try Recutils.select(["-t", "Entry", "-p", "Item,Batch,Owner,Result"], from: file).map { record in
            record.map(\.value).joined(separator: " ")
        }
    }

    @Test func namedItemsAreRecordedInOneStepThatOneUndoTakesBack() throws {
        try TenkenProgram.with { program in
            try #require(try program.run(["new", "w.rec"]).succeeded)
            let assessed = try program.run(["assess", "w.rec", "①-10", "①-9", "①-9", "--owner", "山田"])
            #expect(assessed.succeeded && assessed.text.split(separator: "\n").count == 2, "\(assessed.errorText)")
            let entries = try entries(program)
            #expect(entries.map { $0.prefix(9) } == ["3.13-1-9 ", "3.13-1-10"])
            #expect(Set(entries.compactMap { $0.split(separator: " ").dropFirst().first }).count == 1)
        }
    }

    @Test func aFilterNamesItems() throws {
        try TenkenProgram.with { program in
            try #require(try program.run(["new", "w.rec"]).succeeded)
            let filter = ["--filter", "section:3.14"]
            #expect(try program.run(["assess", "w.rec", "--result", "o"] + filter).succeeded)
            #expect(try program.run(["summary", "w.rec"]).text.contains("1/14"))
            let none = try program.run(["assess", "w.rec", "--owner", "山田", "--filter", "owner:nobody"])
            #expect(none.succeeded && none.errorText.contains("no item matches"))
        }
    }

    @Test func aDryRunSaysWhatWouldChangeAndWritesNothing() throws {
        try TenkenProgram.with { program in
            try #require(try program.run(["new", "w.rec"]).succeeded)
            let before = try program.folder.read("w.rec")
            let shown = try program.run(
                ["assess", "w.rec", "--filter", "section:3.13", "--result", "p", "--dry-run", "--language", "en"])
            #expect(shown.succeeded, "\(shown.errorText)")
            #expect(shown.text.contains("3.13-1-9 ①-9: · → △ partial"))
            #expect(shown.errorText.contains("would record 13 items"))
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func oneItemThatMayNotBeRecordedKeepsAllFromIt() throws {
        try TenkenProgram.with { program in
            try #require(try program.run(["new", "w.rec"]).succeeded)
            let before = try program.folder.read("w.rec")
            let long = String(repeating: "長", count: 300)
            #expect(try !program.run(["assess", "w.rec", "①-9", "①-10", "--owner", long]).succeeded)
            #expect(try !program.run(["assess", "w.rec", "①-9", "①-99", "--owner", "山田"]).succeeded)
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    @Test func itemsOrAFilterAreNeeded() throws {
        try TenkenProgram.with { program in
            try #require(try program.run(["new", "w.rec"]).succeeded)
            let refused = try program.run(["assess", "w.rec", "--owner", "山田", "--language", "en"])
            #expect(refused.status == .code(64) && refused.errorText.contains("name items, or give --filter"))
        }
    }

    @Test func onlyProblemsOfEvidenceArePrinted() throws {
        try TenkenProgram.with { program in
            try #require(try program.run(["new", "w.rec"]).succeeded)
            try program.folder.write("a", to: "good.txt")
            try program.folder.write("b", to: "bad.txt")
            #expect(
                try program.run(["assess", "w.rec", "①-9", "--evidence", "good.txt", "--evidence", "bad.txt"]).succeeded
            )
            try program.folder.write("c", to: "bad.txt")
            let shown = try program.run(["evidence", "w.rec", "--problems"])
            #expect(shown.text.contains("bad.txt") && !shown.text.contains("good.txt"))
            #expect(shown.status == .code(1))
        }
    }
}
