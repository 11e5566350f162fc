import TestSupport
import Testing

/// What the program offers a shell when Tab is pressed.
@Suite struct CompletionRequestTests {
    /// The words offered for a line.
    private func offered(_ line: String, _ program: TenkenProgram, language: String? = nil) throws -> [String] {
        let environment: [String: String?] = ["LC_ALL": language ?? "C.UTF-8"]
        let output = try program.run(["---completion", "fish", line], environment: environment)
        #expect(output.succeeded && output.errorText.isEmpty, "\(line): \(output.errorText)")
        return output.text.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    }

    /// `w.rec` with two owners.
    private func fill(_ program: TenkenProgram) throws {
        #expect(try program.run(["new", "w.rec"]).succeeded)
        for (item, owner) in [("①-9", "山田 太郎"), ("①-10", "Suzuki")] {
            let done = try program.run(
                ["assess", "w.rec", item, "--result", "p", "--owner", owner, "--due", "2026-12-15"])
            #expect(done.succeeded, "\(done.errorText)")
        }
    }

    /// The names of all commands that the help lists, those of `catalog` with it.
    private func commands(_ program: TenkenProgram) throws -> [String] {
        let names = try offered("tenken help ", program).filter { $0 != "catalog" }
        return names + (try offered("tenken catalog ", program)).map { "catalog " + $0 }
    }

    @Test func everyCommandThatTakesAWorkbookCompletesOne() throws {
        try TenkenProgram.with { program in
            try fill(program)
            try program.folder.write("x", to: "w.txt")
            let commands = try commands(program)
            #expect(commands.count > 30)
            var count = 0
            for command in commands {
                let help = try program.run(command.split(separator: " ").map(String.init) + ["--help"]).text
                guard help.contains("<workbook>") || help.contains("<ours>") else { continue }
                count += 1
                let words = try offered("tenken \(command) ", program)
                #expect(words.contains("w.rec") && !words.contains("w.txt"), "\(command): \(words)")
                for (option, expected) in [
                    ("filter", "owner:"), ("result", "partial"), ("owner", "Suzuki"), ("by", "佐藤 花子"),
                    ("format", help.contains("html|xlsx|pdf") ? "html" : "json"),
                    ("language", "ja"), ("only", "integrity"), ("without", "names"), ("due", "+1w"),
                    ("person", "佐藤 花子"),
                ] where help.contains("--\(option) <") {
                    #expect(
                        try offered("tenken \(command) w.rec --\(option) ", program).contains(expected),
                        "\(command) \(option)")
                    let joined = try offered("tenken \(command) w.rec --\(option)=", program)
                    #expect(joined.contains("--\(option)=\(expected)"), "\(command) \(option)")
                }
            }
            #expect(count > 20)
        }
    }

    @Test func theProgramAloneOffersWorkbooksAndCommands() throws {
        try TenkenProgram.with { program in
            try fill(program)
            let all = try offered("tenken ", program)
            #expect(["w.rec", "assess", "catalog", "help"].allSatisfy(all.contains))
            #expect(try offered("tenken w", program) == ["walk", "w.rec"])
            #expect(try offered("tenken w.rec --amb", program) == ["--ambiguous-width"])
            #expect(try offered("tenken --language ja sum", program) == ["summary"])
        }
    }

    @Test(arguments: [
        ("3.13-①-", "3.13-①-9"), ("3.13-1-", "3.13-1-9"), ("①-", "①-9"), ("3.13\\ ①-", "3.13 ①-9"),
    ])
    func itemsAreOfferedInTheFormTyped(_ typed: String, _ first: String) throws {
        try TenkenProgram.with { program in
            try fill(program)
            #expect(try offered("tenken assess w.rec \(typed)", program).first == first)
            // One that stands there is not offered again.
            #expect(try !offered("tenken assess w.rec 3.13-1-9 \(typed)", program).contains(first))
        }
    }

    @Test func filtersAreCompletedFromTheWorkbook() throws {
        try TenkenProgram.with { program in
            try fill(program)
            #expect(try offered("tenken list w.rec --filter owner:S", program) == ["owner:Suzuki"])
            #expect(try offered("tenken list w.rec --filter owner:山", program) == ["owner:\"山田 太郎\""])
            #expect(
                try offered("tenken list w.rec --filter 'result:p,non", program) == ["result:p,noncompliant"])
            #expect(try offered("tenken list w.rec --filter 'is:assessed -own", program) == ["is:assessed -owner:"])
            #expect(try offered("tenken list w.rec --filter 担", program, language: "ja_JP.UTF-8") == ["担当:"])
        }
    }

    @Test func namesDatesAndFindingsAreValues() throws {
        try TenkenProgram.with { program in
            try fill(program)
            #expect(try program.run(["seal", "w.rec"]).succeeded)
            #expect(try offered("tenken assess w.rec ①-9 --owner ", program) == ["Suzuki", "山田 太郎", "佐藤 花子"])
            #expect(try offered("tenken assess w.rec ①-9 --due 2026-12", program) == ["2026-12-15"])
            #expect(try offered("tenken history w.rec --since last", program) == ["last-seal"])
            #expect(
                try offered("tenken check w.rec --only integrity,overd", program) == ["integrity,overdue"])
            #expect(try offered("tenken catalog show an", program) == ["annex2-v1.1"])
            #expect(try offered("tenken report w.rec --form an", program) == ["answers"])
        }
    }

    @Test func filesKeepTheHomeFolderAsTyped() throws {
        try TenkenProgram.with { program in
            try program.folder.makeFolder("my docs")
            try program.folder.write("x", to: "my docs/a b.rec")
            let output = try program.run(
                ["---completion", "fish", "tenken list ~/my"], environment: ["HOME": program.folder.path])
            #expect(output.text == "~/my docs/\t\n")
            #expect(try offered("tenken list my\\ docs/", program) == ["my docs/a b.rec"])
            #expect(try offered("tenken demo --keep my", program) == ["my docs/"])
        }
    }

    /// No command: not a file, not a word on standard error, not a state folder.
    @Test func aTabWritesNothingAndSaysNothing() throws {
        try TenkenProgram.with { program in
            try fill(program)
            var damaged = String(decoding: try program.folder.read("w.rec"), as: UTF8.self)
            damaged = damaged.replacing("Result: partial", with: "Result: compliant") + "Kind: assess\nItem"
            try program.folder.write(damaged, to: "torn.rec")
            try program.folder.write("no workbook\n", to: "junk.rec")
            try program.folder.makeFolder("folder.rec")
            #expect(try Command("mkfifo", ["pipe.rec"], workingDirectory: program.folder.path).run().succeeded)
            let before = program.folder.names()
            for file in ["junk.rec", "folder.rec", "pipe.rec", "missing.rec", "-", "/dev/zero"] {
                for rest in ["list \(file) --filter own", "assess \(file) 3", "history \(file) --since "] {
                    #expect(try offered("tenken " + rest, program).isEmpty, "\(rest)")
                }
            }
            #expect(try !offered("tenken assess torn.rec 3", program).isEmpty)
            _ = try offered("tenken assess w.rec 3", program)
            #expect(String(decoding: try program.folder.read("torn.rec"), as: UTF8.self) == damaged)
            #expect(program.folder.names() == before)
            for arguments in [[], ["tcsh", "x"], ["bash"]] {
                let output = try program.run(["---completion"] + arguments)
                #expect(output.succeeded && output.text.isEmpty && output.errorText.isEmpty)
            }
        }
    }

    @Test func aScriptIsForAShellThatThereIs() throws {
        try TenkenProgram.with { program in
            let unknown = try program.run(["--generate-completion-script", "tcsh", "--language", "en"])
            #expect(unknown.status == .code(64) && unknown.errorText.contains("bash, zsh, fish"))
            let own = try program.run(["--generate-completion-script"], environment: ["SHELL": "/bin/zsh"])
            #expect(own.text.hasPrefix("#compdef tenken\n"))
        }
    }
}
