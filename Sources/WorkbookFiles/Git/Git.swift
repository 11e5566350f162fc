import CLibrary

/// The installed git, run in one folder.
struct Git {
    let folder: FilePath
    let environment: [String: String]

    /// The top of the working folder, with links followed.
    func topFolder() throws(GitProblem) -> FilePath {
        let process = try start(["rev-parse", "--show-toplevel"])
        guard process.status == 0 else {
            // Other failures, such as a folder of another owner, are told in git's own words.
            if reason(process).contains("not a git repository") || reason(process).contains("work tree") {
                throw .notInRepository(folder: folder)
            }
            throw .refused(reason(process))
        }
        let path = FilePath(bytes: process.output.last == 0x0A ? process.output.dropLast() : process.output)
        return path.resolved ?? path
    }

    func run(_ arguments: [ChildProcess.Argument]) throws(GitProblem) {
        let process = try start(arguments)
        if process.status != 0 { throw .refused(reason(process)) }
    }

    /// The values of those attributes of the file at `path`.
    func attributes(_ names: [String], of path: FilePath) throws(GitProblem) -> [String] {
        let process = try start(["check-attr", "-z"] + names.map { .init($0) } + ["--", .init(bytes: path.bytes)])
        if process.status != 0 { throw .refused(reason(process)) }
        // With -z: path, attribute and value, each ended by a NUL.
        let words = process.output.split(separator: 0, omittingEmptySubsequences: false)
        return names.indices.map { 3 * $0 + 2 }.map {
            $0 < words.count ? String(decoding: words[$0], as: UTF8.self) : ""
        }
    }

    private func start(_ arguments: [ChildProcess.Argument]) throws(GitProblem) -> ChildProcess {
        // English, since `topFolder` reads the messages.
        let environment = environment.merging(["LC_ALL": "C"]) { $1 }
        do {
            return try ChildProcess.run(
                "git", ["-C", .init(bytes: folder.bytes)] + arguments, environment: environment)
        } catch {
            throw error.number == ENOENT ? .noGit : .cannotWrite(error)
        }
    }

    private func reason(_ process: ChildProcess) -> String {
        let lines = String(decoding: process.errors, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.first.map(String.init) ?? "git: \(process.status)"
    }
}
