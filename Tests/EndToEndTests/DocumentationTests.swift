import TestSupport
import Testing
import WorkbookModel

/// The documents that are made from the program, or must name all that it has.
@Suite struct DocumentationTests {
    /// A file of the project, from its root.
    private func document(_ name: String) throws -> String {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return try Command("/bin/cat", ["/\(root)/\(name)"]).run().text
    }

    @Test(arguments: [("keys", "Docs/Keys.md"), ("config", "Docs/Configuration.md"), ("findings", "Docs/Findings.md")])
    func theCommittedDocumentIsWhatTheProgramSays(_ command: String, _ name: String) throws {
        try TenkenProgram.with { program in
            // Whatever the person has configured.
            try program.configure("Key: note E\nLanguage: ja\n")
            let made = try program.run([command, "--format", "markdown"]).text
            #expect(try document(name) == made, "run: tenken \(command) --format markdown > \(name)")
        }
    }

    @Test func theManualPageNamesEveryCommandAndOption() throws {
        let page = try document("Docs/tenken.1")
        try TenkenProgram.with { program in
            var pending: [[String]] = [[]]
            var seen = 0
            while let command = pending.popLast() {
                let help = try program.run(command + ["--help", "--language", "en"]).text
                #expect(!help.isEmpty, "\(command)")
                let lines = help.split(separator: "\n")
                for line in lines {
                    for word in line.split(whereSeparator: { " ,=()[]".contains($0) }) where word.hasPrefix("--") {
                        #expect(
                            page.contains("Fl -\(word.dropFirst(2))"),
                            "Docs/tenken.1 lacks \(word) of tenken \(command.joined(separator: " "))")
                    }
                }
                guard let start = lines.firstIndex(where: { $0.hasPrefix("SUBCOMMANDS") }) else { continue }
                for line in lines[(start + 1)...] where line.hasPrefix("  ") && !line.hasPrefix("   ") {
                    guard let name = line.split(separator: " ").first.map(String.init), name != "See" else { continue }
                    seen += 1
                    let words = (command + [name]).joined(separator: " ")
                    #expect(page.contains("Cm \(words)"), "Docs/tenken.1 lacks tenken \(words)")
                    pending.append(command + [name])
                }
            }
            #expect(seen > 10)
        }
    }

    @Test(arguments: [
        ("Docs/UserGuide.md", "## Output for programs", "\n## "),
        ("Docs/UserGuide.ja.md", "## プログラムのための出力", "\n## "), ("Docs/tenken.1", ".Ss Output for programs", "\n.S"),
    ])
    func everyKeyOfTheJSONOutputIsDocumented(_ name: String, _ heading: String, _ end: String) throws {
        let page = try document(name)
        let start = try #require(page.firstRange(of: heading)).upperBound
        let rest = page[start...]
        let section = rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)]
        let (marked, all) = (markedWords(in: section), words(of: section))
        // Numbers are listed by these; they stand as values elsewhere.
        let values = Set(AssessmentResult.allCases.map(\.word) + ReviewState.allCases.map(\.rawValue))
        for key in try writtenKeys() {
            #expect((values.contains(key) ? all : marked).contains(key), "\(name) lacks \(key)")
        }
    }

    /// The keys of all objects that `list` and `summary` write.
    private func writtenKeys() throws -> Set<String> {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            try program.folder.write("a", to: "a.pdf")
            let assessed = ["assess", "w.rec", "①-9", "--result", "p", "--evidence", "a.pdf", "--evidence", "聞き取り"]
            #expect(try program.run(assessed).succeeded)
            let text = try ["list", "summary"].map { try program.run([$0, "w.rec", "--format", "json"]).text }.joined()
            let keys = text.split(separator: "\n").compactMap { line -> String? in
                let line = line.drop { $0 == " " }
                guard line.first == "\"", let end = line.firstRange(of: "\" :") else { return nil }
                return String(line[line.index(after: line.startIndex)..<end.lowerBound])
            }
            #expect(Set(keys).isSuperset(of: ["requirementTexts", "state", "severity", "not-applicable", "stale"]))
            return Set(keys)
        }
    }

    /// The words that stand in backticks, or behind `.Va` in a manual page.
    private func markedWords(in text: Substring) -> Set<String> {
        let quoted = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.flatMap { words(of: $0.element) }
        let variables = text.split(separator: "\n").filter { $0.hasPrefix(".Va ") || $0.hasPrefix(".It Va ") }
            .flatMap { words(of: $0) }
        return Set(quoted + variables)
    }

    private func words(of text: Substring) -> Set<String> {
        Set(text.split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
    }

    @Test func theManualPageIsRenderedWithoutWarnings() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let rendered = try Command("/usr/bin/env", ["groff", "-ww", "-mandoc", "-Tutf8", "/\(root)/Docs/tenken.1"])
            .run()
        // 127: no groff here.
        guard rendered.status != .code(127) else { return }
        #expect(rendered.errorText.isEmpty, "\(rendered.errorText)")
        #expect(rendered.text.contains("Everything about one item."))
    }
}
