import CLibrary

/// A workbook that can be read once, from its beginning to its end: one from standard input, or through a pipe, as
/// `<(git show HEAD~7:a.rec)` of a shell is.
public enum StreamedWorkbook {
    /// What stands for standard input; a file of that name is `./-`.
    public static let standardInput: FilePath = "-"

    /// Whether the path names standard input, or leads to a pipe.
    public static func isStream(_ path: FilePath) -> Bool {
        path == standardInput || (try? SystemCalls.status(atPath: path)).map { $0.st_mode & S_IFMT == S_IFIFO } ?? false
    }

    /// All that comes from there. It waits for a pipe's writer, as other programs do.
    public static func contents(_ path: FilePath) throws(FileProblem) -> [UInt8] {
        do {
            if path == standardInput { return try contents(of: STDIN_FILENO, path) }
            let descriptor = try SystemCalls.open(path, O_RDONLY | O_NOCTTY)
            defer { SystemCalls.close(descriptor) }
            return try contents(of: descriptor, path)
        } catch {
            throw FileReading.problem(error, path)
        }
    }

    private static func contents(of descriptor: Int32, _ path: FilePath) throws -> [UInt8] {
        let bytes = try SystemCalls.readToEnd(descriptor, path, atMost: FileReading.maximumBytes + 1)
        if bytes.count > FileReading.maximumBytes { throw FileProblem.tooLarge(path: path, bytes: bytes.count) }
        return bytes
    }
}
