import TestSupport
import Testing

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
                // Up to the examples.
                let listed = lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
                for line in listed where line.hasPrefix("  ") && !line.hasPrefix("   ") {
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

    @Test func theManualPageNamesTheColumnsOfList() throws {
        let page = try document("Docs/tenken.1")
        let start = try #require(page.firstRange(of: ".Ss Output for programs")).upperBound
        let rest = page[start...]
        let marked = markedWords(in: rest[..<(rest.firstRange(of: "\n.S")?.lowerBound ?? rest.endIndex)])
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let heads = try program.run(["list", "w.rec", "--format", "tsv"]).text.prefix { $0 != "\n" }
            for head in heads.split(separator: "\t") { #expect(marked.contains(String(head)), "\(head)") }
        }
    }

    @Test(arguments: ["Docs/UserGuide.md", "Docs/UserGuide.ja.md"])
    func theGuideLeadsToTheKeysOfTheJSONOutput(_ name: String) throws {
        #expect(try document(name).contains("(Json.md)"))
    }

    /// The words that stand behind `.Va` in a manual page.
    private func markedWords(in text: Substring) -> Set<String> {
        Set(
            text.split(separator: "\n").filter { $0.hasPrefix(".Va ") || $0.hasPrefix(".It Va ") }
                .flatMap { words(of: $0) })
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
