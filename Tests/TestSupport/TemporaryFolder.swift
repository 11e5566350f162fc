import CLibrary

/// A folder for one test, which is removed with everything in it.
public struct TemporaryFolder: Sendable {
    /// Absolute, with links resolved.
    public let path: String

    /// Why a file operation failed.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// Runs `body` with a new folder, and removes the folder whatever happens.
    @discardableResult
    public static func with<Value>(_ body: (TemporaryFolder) throws -> Value) throws -> Value {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/tenken-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil, let real = realpath(template, nil) else {
            throw Failure(description: "mkdtemp in \(parent): \(errorMessage(errno))")
        }
        defer { free(real) }
        let folder = TemporaryFolder(path: String(cString: real))
        defer { remove(folder.path) }
        return try body(folder)
    }

    /// An existing folder in it.
    public func folder(_ name: String) -> TemporaryFolder { TemporaryFolder(path: self(name)) }

    /// The path of a name in the folder.
    public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file; an existing one keeps its inode.
    public func write(_ bytes: [UInt8], to name: String) throws {
        guard let file = fopen(self(name), "w") else { throw failure("open", name) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw failure("write", name) }
    }

    public func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    /// Appends to a file.
    public func append(_ bytes: [UInt8], to name: String) throws {
        try write(try read(name) + bytes, to: name)
    }

    public func read(_ name: String) throws -> [UInt8] { try TemporaryFolder.contents(ofFileAt: self(name)) }

    /// The bytes of any file.
    public static func contents(ofFileAt path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Failure(description: "open \(path): \(errorMessage(errno))") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    public func makeFolder(_ name: String) throws {
        guard mkdir(self(name), 0o755) == 0 else { throw failure("mkdir", name) }
    }

    /// Everything in the folder, or in one inside it, with hidden files, sorted.
    public func names(in name: String = ".") -> [String] { TemporaryFolder.names(in: self(name)) }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            chmod(path, 0o700)
            for name in names(in: path) { remove("\(path)/\(name)") }
            rmdir(path)
        } else {
            unlink(path)
        }
    }

    private func failure(_ call: String, _ name: String) -> Failure {
        Failure(description: "\(call) \(self(name)): \(errorMessage(errno))")
    }
}
