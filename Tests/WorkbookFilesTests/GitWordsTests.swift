import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// What is written into git's files.
struct GitWordsTests {
    @Test(arguments: [
        "tenken", "/opt/a b/tenken", "/a'b/tenken", "/a\"b$c`d\\e/tenken", "/日本 語/tenken", "", "a\nb", "*",
    ])
    func shellReadsAQuotedWordAsItWas(word: String) throws {
        let output = try Command(
            "/bin/sh", ["-c", "printf %s \(String(decoding: ShellWord.quoted(FilePath(word)), as: UTF8.self))"]
        ).run()
        #expect(output.text == word)
    }

    @Test(arguments: [
        ("w.rec", "/w.rec"), ("a b.rec", "\"/a b.rec\""), ("点検.rec", "/点検.rec"), ("a*.rec", "/a\\*.rec"),
        ("a\\ b.rec", "\"/a\\\\\\\\ b.rec\""), ("a\tb", "\"/a\\011b\""),
    ])
    func patternMatchesOnePath(path: String, pattern: String) {
        #expect(GitAttributes.pattern(for: FilePath(path)) == Array(pattern.utf8))
    }

    @Test func programThatPathLeadsToIsCalledByName() throws {
        try TemporaryFolder.with { folder in
            try makeProgram("bin/tenken", in: folder)
            let command = GitSetup.command(folder("bin/tenken"), ["PATH": "/nowhere:\(folder.path)/bin"])
            #expect(command == Array("tenken".utf8))
        }
    }

    @Test func programThatPathDoesNotLeadToIsCalledByItsPath() throws {
        try TemporaryFolder.with { folder in
            try makeProgram("bin/tenken", in: folder)
            try makeProgram("my bin/tenken", in: folder)
            let command = GitSetup.command(folder("my bin/tenken"), ["PATH": folder("bin")])
            #expect(command == Array("'\(folder.path)/my bin/tenken'".utf8))
        }
    }

    private func makeProgram(_ name: String, in folder: TemporaryFolder) throws {
        try folder.makeFolder(String(name.split(separator: "/")[0]))
        try folder.write("#!/bin/sh\n", to: name)
        _ = try Command("chmod", ["755", folder(name)]).run()
    }
}
