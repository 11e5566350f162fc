#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The person's own state: `$XDG_STATE_HOME/tenken`, default `~/.local/state/tenken` (XDG Base Directory Specification).
/// Readable by its owner only.
public struct StateFolder: Sendable {
    public let path: String

    /// - Parameter environment: looked up for `XDG_STATE_HOME` and `HOME`; `nil` where neither is an absolute path.
    public init?(environment: [String: String]) {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
            path = FilePath.join(state, "tenken")
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            path = FilePath.join(home, ".local/state/tenken")
        } else {
            return nil
        }
    }

    /// Replaces a file of the state whole, so that a crash leaves the old one or the new one.
    func write(_ bytes: [UInt8], to name: String) throws(SystemError) {
        let target = FilePath.join(path, name)
        makeFolders(upTo: FilePath.folder(of: target))
        let temporary = "\(target).\(getpid())"
        let descriptor = try SystemCalls.open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600)
        do {
            defer { SystemCalls.close(descriptor) }
            try SystemCalls.write(descriptor, temporary, bytes)
            try SystemCalls.sync(descriptor, temporary)
        } catch {
            unlink(temporary)
            throw error
        }
        if rename(temporary, target) != 0 { throw SystemError("rename", target) }
    }

    func read(_ name: String) -> [UInt8]? {
        try? FileReading.contents(ofFileAt: FilePath.join(path, name)).bytes
    }

    /// The names of the finished files in a folder of the state.
    func names(in folder: String) -> [String] {
        guard let stream = opendir(FilePath.join(path, folder)) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".rec") { names.append(name) }
        }
        return names
    }

    func remove(_ name: String) { unlink(FilePath.join(path, name)) }

    private func makeFolders(upTo folder: String) {
        var made = ""
        for part in folder.split(separator: "/") {
            made += "/" + part
            mkdir(made, 0o700)
        }
    }
}
