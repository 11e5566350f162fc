import TestSupport
import Testing

/// A git repository in a folder of its own, with a workbook in it and tenken at hand.
struct GitRepository {
    let program: TenkenProgram
    /// The workbook, from the repository's top.
    let file: String

    /// Makes a repository with `file` committed on the branch `main`; the folder must be there or be the top.
    init(_ program: TenkenProgram, file: String = "w.rec") throws {
        self.program = program
        self.file = file
        try git("init", "-q", "-b", "main")
        // The program's own state lies in the same folder.
        try program.folder.write("/state/\n/config/\n", to: ".git/info/exclude")
        let made = try tenken("new", file, "--title", "点検")
        #expect(made.succeeded, "\(made.errorText)")
        try commit("start")
    }

    @discardableResult
    func git(_ arguments: String..., succeeding: Bool = true) throws -> Command.Output {
        let output = try Command(
            "git", arguments, environment: environment, workingDirectory: program.folder.path
        ).run()
        if succeeding { #expect(output.succeeded, "git \(arguments): \(output.errorText)\(output.text)") }
        return output
    }

    @discardableResult
    func tenken(_ arguments: String...) throws -> Command.Output {
        try program.run(arguments, environment: gitEnvironment)
    }

    func commit(_ message: String) throws {
        try git("add", "-A")
        try git("commit", "-q", "-m", message)
    }

    func assess(_ item: String, _ result: String, by person: String = "佐藤") throws {
        let output = try tenken("assess", file, item, "--result", result, "--note", "\(person)の所見", "--by", person)
        #expect(output.succeeded, "\(output.errorText)")
    }

    /// Two branches that each assess an item; `main` is checked out, `theirs` is to be merged.
    func diverge(_ ours: (item: String, result: String), _ theirs: (item: String, result: String)) throws {
        try git("checkout", "-q", "-b", "theirs")
        try assess(theirs.item, theirs.result, by: "山田")
        try commit("theirs")
        try git("checkout", "-q", "main")
        try assess(ours.item, ours.result)
        try commit("ours")
    }

    /// Items that `tenken list` finds, by id.
    func items(_ filter: String) throws -> [String] {
        let output = try tenken("list", file, "--format", "tsv", "--filter", filter)
        #expect(output.succeeded, "\(output.errorText)")
        return output.text.split(separator: "\n").dropFirst().compactMap {
            $0.split(separator: "\t").first.map(String.init)
        }
    }

    private var environment: [String: String] { program.environment(gitEnvironment) }

    private var gitEnvironment: [String: String?] {
        [
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a",
            "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
            "GIT_PAGER": "cat",
        ]
    }

    static func with(file: String = "w.rec", _ body: (GitRepository) throws -> Void) throws {
        try TenkenProgram.with { program in
            if let folder = file.split(separator: "/").dropLast().first {
                try program.folder.makeFolder(String(folder))
            }
            try body(try GitRepository(program, file: file))
        }
    }
}
