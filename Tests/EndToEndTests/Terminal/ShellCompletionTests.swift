import TestSupport
import Testing

/// Tab, pressed in the shells themselves.
@Suite struct ShellCompletionTests {
    /// What is typed before Tab, and the line that is there after it.
    private static let lines = [
        ("tenken acm", "tenken acme.rec"),
        ("tenken summ", "tenken summary"),
        ("tenken list 点", #"tenken list 点検\ 2026.rec"#),
        ("tenken list my", #"tenken list my\ docs/"#),
        (#"tenken list my\ docs/"#, #"tenken list my\ docs/a\ b.rec"#),
        ("tenken list ~/hom", "tenken list ~/home.rec"),
        ("tenken show acme.rec 3.14-①", "tenken show acme.rec 3.14-①-1"),
        ("tenken assess acme.rec 3.13-1-9 3.14", "tenken assess acme.rec 3.13-1-9 3.14-1-1"),
        ("tenken list acme.rec --filter own", "tenken list acme.rec --filter owner:"),
        ("tenken list acme.rec --filter owner:Su", "tenken list acme.rec --filter owner:Suzuki"),
        ("tenken list acme.rec -f owner:Su", "tenken list acme.rec -f owner:Suzuki"),
        ("tenken list acme.rec --filter=owner:Su", "tenken list acme.rec --filter=owner:Suzuki"),
        ("tenken list acme.rec --filter owner:山", #"tenken list acme.rec --filter owner:\"山田\ 太郎\""#),
        ("tenken assess acme.rec ①-9 --result=par", "tenken assess acme.rec ①-9 --result=partial"),
        ("tenken assess acme.rec ①-9 --owner 山", #"tenken assess acme.rec ①-9 --owner 山田\ 太郎"#),
        ("tenken new b.rec --catalog=ann", "tenken new b.rec --catalog=annex2-v1.1"),
        ("tenken new b.rec --from=acm", "tenken new b.rec --from=acme.rec"),
        ("tenken check acme.rec --only=incomplete,overd", "tenken check acme.rec --only=incomplete,overdue"),
        ("tenken list acme.rec --format js", "tenken list acme.rec --format json"),
        ("tenken catalog sho", "tenken catalog show"),
    ]

    private static let beginnings = [
        Shell.bash: ["--norc", "-i"], .zsh: ["-f", "-i"], .fish: ["--no-config", "-i"],
    ]

    enum Shell: String { case bash, zsh, fish }

    /// Installed as the user guide says.
    private static func start(_ shell: Shell) -> String {
        switch shell {
        case .bash: "PS1='$ '; bind 'set enable-bracketed-paste off'; . ./completion; clear; echo ready"
        case .zsh:
            "PS1='$ '; mkdir f; mv completion f/_tenken; fpath=($PWD/f $fpath); autoload -U compinit; compinit -u -D; clear; echo ready"
        case .fish:
            "function fish_prompt; echo '$ '; end; function fish_right_prompt; end; source completion; set -g fish_autosuggestion_enabled 0; clear; echo ready"
        }
    }

    @Test(.enabled(if: Command.installed("bash") != nil, "needs bash")) func bashCompletes() throws {
        try complete(
            in: .bash,
            lines: Self.lines + [
                ("tenken list acme.rec --filter 'owner:山", #"tenken list acme.rec --filter 'owner:"山田 太郎"'"#),
                (
                    #"tenken list acme.rec --filter "is:assessed own"#,
                    #"tenken list acme.rec --filter "is:assessed owner:"#
                ),
            ])
    }

    @Test(.enabled(if: Command.installed("zsh") != nil, "needs zsh")) func zshCompletes() throws {
        try complete(
            in: .zsh,
            lines: Self.lines + [
                ("tenken list acme.rec --filter 'owner:山", #"tenken list acme.rec --filter 'owner:"山田 太郎"'"#)
            ])
    }

    @Test(.enabled(if: Command.installed("fish") != nil, "needs fish")) func fishCompletes() throws {
        try complete(in: .fish, lines: Self.lines)
    }

    private func complete(in shell: Shell, lines: [(typed: String, completed: String)]) throws {
        try TenkenProgram.with { program in
            try prepare(program, shell)
            let path = try #require(Command.installed(shell.rawValue))
            let tools = try #require(program.environment()["PATH"])
            let session = try TerminalSession(
                executable: path, arguments: Self.beginnings[shell] ?? [],
                environment: program.environment([
                    "HOME": program.folder.path, "PATH": program.folder("bin") + ":" + tools,
                ]), workingDirectory: program.folder.path, columns: 100, rows: 30)
            try session.send(Self.start(shell) + "\r")
            _ = try session.waitUntil("the prompt") {
                $0.rows.first == "ready" && $0.rows.contains { $0.hasPrefix("$") }
            }
            for (typed, completed) in lines {
                try session.send(typed)
                _ = try session.waitFor(text: "$ " + typed)
                try session.send("\t")
                _ = try session.waitUntil("\(shell): \(typed) becomes \(completed)") {
                    $0.rows[$0.cursor.row] == "$ " + completed
                }
                try session.send("\u{15}")
                _ = try session.waitUntil("an empty line") { $0.rows[$0.cursor.row] == "$" && $0.cursor.column == 2 }
            }
        }
    }

    private func prepare(_ program: TenkenProgram, _ shell: Shell) throws {
        for file in ["acme.rec", "点検 2026.rec"] { #expect(try program.run(["new", file]).succeeded) }
        for (item, owner) in [("①-9", "山田 太郎"), ("①-10", "Suzuki")] {
            #expect(try program.run(["assess", "acme.rec", item, "--result", "p", "--owner", owner]).succeeded)
        }
        try program.folder.makeFolder("my docs")
        for file in ["my docs/a b.rec", "home.rec", "acme.txt"] { try program.folder.write("x", to: file) }
        let script = try program.run(["--generate-completion-script", shell.rawValue]).standardOutput
        try program.folder.write(script, to: "completion")
        try program.folder.makeFolder("bin")
        let tenken = try TerminalSession.executablePath(named: "tenken")
        #expect(try Command("ln", ["-s", tenken, program.folder("bin/tenken")]).run().succeeded)
    }
}
