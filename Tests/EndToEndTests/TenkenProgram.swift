import TestSupport
import Testing

/// The program under test, run in a folder of its own.
struct TenkenProgram {
    let folder: TemporaryFolder

    /// The environment: a person, a locale, and a state folder of its own.
    func environment(_ changes: [String: String?] = [:]) -> [String: String] {
        var all: [String: String?] = [
            "TENKEN_BY": "佐藤 花子", "XDG_STATE_HOME": folder("state"), "XDG_CONFIG_HOME": folder("config"),
        ]
        all.merge(changes) { $1 }
        return ProcessEnvironment.plain(all)
    }

    /// Writes the person's configuration file.
    func configure(_ text: String) throws {
        if !folder.names().contains("config") {
            try folder.makeFolder("config")
            try folder.makeFolder("config/tenken")
        }
        try folder.write(text, to: "config/tenken/config.rec")
    }

    /// The texts of all drafts in the state folder, one after the other.
    var drafts: String {
        let drafts = "state/tenken/drafts"
        return folder.names(in: drafts).map { workbook in
            // What ends in a process's number is still being written, and becomes a draft when it is renamed.
            let whole = folder.names(in: "\(drafts)/\(workbook)").filter { name in
                name.split(separator: ".").last.map { !$0.allSatisfy(\.isNumber) } ?? false
            }
            return whole.map { name in
                String(decoding: (try? folder.read("\(drafts)/\(workbook)/\(name)")) ?? [], as: UTF8.self)
            }.joined()
        }.joined()
    }

    /// Runs a command to its end, with pipes.
    func run(
        _ arguments: [String], input: String = "", environment changes: [String: String?] = [:]
    ) throws -> Command.Output {
        try command(arguments, input: input, environment: changes).run()
    }

    /// A command that is yet to be run.
    func command(
        _ arguments: [String], input: String = "", environment changes: [String: String?] = [:]
    ) throws -> Command {
        try Command(
            TerminalSession.executablePath(named: "tenken"), arguments, environment: environment(changes),
            workingDirectory: folder.path, input: input)
    }

    /// Starts it in a pseudo-terminal.
    func start(
        _ arguments: [String], columns: Int = 80, rows: Int = 24, environment changes: [String: String?] = [:],
        holdsReplies: Bool = false
    ) throws -> TerminalSession {
        try TerminalSession(
            executable: TerminalSession.executablePath(named: "tenken"), arguments: arguments,
            environment: environment(changes), workingDirectory: folder.path, columns: columns, rows: rows,
            holdsReplies: holdsReplies)
    }

    /// Opens `w.rec`, which is created first, and waits for its table.
    func open(
        columns: Int = 80, rows: Int = 24, language: String = "ja", environment changes: [String: String?] = [:]
    ) throws -> TerminalSession {
        if !folder.names().contains("w.rec") {
            let made = try run(["new", "w.rec", "--title", "点検"])
            #expect(made.succeeded, "\(made.errorText)")
        }
        let session = try start(
            ["w.rec", "--language", language], columns: columns, rows: rows, environment: changes)
        _ = try session.waitFor(text: "① -9")
        return session
    }

    @discardableResult
    static func with<Value>(_ body: (TenkenProgram) throws -> Value) throws -> Value {
        try TemporaryFolder.with { try body(TenkenProgram(folder: $0)) }
    }

    /// The same with `open`'s screen.
    @discardableResult
    static func withScreen<Value>(
        columns: Int = 80, rows: Int = 24, language: String = "ja", environment changes: [String: String?] = [:],
        _ body: (TenkenProgram, TerminalSession) throws -> Value
    ) throws -> Value {
        try with { program in
            let session = try program.open(columns: columns, rows: rows, language: language, environment: changes)
            return try body(program, session)
        }
    }
}

extension TerminalSession {
    /// Leaves tenken from its table, which must end well.
    func leave(sourceLocation: SourceLocation = #_sourceLocation) throws {
        try send("q")
        let status = try waitForExit()
        #expect(status == .code(0), sourceLocation: sourceLocation)
    }
}
