import CLibrary
import TestSupport
import Testing

/// Repositories, catalogues and workbooks from anybody, and inputs that went wrong on the way.
@Suite struct HostileFileTests {
    // MARK: git

    @Test(arguments: ["link", "danglingLink", "folder", "pipe"])
    func gitSetupTouchesNothingThroughWhatIsNoFile(kind: String) throws {
        try TemporaryFolder.with { outside in
            try outside.write("# theirs\n", to: "rc")
            try GitRepository.with { repository in
                let folder = repository.program.folder
                switch kind {
                case "link": symlink(outside("rc"), folder(".gitattributes"))
                case "danglingLink": symlink(outside("nothing"), folder(".gitattributes"))
                case "folder": try folder.makeFolder(".gitattributes")
                default: mkfifo(folder(".gitattributes"), 0o600)
                }
                let setUp = try repository.tenken("git-setup", repository.file, "--language", "en")
                #expect(setUp.status == .code(73))
                #expect(
                    setUp.errorText.split(separator: "\n").count == 1
                        && setUp.errorText.contains("nothing was changed"))
                #expect(try outside.read("rc") == Array("# theirs\n".utf8))
                #expect(outside.names() == ["rc"])
                // Nothing is half done.
                let configured = try repository.git("config", "--local", "--list").text
                #expect(!configured.contains("merge.tenken"))
            }
        }
    }

    // MARK: Catalogues

    @Test(arguments: ["CP932", "EUC-JP", "UTF-16"])
    func catalogInAnotherEncodingIsRefusedWithItsLineAndTheWayOut(encoding: String) throws {
        try TenkenProgram.with { program in
            let text = try program.run(["catalog", "show"]).text.replacing("〔", with: "[").replacing("〕", with: "]")
            try program.folder.write(text, to: "c.rec")
            let iconv = try Command(
                "sh", ["-c", "iconv -c -f UTF-8 -t \(encoding) c.rec > other.rec"],
                workingDirectory: program.folder.path
            ).run()
            try #require(iconv.succeeded)
            let check = try program.run(["catalog", "check", "other.rec", "--language", "en"])
            #expect(check.status == .code(65) && check.text.contains("other.rec:") && check.text.contains("iconv -f"))
            let new = try program.run(["new", "w.rec", "--catalog", "other.rec", "--language", "en"])
            #expect(new.status == .code(65) && new.errorText.contains("not UTF-8"))
            #expect(!program.folder.names().contains("w.rec"))
        }
    }

    // MARK: Evidence

    @Test(arguments: ["pipe", "/dev/zero", "/proc/self/pagemap", "/proc/kmsg", "folder"])
    func everyCommandEndsWhateverTheEvidenceIs(kind: String) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            try program.folder.write("x", to: "a.pdf")
            let assess = try program.run(["assess", "w.rec", "①-9", "--result", "o", "--evidence", "a.pdf"])
            #expect(assess.succeeded)
            unlink(program.folder("a.pdf"))
            switch kind {
            case "pipe": mkfifo(program.folder("a.pdf"), 0o600)
            case "folder": try program.folder.makeFolder("a.pdf")
            default: symlink(kind, program.folder("a.pdf"))
            }
            for arguments in [
                ["evidence", "w.rec", "--outside"], ["evidence", "w.rec", "--collect", "out", "--outside"],
                ["check", "w.rec", "--outside"], ["list", "w.rec", "--format", "json", "--outside"],
                ["show", "w.rec", "①-9"], ["summary", "w.rec", "--outside"],
                ["assess", "w.rec", "①-10", "--result", "o", "--evidence", "a.pdf"],
            ] {
                let output = try program.run(arguments)
                switch output.status {
                case .code(let status): #expect([0, 1, 65, 66].contains(status), "\(arguments) \(output.errorText)")
                case .signal: Issue.record("\(arguments) did not end by itself")
                }
            }
        }
    }

    @Test func reportsAreCleanIntoPipes() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let escape = "\u{1B}[31m\u{9B}1m\u{202E}x"
            let assess = try program.run([
                "assess", "w.rec", "①-9", "--result", "p", "--note", escape, "--evidence", "聞き取り | \(escape)", "--by",
                escape,
            ])
            #expect(assess.succeeded, "\(assess.errorText)")
            for arguments in [
                ["evidence", "w.rec"], ["list", "w.rec"], ["show", "w.rec", "①-9"], ["history", "w.rec"],
                ["check", "w.rec"],
                ["summary", "w.rec"], ["assess", "w.rec", "①-9", "--result", "p", "--by", escape],
            ] {
                let output = try program.run(arguments)
                let bad = (output.text + output.errorText).unicodeScalars.filter {
                    $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
                }
                #expect(bad.isEmpty, "\(arguments)")
            }
        }
    }

    // MARK: Inputs

    @Test(arguments: [["--note", "-"], ["--plan", "-"]]) func failedProgramBeforeThePipeClearsNothing(option: [String])
        throws
    {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let assess = ["assess", "w.rec", "①-9", "--result", "x", "--note", "所見", "--plan", "計画"]
            #expect(try program.run(assess).succeeded)
            let before = try program.folder.read("w.rec")
            let refused = try program.run(["assess", "w.rec", "①-9"] + option, input: "")
            #expect(refused.status == .code(65))
            #expect(try program.folder.read("w.rec") == before)
            #expect(try program.run(["assess", "w.rec", "①-9"] + option, input: "\u{FEFF}新\r\nしい\r\n").succeeded)
            let text = String(decoding: try program.folder.read("w.rec"), as: UTF8.self)
            #expect(text.contains(": 新\n+ しい\n"))
        }
    }

    @Test(arguments: ["", "  ", "\u{3000}"]) func nobodyRecordsNothing(name: String) throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec", "--by", name]).status == .code(64))
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let before = try program.folder.read("w.rec")
            for arguments in [
                ["assess", "w.rec", "①-9", "--result", "o"], ["seal", "w.rec"], ["profile", "w.rec", "--title", "x"],
            ] {
                #expect(try program.run(arguments + ["--by", name]).status == .code(64), "\(arguments)")
            }
            #expect(try program.folder.read("w.rec") == before)
        }
    }

    // MARK: Damage

    @Test func everyCommandThatReadsADamagedFileSaysSoInOneLine() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            #expect(try program.run(["assess", "w.rec", "①-9", "--result", "o"]).succeeded)
            let text = String(decoding: try program.folder.read("w.rec"), as: UTF8.self)
            try program.folder.write(text + "\n# corrected\n", to: "w.rec")
            for arguments in [
                ["list", "w.rec"], ["show", "w.rec", "①-9"], ["history", "w.rec"], ["evidence", "w.rec"],
                ["assess", "w.rec", "①-9", "--result", "p"], ["diff", "w.rec", "w.rec"],
            ] {
                let errors = try program.run(arguments + ["--language", "en"]).errorText
                #expect(errors.contains("w.rec: 1 integrity finding; “tenken check w.rec” shows it"), "\(arguments)")
            }
        }
    }

    @Test func sealThatIsNotWholeAtBirthSaysSoAndLeavesWithOne() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            for item in ["①-9", "①-10"] {
                #expect(try program.run(["assess", "w.rec", item, "--result", "o"]).succeeded)
            }
            let text = String(decoding: try program.folder.read("w.rec"), as: UTF8.self)
            let place = try #require(text.firstRange(of: "Result: compliant"))
            let edited = text[..<place.lowerBound] + "Result: partial" + text[place.upperBound...]
            try program.folder.write(String(edited), to: "w.rec")
            let seal = try program.run(["seal", "w.rec", "--language", "en"])
            #expect(seal.status == .code(1) && seal.errorText.contains("is not whole"))
        }
    }
}
