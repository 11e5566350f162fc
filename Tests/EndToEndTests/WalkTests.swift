import TestSupport
import Testing

/// `tenken walk`: the work on plain lines.
@Suite struct WalkTests {
    @Test func answersFromAPipeAreRecordedAndTheSummaryFollows() throws {
        try TenkenProgram.with { program in
            try program.folder.write("鍵管理規程", to: "policy.txt")
            #expect(try program.run(["new", "w.rec", "--title", "点検"]).succeeded)
            let output = try program.run(
                ["walk", "w.rec", "--language", "ja"],
                input: "p\n手順書はあるが\\\n記録がない\npolicy.txt | 第5条\n\n山田\n2026-12-31\n記録をつける\nq\n")
            #expect(output.status == .code(0), "\(output.errorText)")
            #expect(output.text.contains("所見を記録しました"))
            #expect(output.text.contains("今回の変更"))
            #expect(output.text.contains("1/14"))
            #expect(!output.standardOutput.contains(0x1B))
            let entries = try Recutils.select(
                ["-t", "Entry", "-p", "Item,Result,Owner,Due,Evidence,Note,Plan"], from: program.folder("w.rec"))
            let last = try #require(entries.last).map(\.value)
            #expect(last[0..<4] == ["3.13-1-9", "partial", "山田", "2026-12-31"])
            #expect(last[4].hasPrefix("policy.txt | 第5条 | sha256:"))
            #expect(last[5...] == ["手順書はあるが\n記録がない", "記録をつける"])
        }
    }

    @Test func theWalkGoesOnWithWhatIsOpen() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            for item in ["①-9", "①-11"] { _ = try program.run(["assess", "w.rec", item, "--result", "o"]) }
            func first(_ arguments: [String]) throws -> String {
                let output = try program.run(["walk", "w.rec", "--language", "en"] + arguments, input: "q\n")
                return output.text.split(separator: "\n").first { $0.hasPrefix("3.1") }.map(String.init) ?? ""
            }
            #expect(try first([]).hasPrefix("3.13-1-10"))
            #expect(try first(["--all"]).hasPrefix("3.13-1-9"))
            #expect(try first(["--from", "①-11"]).hasPrefix("3.13-1-11"))
            #expect(try first(["--filter", "section:3.14"]).hasPrefix("3.14-1-1"))
            #expect(try first(["--filter", "result:compliant", "--from", "①-10"]).hasPrefix("3.13-1-10"))
        }
    }

    @Test func refusedAnswersShowInTheStatusOfAScript() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let output = try program.run(["walk", "w.rec", "--language", "en"], input: "good\n\u{1B}[A\no\n")
            #expect(output.status == .code(65))
            #expect(output.text.contains("no result “good”"))
            #expect(output.text.contains("control characters"))
            #expect(!output.standardOutput.contains(0x1B))
            #expect(try program.run(["summary", "w.rec"]).text.contains("1/14"))
        }
    }

    @Test func aWorkbookThatCanNotBeWrittenIsRefusedBeforeAnythingIsAsked() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            var bytes = try program.folder.read("w.rec")
            bytes += Array("<<<<<<< ours\n".utf8)
            try program.folder.write(bytes, to: "w.rec")
            let output = try program.run(["walk", "w.rec", "--language", "en"], input: "o\n")
            #expect(output.status == .code(73))
            #expect(output.standardOutput.isEmpty)
            #expect(output.errorText.contains("conflict markers"))
        }
    }

    @Test func aPersonAtADumbTerminalAnswersAndStopsWithControlD() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["new", "w.rec"]).succeeded)
            let session = try program.start(
                ["walk", "w.rec", "--language", "ja"], columns: 80, rows: 50, environment: ["TERM": "dumb"])
            _ = try session.waitFor(text: "評価 [")
            try session.type("o\r", until: "所見 [")
            let other = try program.run(["assess", "w.rec", "①-9", "--owner", "鈴木", "--by", "鈴木"])
            #expect(other.succeeded)
            try session.type("確かめた\r", until: "r 同じ答え")
            #expect(session.screen.text.contains("ほかの人が記録しました"))
            try session.type("r\r", until: "証跡（")
            try session.send("\u{4}")
            #expect(try session.waitForExit() == .code(0))
            #expect(!session.rawOutput.contains(0x1B))
            let shown = try program.run(["show", "w.rec", "①-9", "--language", "ja"]).text
            #expect(shown.contains("確かめた") && shown.contains("鈴木"))
        }
    }
}
