import TestSupport
import Testing

/// `tenken demo`: a sample to try things on.
@Suite struct DemoTests {
    @Test func itIsSoundBelievableAndComplete() throws {
        try TenkenProgram.with { program in
            let made = try program.run(["demo", "--keep", "sample", "--language", "ja"])
            #expect(made.succeeded, "\(made.errorText)")
            #expect(made.text.contains("見本を作りました: \(program.folder("sample"))\n"))
            #expect(made.text.contains("9/14"))
            let file = program.folder("sample/demo.rec")
            #expect(try Recutils.complaints(aboutFileAt: file) == "")
            let output = try program.run(["check", "sample/demo.rec", "--language", "en"])
            let check = output.text + output.errorText
            #expect(check.contains(" 0 integrity") || check.contains("(0 integrity"), "\(check)")
            #expect(!check.contains("missing") && !check.contains("changed"), "\(check)")
            for query in [
                "review:returned", "review:accepted", "is:overdue", "-plan:none", "evidence:none result:compliant",
            ] {
                let list = try program.run(["list", "sample/demo.rec", "--filter", query, "--format", "tsv"]).text
                #expect(list.split(separator: "\n").count > 1, "\(query)")
            }
            let times = try Recutils.select(["-t", "Entry", "-p", "At"], from: file).flatMap { $0 }.map(\.value)
            #expect(times == times.sorted() && times.count == 12)
            let log = String(decoding: try program.folder.read("sample/evidence/maintenance-log.csv"), as: UTF8.self)
            #expect(!log.contains("{") && log.contains("定例点検"))
            let people = Set(try Recutils.select(["-t", "Entry", "-p", "By"], from: file).flatMap { $0 }.map(\.value))
            #expect(people.count == 3)
        }
    }

    @Test func whatIsThereIsNeverTouched() throws {
        try TenkenProgram.with { program in
            #expect(try program.run(["demo", "--keep", "sample"]).succeeded)
            let before = try program.folder.read("sample/demo.rec")
            let again = try program.run(["demo", "--keep", "sample", "--language", "en"])
            #expect(again.status == .code(73))
            #expect(again.errorText.contains("exists already"))
            #expect(try program.folder.read("sample/demo.rec") == before)
        }
    }

    @Test func itOpensInTheTerminalFromATemporaryFolder() throws {
        try TenkenProgram.with { program in
            // Wide enough for a long path in one line.
            let session = try program.start(
                ["demo", "--language", "ja"], columns: 250, environment: ["TMPDIR": program.folder.path])
            _ = try session.waitFor(text: "○+ ① -9")
            try session.leave()
            #expect(program.folder.names().contains { $0.hasPrefix("tenken-demo-") })
            #expect(session.outputAfterAlternateScreen.contains("demo.rec"))
        }
    }

    @Test func aFolderThatCanNotBeMadeIsSaid() throws {
        try TenkenProgram.with { program in
            try program.folder.write("", to: "file")
            let output = try program.run(["demo", "--keep", "file/sample", "--language", "en"])
            #expect(output.status == .code(73))
            #expect(output.errorText.contains("file/sample"))
        }
    }
}
