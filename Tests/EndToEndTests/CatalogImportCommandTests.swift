import TestSupport
import Testing

/// `tenken catalog import`, from a table to a workbook.
struct CatalogImportCommandTests {
    /// Two pages as a spreadsheet saves them: values in the first row of each run only.
    private static let table = """
        見本の表題,,,,,,,,,
        対策項目,,,,,リスクシナリオ例,関連する要求事項,,,
        大項目,小項目,No.,内容,区分,,編,項番,区分,内容
        1. 見本の大区分,,,,,,,,,
        1.1. 見本の大項目,①見本の小項目一,①-1,見本の対策 ①-1。,◎,見本のリスク甲,企画管理編,4.見本の章,【遵守事項】,見本の要求 一
        ,,①-2,"見本の対策 ①-2。
        ・ 一つ目",○,,,,,
        ,②見本の小項目二,②-1,見本の対策 ②-1。,◎,見本のリスク乙,システム運用編,7.見本の章,【考え方】,見本の要求 二
        """

    private func made(_ program: TenkenProgram, _ arguments: [String] = [], table: String = table) throws
        -> Command.Output
    {
        try program.folder.write(table, to: "t.csv")
        let inspected = try program.run(["catalog", "import", "t.csv", "--inspect"])
        #expect(inspected.succeeded, "\(inspected.errorText)")
        try program.folder.write(inspected.text, to: "p.rec")
        return try program.run(["catalog", "import", "t.csv", "--profile", "p.rec"] + arguments)
    }

    @Test func aGuessedProfileIsUsedAsItIs() throws {
        try TenkenProgram.with { program in
            let output = try made(program, ["-o", "c.rec", "--language", "en"])
            #expect(output.succeeded, "\(output.errorText)")
            #expect(output.text.isEmpty)
            #expect(output.errorText.contains("c.rec: 1 sections, 2 groups, 2 required items, 1 recommended items"))
            #expect(output.errorText.contains("1.1 見本の大項目: 2 groups, 3 items, 2 requirements, 2 scenarios, 0 gaps"))
            let check = try program.run(["catalog", "check", "c.rec", "--language", "en"])
            #expect(check.succeeded, "\(check.text)")
            #expect(check.text.hasPrefix("c.rec: OK\n"))
            #expect(check.text.contains("  1. 見本の大区分\n  1.1 見本の大項目: 2 groups, 3 items"))
        }
    }

    @Test func aWorkbookCanBeMadeOfIt() throws {
        try TenkenProgram.with { program in
            #expect(try made(program, ["-o", "c.rec"]).succeeded)
            #expect(try program.run(["new", "w.rec", "--catalog", "c.rec"]).succeeded)
            let item = try program.run(["show", "w.rec", "1.1-②-1"])
            #expect(item.text.contains("1. 見本の大区分"))
            #expect(item.text.contains("見本の要求 二"))
            let summary = try program.run(["summary", "w.rec"])
            #expect(summary.text.contains("1. 見本の大区分"))
        }
    }

    @Test func withoutAnOutputTheCatalogueIsPrinted() throws {
        try TenkenProgram.with { program in
            let output = try made(program)
            #expect(output.succeeded)
            #expect(output.text.contains("%rec: Catalog\n"))
            #expect(output.text.contains("\nTitle: 見本の表題\n"))
            #expect(output.errorText.contains("t.csv: A1: "))
        }
    }

    @Test func nothingIsOverwritten() throws {
        try TenkenProgram.with { program in
            try program.folder.write("mine", to: "c.rec")
            let output = try made(program, ["-o", "c.rec"])
            #expect(output.status == .code(73))
            #expect(try program.folder.read("c.rec") == Array("mine".utf8))
        }
    }

    @Test func withoutAProfileNothingIsGuessed() throws {
        try TenkenProgram.with { program in
            try program.folder.write(Self.table, to: "t.csv")
            let output = try program.run(["catalog", "import", "t.csv", "--language", "en"])
            #expect(output.status == .code(64))
            #expect(output.text.isEmpty)
            #expect(output.errorText.contains("tenken catalog import t.csv --inspect > profile.rec"))
        }
    }

    @Test func optionsStandForAProfile() throws {
        try TenkenProgram.with { program in
            try program.folder.write("1.1. 見本,①見本,①-1,見本の対策\n", to: "t.csv")
            let columns = ["section=A", "group=B", "number=C", "text=D"].flatMap { ["--column", $0] }
            let output = try program.run(["catalog", "import", "t.csv", "--title", "見本の表", "--id", "mihon"] + columns)
            #expect(output.succeeded, "\(output.errorText)")
            #expect(output.text.contains("\nId: mihon\nTitle: 見本の表\n"))
            #expect(output.text.contains("\nId: 1.1-1-1\n"))
        }
    }

    @Test func optionsComeBeforeTheProfile() throws {
        try TenkenProgram.with { program in
            let output = try made(program, ["--title", "別の表題", "--coverage", "1/2"])
            #expect(output.text.contains("\nTitle: 別の表題\n"))
            #expect(output.text.contains("\nCoverage: 1/2\n"))
        }
    }

    @Test func standardInputIsATable() throws {
        try TenkenProgram.with { program in
            #expect(try made(program).succeeded)
            let output = try program.run(
                ["catalog", "import", "-", "--profile", "p.rec", "--id", "mihon"], input: Self.table)
            #expect(output.succeeded, "\(output.errorText)")
            #expect(output.text.contains("\nId: 1.1-2-1\n"))
        }
    }

    @Test func severalTablesAreOneCatalogue() throws {
        try TenkenProgram.with { program in
            #expect(try made(program).succeeded)
            let next = Self.table.split(separator: "\n").prefix(3) + [",,②-2,見本の対策 ②-2。,◎,,,,,"]
            try program.folder.write(next.joined(separator: "\n"), to: "t2.csv")
            let output = try program.run(
                ["catalog", "import", "t.csv", "t2.csv", "--profile", "p.rec", "--language", "en"])
            #expect(output.succeeded, "\(output.errorText)")
            #expect(output.text.contains("Item: 1.1-2-1\nItem: 1.1-2-2\nRequirement: control-7-a\n"))
            #expect(output.errorText.contains("t2.csv!4: goes on from ②-1 on the page before"))
        }
    }

    @Test func whatCanNotBeTakenMakesNothing() throws {
        try TenkenProgram.with { program in
            let table = Self.table.replacing("②-1,見本の対策 ②-1。", with: "①-1,見本の別の対策。").replacing(
                ",②見本の小項目二", with: ",")
            let output = try made(program, ["-o", "c.rec", "--language", "en"], table: table)
            #expect(output.status == .code(65))
            #expect(output.errorText.contains("t.csv: C7: error: the number ①-1 stands at C5 too"))
            #expect(output.errorText.contains("no catalogue was made: 1 error; correct"))
            #expect(!program.folder.names().contains("c.rec"))
        }
    }

    @Test func aMovedColumnStops() throws {
        try TenkenProgram.with { program in
            #expect(try made(program).succeeded)
            try program.folder.write(Self.table.replacing("No.,内容", with: "内容,No."), to: "moved.csv")
            let output = try program.run(["catalog", "import", "moved.csv", "--profile", "p.rec", "--language", "en"])
            #expect(output.status == .code(65))
            #expect(output.errorText.contains("moved.csv: C3: error: Number: the head should be “対策項目 / No.”"))
        }
    }

    @Test func aBadProfileIsToldWithItsLine() throws {
        try TenkenProgram.with { program in
            try program.folder.write(Self.table, to: "t.csv")
            try program.folder.write("%rec: TableProfile\n\nKind: catalog\nColumn: Nummer | C |\n", to: "p.rec")
            let output = try program.run(["catalog", "import", "t.csv", "--profile", "p.rec", "--language", "en"])
            #expect(output.status == .code(65))
            #expect(output.errorText.hasPrefix("tenken: p.rec:4: no column can mean Nummer"))
        }
    }

    @Test(arguments: [
        (["--head", "three"], "--head: "), (["--column", "number"], "--column: "), (["--fill", "down"], "--fill: "),
    ]) func aBadOptionIsNamed(arguments: [String], start: String) throws {
        try TenkenProgram.with { program in
            let output = try made(program, arguments + ["--language", "en"])
            #expect(output.status == .code(64))
            #expect(output.errorText.hasPrefix("tenken: \(start)"), "\(output.errorText)")
        }
    }

    @Test func hostileTextsOfATableAreHarmless() throws {
        try TenkenProgram.with { program in
            let table = Self.table.replacing("見本の対策 ②-1。", with: "見本\u{1B}[31m\u{202E}")
            let inspected = try made(program, table: table)
            #expect(!inspected.errorText.contains("\u{1B}"))
            let profile = try program.run(["catalog", "import", "t.csv", "--inspect"])
            #expect(!profile.text.contains("\u{1B}") && !profile.text.contains("\u{202E}"))
        }
    }

    @Test func anInspectionStartsFromWhatWasTyped() throws {
        try TenkenProgram.with { program in
            try program.folder.write(Self.table, to: "t.csv")
            let typed = try program.run([
                "catalog", "import", "t.csv", "--inspect", "--column", "text=E", "--fill", "none",
            ])
            #expect(typed.succeeded, "\(typed.errorText)")
            #expect(typed.text.contains("Column: Text | E") && typed.text.contains("Fill: none"))
            #expect(typed.text.contains("Column: Section | A"))
            try program.folder.write(typed.text, to: "p.rec")
            let given = try program.run([
                "catalog", "import", "t.csv", "--inspect", "--profile", "p.rec", "--fill", "above",
            ])
            #expect(given.text.contains("Column: Text | E") && given.text.contains("Fill: above"))
        }
    }
}
