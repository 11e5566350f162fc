import TestSupport
import Testing

/// Programs run with pipes, tried on small programs that every system has.
@Suite struct HarnessCommandTests {
    @Test func returnsOutputErrorsAndStatus() throws {
        let output = try Command("/bin/sh", ["-c", "echo out; echo err >&2; exit 65"]).run()
        #expect(output.text == "out\n" && output.errorText == "err\n" && output.status == .code(65))
        #expect(!output.succeeded)
    }

    @Test func feedsTheInputWhileItReadsTheOutput() throws {
        let text = String(repeating: "点検\n", count: 100_000)
        let output = try Command("/bin/cat", input: text).run()
        #expect(output.text == text && output.succeeded)
    }

    @Test func survivesAProgramThatReadsNothing() throws {
        let output = try Command(
            "/bin/sh", ["-c", "exec <&-; echo done"], input: String(repeating: "x", count: 500_000)
        )
        .run()
        #expect(output.text == "done\n" && output.succeeded)
    }

    @Test func givesTheProgramItsFolderAndWholeEnvironment() throws {
        let output = try Command("env", environment: ["ONLY": "this"], workingDirectory: "/").run()
        #expect(output.text == "ONLY=this\n")
        #expect(try Command("pwd", workingDirectory: "/").run().text == "/\n")
    }

    @Test func reportsASignal() throws {
        #expect(try Command("/bin/sh", ["-c", "kill -9 $$"]).run().status == .signal(9))
    }

    @Test func killsWhatTakesTooLong() {
        let failure = #expect(throws: Command.Failure.self) {
            try Command("/bin/sh", ["-c", "sleep 60 & wait"], timeout: 0.2).run()
        }
        #expect(failure?.description.contains("out of time") == true)
    }

    @Test func tellsWhatWasWrittenBeforeTheKill() {
        // On a busy machine a shell may take longer to begin: then it is given more.
        let messages = [0.2, 2, 20].lazy.map { limit in
            "\(Result { try Command("/bin/sh", ["-c", "echo begun; sleep 60 & wait"], timeout: limit).run() })"
        }
        #expect(messages.contains { $0.contains("out of time") && $0.contains("it wrote: begun") })
    }

    @Test func aMissingProgramIsAnError() {
        #expect(throws: Command.Failure.self) { try Command("/nonexistent/program").run() }
    }

    @Test func findsInstalledPrograms() {
        #expect(Command.installed("sh")?.hasSuffix("/sh") == true)
        #expect(Command.installed("no such program") == nil)
    }
}
