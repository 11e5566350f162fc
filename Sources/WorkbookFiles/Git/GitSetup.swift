import CLibrary
import WorkbookModel

/// Has git merge a workbook through tenken, and show its changes as a history.
public struct GitSetup: Sendable {
    /// The `.gitattributes` file.
    public let attributesPath: String
    /// The line that is in it now.
    public let attributesLine: String
    /// Whether the line was not there before.
    public let isLineNew: Bool
    /// What the repository's configuration has now, by name.
    public let configuration: [(name: String, value: String)]

    /// The attributes that a workbook gets: no line ends are converted, and the drivers are those configured below.
    static let attributes = "-text merge=tenken diff=tenken"

    /// Sets up the repository that the workbook at `path` is in. Doing so again changes nothing.
    ///
    /// - Parameters:
    ///   - program: what this program was called as, its zeroth argument.
    ///   - environment: where `PATH` and what git looks at are taken from.
    public static func perform(
        workbook path: String, program: String, environment: [String: String]
    ) throws(GitProblem) -> GitSetup {
        // A link is followed: git keeps a link's target, not what is in it.
        let real = FilePath.resolved(path) ?? FilePath.absolute(path)
        let git = Git(folder: FilePath.folder(of: real), environment: environment)
        let top = try git.topFolder()
        let file = FilePath.relative(real, to: top)
        let attributesPath = FilePath.join(top, ".gitattributes")
        let line = GitAttributes.line(for: file, attributes)
        let isLineNew: Bool
        do {
            isLineNew = try addLine(line, to: attributesPath)
        } catch {
            throw .cannotWrite(error)
        }
        let command = command(program, environment)
        // git puts file names for %A, %O and %B, and makes %% a plain %.
        let escaped = command.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
        let configuration = [
            ("merge.tenken.name", "tenken workbook"),
            // Where tenken is not found git would take our side as it is, with nothing to show for it; with git's own
            // markers in the file nobody goes on unaware.
            ("merge.tenken.driver", "\(escaped) merge %A %B || git merge-file %A %O %B"),
            ("diff.tenken.textconv", "f() { \(command) history \"$1\" || cat \"$1\"; }; f"),
        ]
        for (name, value) in configuration { try git.run(["config", "--local", "--replace-all", name, value]) }
        if try git.attributes(["text", "merge", "diff"], of: real) != ["unset", "tenken", "tenken"] {
            throw .overridden(path: real)
        }
        return GitSetup(
            attributesPath: attributesPath, attributesLine: line, isLineNew: isLineNew,
            configuration: configuration.map { (name: $0.0, value: $0.1) })
    }

    /// How git is to call this program: by its name where PATH leads to it, so that a new version in another place is
    /// found; else by the path that it has now.
    static func command(_ program: String, _ environment: [String: String]) -> String {
        guard program.contains("/") else { return ShellWord.quoted(program) }
        let path = FilePath.absolute(program)
        let name = FilePath.name(of: path)
        let found = environment["PATH"]?.split(separator: ":").map { FilePath.join(String($0), name) }
            .first { access($0, X_OK) == 0 }
        let isSame = found.flatMap(FilePath.resolved) == FilePath.resolved(path)
        return ShellWord.quoted(isSame ? name : path)
    }

    /// Adds `line` at the end of the file unless it is in it; the file's other lines stay as they are.
    private static func addLine(_ line: String, to path: String) throws(SystemError) -> Bool {
        let descriptor = try SystemCalls.open(path, O_RDWR | O_APPEND | O_CREAT, mode: 0o666)
        defer { SystemCalls.close(descriptor) }
        let size = Int(try SystemCalls.status(of: descriptor, path).st_size)
        let text = String(decoding: try SystemCalls.read(descriptor, path, from: 0, count: size), as: UTF8.self)
        if text.split(whereSeparator: \.isNewline).contains(where: { $0 == line }) { return false }
        let start = text.isEmpty || text.utf8.last == 0x0A ? "" : "\n"
        try SystemCalls.write(descriptor, path, Array("\(start)\(line)\n".utf8))
        return true
    }
}

/// The git that is installed, at work in one folder.
private struct Git {
    let folder: String
    let environment: [String: String]

    /// The working folder's top, with links followed.
    func topFolder() throws(GitProblem) -> String {
        let process = try start(["rev-parse", "--show-toplevel"])
        guard process.status == 0 else {
            // Other failures, such as a folder of another owner, have their own words.
            if reason(process).contains("not a git repository") || reason(process).contains("work tree") {
                throw .notInRepository(folder: folder)
            }
            throw .refused(reason(process))
        }
        let path = String(
            decoding: process.output.last == 0x0A ? process.output.dropLast() : process.output[...], as: UTF8.self)
        return FilePath.resolved(path) ?? path
    }

    func run(_ arguments: [String]) throws(GitProblem) {
        let process = try start(arguments)
        if process.status != 0 { throw .refused(reason(process)) }
    }

    /// The values of those attributes of the file at `path`.
    func attributes(_ names: [String], of path: String) throws(GitProblem) -> [String] {
        let process = try start(["check-attr", "-z"] + names + ["--", path])
        if process.status != 0 { throw .refused(reason(process)) }
        // With -z: path, attribute and value, each ended by a NUL.
        let words = process.output.split(separator: 0, omittingEmptySubsequences: false)
        return names.indices.map { 3 * $0 + 2 }.map {
            $0 < words.count ? String(decoding: words[$0], as: UTF8.self) : ""
        }
    }

    private func start(_ arguments: [String]) throws(GitProblem) -> ChildProcess {
        // Its messages are looked into: they are to be English.
        let surroundings = environment.merging(["LC_ALL": "C"]) { $1 }
        do {
            return try ChildProcess.run("git", ["-C", folder] + arguments, environment: surroundings)
        } catch {
            throw error.number == ENOENT ? .noGit : .cannotWrite(error)
        }
    }

    private func reason(_ process: ChildProcess) -> String {
        let lines = String(decoding: process.errors, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.first.map(String.init) ?? "git: \(process.status)"
    }
}
