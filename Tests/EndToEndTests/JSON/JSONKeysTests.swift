import Recfile
import TestSupport
import Testing
import WorkbookModel

/// Docs/Json.md lists every key that a command prints with `--format json`, and no other.
@Suite struct JSONKeysTests {
    private func page() throws -> String {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try Command("/bin/cat", ["/\(root)/Docs/Json.md"]).run().text
    }

    @Test func theDocumentListsWhatIsPrintedAndNothingElse() throws {
        let documented = DocumentedKeys(try page())
        let printed = try Self.printed.get()
        #expect(documented.commands == printed.keys.sorted())
        for (command, paths) in printed {
            let listed = documented.paths(of: command)
            let families = listed.filter { $0.hasSuffix(".*") }.map { String($0.dropLast()) }
            let missing = paths.filter { path in
                !listed.contains(path) && !families.contains { path.hasPrefix($0) }
            }
            #expect(missing.isEmpty, "Docs/Json.md lacks of \(command): \(missing.sorted())")
            let unused = listed.filter { path in
                path.hasSuffix(".*") ? !paths.contains { $0.hasPrefix(path.dropLast()) } : !paths.contains(path)
            }
            #expect(unused.isEmpty, "never printed by \(command): \(unused.sorted())")
        }
    }

    /// One value has one meaning: of one object, `at-utc` is `at`, and everything that has the one has the other.
    @Test func everyTimeStandsInUTCBesideIt() throws {
        for (command, paths) in try Self.printed.get() {
            for path in paths where path == "at" || path.hasSuffix(".at") {
                #expect(paths.contains(path + "-utc"), "\(command) \(path)")
            }
        }
    }

    // MARK: What is printed

    private typealias Paths = [String: Set<String>]

    /// Made once: it takes some hundred runs of the program.
    private static let printed = Result { try printedPaths() }

    private static func printedPaths() throws -> Paths {
        var printed: Paths = [:]
        try TenkenProgram.with { program in
            let digest = try Sha256Sum.digest(of: Array(GeneratedWorkbook.content.utf8))
            try GeneratedWorkbook.writeFiles(in: program.folder)
            let catalog = RecfileText(try program.run(["catalog", "show"]).standardOutput)
            for seed in 0..<8 as Range<UInt64> {
                var workbook =
                    seed % 4 == 0
                    ? GeneratedWorkbook(seed: seed, digest: digest, catalog: catalog)
                    : GeneratedWorkbook(seed: seed, digest: digest)
                workbook.add(20)
                try program.folder.write(workbook.builder.bytes, to: "old.rec")
                workbook.add(20)
                var seal = workbook.builder.seal().description
                if seed % 2 == 1 { workbook.damage() }
                workbook.add(4)
                workbook.addConflicts()
                if seed == 7 { seal = String(repeating: "0", count: 64) }
                try program.folder.write(workbook.builder.bytes, to: "w.rec")
                try run(program, seal: seal, workbook.builder.workbook, &printed)
            }
            try runImport(program, &printed)
            try runCatalogDiff(program, &printed)
        }
        return printed
    }

    private static func add(_ program: TenkenProgram, _ command: String, _ arguments: [String], _ printed: inout Paths)
        throws
    {
        let words = command.split(separator: " ").map(String.init)
        let output = try program.run(words + arguments + ["--format", "json", "--language", "en"])
        #expect([.code(0), .code(1)].contains(output.status), "\(command) \(arguments) \(output.errorText)")
        printed[command, default: []].formUnion(try JSONDocument(output.text).paths)
    }

    private static func run(
        _ program: TenkenProgram, seal: String, _ workbook: Workbook, _ printed: inout Paths
    ) throws {
        for command in ["list", "export", "summary", "history", "check", "evidence", "verify", "profile"] {
            try add(program, command, ["w.rec"], &printed)
        }
        for item in workbook.catalog.items.prefix(6) { try add(program, "show", ["w.rec", item.id], &printed) }
        let folders = program.folder.names().filter { $0.hasPrefix("out") }.count
        try add(program, "evidence", ["w.rec", "--collect", "out\(folders)"], &printed)
        try add(program, "verify", ["w.rec", "--expect", seal], &printed)
        try add(program, "diff", ["old.rec", "w.rec"], &printed)
        try add(program, "diff", ["w.rec", "old.rec"], &printed)
        try add(program, "portfolio", ["w.rec", "none.rec"], &printed)
    }

    /// An exported form whose item both sides changed since, and a table of answers with mistakes.
    private static func runImport(_ program: TenkenProgram, _ printed: inout Paths) throws {
        var builder = WorkbookBuilder()
        let shown = builder.assess("1.1-1", .compliant)
        builder.assess("1.1-1", .partial)
        try program.folder.write(builder.bytes, to: "i.rec")
        try program.folder.write(
            "tenken:item,tenken:entry,評価,所見\n1.1-1,\(shown),×,追記\n1.1-2,,○,\n", to: "form.csv")
        try program.folder.write(
            "No.,評価,評価者,備考\n1.1-1,○,前任,見ない\n9.9-9,○,前任,\n1.1-3,たぶん,前任,\n", to: "answers.csv")
        try add(program, "import", ["i.rec", "form.csv"], &printed)
        let columns = ["--column", "id=A", "--column", "result=B", "--column", "assessedby=C", "--head", "1"]
        try add(program, "import", ["i.rec", "answers.csv"] + columns, &printed)
        try add(program, "import", ["i.rec", "answers.csv", "--apply"] + columns, &printed)
    }

    /// Two editions of the built-in catalogue, every text and title of which differs.
    private static func runCatalogDiff(_ program: TenkenProgram, _ printed: inout Paths) throws {
        let catalog = try program.run(["catalog", "show"]).text
        let edition = catalog.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line.hasPrefix("Id: annex2") { return "Id: next" }
            return ["Text: ", "Title: "].contains(where: { line.hasPrefix($0) }) ? "\(line)改" : String(line)
        }
        try program.folder.write(edition.joined(separator: "\n"), to: "next.rec")
        try add(program, "catalog diff", ["annex2-v1.1", "next.rec"], &printed)
    }
}
