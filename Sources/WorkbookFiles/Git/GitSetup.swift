import CLibrary
import WorkbookModel

/// Has git merge a workbook through tenken, and show its changes as a history.
public struct GitSetup: Sendable {
    /// The `.gitattributes` file.
    public let attributesPath: FilePath
    /// The line that is in it now.
    public let attributesLine: String
    /// Whether the line was not there before.
    public let isLineNew: Bool
    /// What the repository's configuration has now, by name.
    public let configuration: [(name: String, value: String)]

    /// The attributes that a workbook gets: no line ends are converted, and the drivers are those configured below.
    static let attributes = "-text merge=tenken diff=tenken"

    /// Sets up the repository that the workbook at `path` is in. A second time changes nothing.
    ///
    /// - Parameters:
    ///   - program: what this program was called as, its zeroth argument.
    ///   - environment: where `PATH` and the variables that git reads are taken from.
    public static func perform(
        workbook path: FilePath, program: FilePath, environment: [String: String]
    ) throws(GitProblem) -> GitSetup {
        // A link is followed: git keeps a link's target, not what is in it.
        let real = path.resolved ?? path.absolute()
        let git = Git(folder: real.folder, environment: environment)
        let top = try git.topFolder()
        let attributesPath = top.appending(".gitattributes")
        let line = GitAttributes.line(for: real.relative(to: top), attributes)
        let isLineNew: Bool
        do {
            isLineNew = try addLine(line, to: attributesPath)
        } catch {
            throw .cannotWrite(error)
        }
        let command = command(program, environment)
        // git puts file names for %A, %O and %B, and makes %% a plain %.
        let escaped = command.flatMap { $0 == 0x25 ? [$0, $0] : [$0] }
        let configuration: [(name: String, value: [UInt8])] = [
            ("merge.tenken.name", Array("tenken workbook".utf8)),
            // Where tenken is not found, git would silently take our side as it is. With git's own markers in the file
            // nobody goes on unaware.
            ("merge.tenken.driver", escaped + " merge %A %B || git merge-file %A %O %B".utf8),
            ("diff.tenken.textconv", "f() { ".utf8 + command + " history \"$1\" || cat \"$1\"; }; f".utf8),
        ]
        for (name, value) in configuration {
            try git.run(["config", "--local", "--replace-all", .init(name), .init(bytes: value)])
        }
        if try git.attributes(["text", "merge", "diff"], of: real) != ["unset", "tenken", "tenken"] {
            throw .overridden(path: real)
        }
        return GitSetup(
            attributesPath: attributesPath, attributesLine: String(decoding: line, as: UTF8.self),
            isLineNew: isLineNew,
            configuration: configuration.map { (name: $0.name, value: String(decoding: $0.value, as: UTF8.self)) })
    }

    /// How git is to call this program: by its name where `PATH` leads to it, so that a new version elsewhere is found;
    /// else by its present path.
    static func command(_ program: FilePath, _ environment: [String: String]) -> [UInt8] {
        guard program.bytes.contains(FilePath.slash) else { return ShellWord.quoted(program) }
        let path = program.absolute()
        let found = FilePath.program(named: path.name, in: environment)
        let isSame = found.flatMap(\.resolved) == path.resolved
        return ShellWord.quoted(isSame ? path.name : path)
    }

    /// Adds `line` at the end of the file unless it is in it; the file's other lines stay as they are.
    private static func addLine(_ line: [UInt8], to path: FilePath) throws(SystemError) -> Bool {
        // A repository from somebody else may hold a link there, to a file of the person's own.
        let descriptor = try SystemCalls.openForWriting(path, O_RDWR | O_APPEND | O_CREAT, mode: 0o666)
        defer { SystemCalls.close(descriptor) }
        let size = Int(try SystemCalls.status(of: descriptor, path).st_size)
        let bytes = try SystemCalls.read(descriptor, path, from: 0, count: size)
        if bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains(where: { $0.elementsEqual(line) }) {
            return false
        }
        let start: [UInt8] = bytes.isEmpty || bytes.last == 0x0A ? [] : [0x0A]
        try SystemCalls.write(descriptor, path, start + line + [0x0A])
        return true
    }
}
