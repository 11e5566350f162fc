import CLibrary
import Foundation
import TestSupport
import Testing
import WorkbookModel

@testable import WorkbookFiles

/// Printing by the programs that are there: shell scripts stand for them.
@Suite struct PagePrinterTests {
    /// A folder of programs, and one of temporary files.
    private struct Installed {
        let folder: TemporaryFolder
        var temporary = "tmp"

        func add(_ program: String, _ script: String) throws {
            try folder.write("#!/bin/sh\n\(script)\n", to: program)
            #expect(chmod(folder(program), 0o755) == 0)
        }

        func printer(seconds: Int = 20) -> PagePrinter {
            PagePrinter(environment: ["PATH": folder.path, "TMPDIR": folder(temporary)], seconds: seconds)
        }

        func print(seconds: Int = 20, isWanted: @escaping () -> Bool = { true }) throws(PrintingProblem) -> String {
            String(
                decoding: try printer(seconds: seconds).pdf(of: Array("<p>".utf8), isWanted: isWanted), as: UTF8.self)
        }
    }

    /// Writes what it is given into the PDF that a browser is asked for.
    private static let browser = """
        for word; do case "$word" in --print-to-pdf=*) target="${word#*=}";; esac; done
        echo "$word" > "$target"
        """

    private func with(temporary: String = "tmp", _ body: (Installed) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            try folder.makeFolder(temporary)
            try body(Installed(folder: folder, temporary: temporary))
            #expect(folder.names(in: temporary).isEmpty, "something is left among the temporary files")
        }
    }

    private func problem(_ body: () throws(PrintingProblem) -> String) -> PrintingProblem? {
        do {
            _ = try body()
            return nil
        } catch {
            return error
        }
    }

    /// Foundation reads the address.
    @Test(arguments: ["tmp", "a #1", "100%", "a%20b", "what?", "日本 語", "a&b;'\"\\"])
    func thePageIsFoundWhateverItsFolderIsCalled(temporary: String) throws {
        try with(temporary: temporary) { installed in
            try installed.add("chromium", Self.browser)
            let address = try installed.print().trimmingCharacters(in: .newlines)
            let url = try #require(URL(string: address))
            #expect(url.scheme == "file" && url.fragment == nil && url.query == nil)
            #expect(url.path.hasPrefix(installed.folder(temporary) + "/tenken-") && url.path.hasSuffix("/report.html"))
        }
    }

    @Test func theNextProgramIsTriedWhereOneFails() throws {
        try with { installed in
            try installed.add("chromium", "echo no display >&2; exit 1")
            try installed.add("google-chrome", Self.browser)
            #expect(try installed.print().hasPrefix("file:///"))
        }
    }

    @Test func libreOfficeIsTheLast() throws {
        try with { installed in
            try installed.add("microsoft-edge", "exit 3")
            try installed.add(
                "soffice", "while [ \"$1\" != --outdir ]; do shift; done; echo office > \"$2/report.pdf\"")
            #expect(try installed.print() == "office\n")
        }
    }

    @Test func eachThatFailedIsNamedWithWhatItSaid() throws {
        try with { installed in
            try installed.add("chromium", "echo starting >&2; echo no display >&2; exit 1")
            try installed.add("chrome", "exit 3")
            try installed.add("soffice", "exit 0")
            let message = try #require(problem { () throws(PrintingProblem) in try installed.print() }).message(
                .english)
            #expect(
                message.hasPrefix(
                    "no PDF could be made; chromium: no display; chrome: ended with status 3; soffice: left no file; "))
            let japanese = try #require(problem { () throws(PrintingProblem) in try installed.print() }).message(
                .japanese)
            #expect(
                japanese.hasPrefix("PDF を作れませんでした。chromium: no display。chrome: 状態 3 で終わりました。soffice: ファイルを作りませんでした。"))
        }
    }

    @Test func aProgramOfTwoNamesIsTriedOnce() throws {
        try with { installed in
            try installed.add("chromium", "echo x >> \(installed.folder("runs")); exit 1")
            #expect(symlink(installed.folder("chromium"), installed.folder("chromium-browser")) == 0)
            #expect(problem { () throws(PrintingProblem) in try installed.print() } != nil)
            #expect(try installed.folder.read("runs").count == 2)
        }
    }

    /// What it started holds its standard error open.
    @Test func aProgramThatDoesNotEndIsEnded() throws {
        try with { installed in
            try installed.add("chromium", "/bin/sleep 600 & /bin/sleep 600")
            let start = ContinuousClock.now
            let problem = try #require(problem { () throws(PrintingProblem) in try installed.print(seconds: 1) })
            #expect(problem.message(.english).contains("chromium: had not ended after 1 second"))
            #expect(ContinuousClock.now - start < .seconds(60))
        }
    }

    @Test func nothingIsWaitedForThatAProgramLeavesBehind() throws {
        try with { installed in
            try installed.add("chromium", "/bin/sleep 600 &\n" + Self.browser)
            let start = ContinuousClock.now
            #expect(try installed.print(seconds: 300).hasPrefix("file:///"))
            #expect(ContinuousClock.now - start < .seconds(60))
        }
    }

    @Test func whatIsNotWantedAnyMoreIsEnded() throws {
        try with { installed in
            try installed.add("chromium", "echo > \(installed.folder("started")); /bin/sleep 600")
            try installed.add("soffice", "echo > \(installed.folder("second"))")
            let problem = problem { () throws(PrintingProblem) in
                try installed.print { !installed.folder.names().contains("started") }
            }
            guard case .notWanted = problem else {
                Issue.record("\(String(describing: problem))")
                return
            }
            #expect(!installed.folder.names().contains("second"))
        }
    }

    @Test func withoutAProgramThereIsAnotherWay() throws {
        try with { installed in
            guard case .noProgram = problem({ () throws(PrintingProblem) in try installed.print() }) else {
                Issue.record("a program was found")
                return
            }
        }
    }

    @Test func aMissingTemporaryFolderIsNamed() throws {
        try TemporaryFolder.with { folder in
            let printer = PagePrinter(environment: ["PATH": folder.path, "TMPDIR": folder("gone")])
            let problem = #expect(throws: PrintingProblem.self) { try printer.pdf(of: []) }
            #expect(problem?.message(.english).hasPrefix("\(folder("gone")): no temporary folder") == true)
        }
    }
}
