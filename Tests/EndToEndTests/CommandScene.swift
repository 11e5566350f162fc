import TestSupport
import Testing

/// Commands that a page or the help prints, run in a scratch folder as they stand: what they find there, and what they leave.
struct CommandScene: CustomTestStringConvertible, Sendable {
    let page: String
    /// Who records.
    var person = "佐藤 花子"
    /// What is done first.
    var start = "true"
    /// What is done before a command that begins so, for as often as it comes.
    var before: [(command: String, script: String)] = []
    /// The statuses that a command which begins so leaves with; 0 where it is not named.
    var statuses: [String: Int32] = [:]
    /// What holds behind a command that begins so: a script that fails where it does not.
    var after: [(command: String, script: String)] = []
    /// How many commands the page has, so that none is overlooked.
    let count: Int

    var testDescription: String { page }

    private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    /// A file of the project, from its root.
    static func document(_ name: String) throws -> String { try Command("/bin/cat", ["\(root)/\(name)"]).run().text }

    func perform(_ commands: [String]) throws {
        try TenkenProgram.with { program in
            try prepare(program)
            try run(start, program)
            var (before, done) = (before, 0)
            for command in commands {
                if let place = before.firstIndex(where: { command.hasPrefix($0.command) }) {
                    try run(before.remove(at: place).script, program)
                }
                let expected = statuses.first { command.hasPrefix($0.key) }?.value ?? 0
                try run(command, program, leaving: expected)
                for (start, script) in after where command.hasPrefix(start) {
                    try run(script, program)
                    done += 1
                }
            }
            #expect(before.isEmpty && done >= after.count)
        }
    }

    private func prepare(_ program: TenkenProgram) throws {
        let tenken = try TerminalSession.executablePath(named: "tenken")
        let script = """
            mkdir -p work/.build/release work/Docs home bin && ln -s '\(tenken)' bin/tenken &&
            cp '\(tenken)' work/.build/release/tenken && cp '\(CommandScene.root)/Docs/tenken.1' work/Docs/ &&
            cp '\(CommandScene.root)/README.md' work/
            """
        let made = try Command("/bin/sh", ["-c", script], workingDirectory: program.folder.path).run()
        #expect(made.succeeded, "\(made.errorText)")
    }

    private func run(_ script: String, _ program: TenkenProgram, leaving status: Int32 = 0) throws {
        var environment = program.environment([
            "TENKEN_BY": person, "HOME": program.folder("home"), "TMPDIR": program.folder("home"),
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_MERGE_AUTOEDIT": "no",
            "GIT_PAGER": "cat",
        ])
        for name in ["AUTHOR", "COMMITTER"] {
            environment["GIT_\(name)_NAME"] = person
            environment["GIT_\(name)_EMAIL"] = "a@example.jp"
        }
        environment["PATH"] = program.folder("bin") + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
        let output = try Command(
            "/bin/sh", ["-c", script], environment: environment, workingDirectory: program.folder("work")
        ).run()
        #expect(
            output.status == .code(status),
            "\(page): \(script)\n\(output.status) \(output.errorText)\(output.text.suffix(400))")
    }
}
