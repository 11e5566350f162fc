import CLibrary

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
        try SystemCalls.writeFile(temporary, bytes, O_TRUNC | O_NOFOLLOW, mode: 0o600)
        if rename(temporary, target) != 0 { throw SystemError("rename", target) }
    }

    /// Adds to a file of the state; it is made where it is not there, its folders too.
    ///
    /// - Parameter beginning: what a file that is made begins with.
    /// - Returns: whether it was made.
    func append(_ bytes: [UInt8], to name: String, beginning: [UInt8] = []) throws(SystemError) -> Bool {
        let target = FilePath.join(path, name)
        let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW
        let descriptor: Int32
        do {
            descriptor = try SystemCalls.open(target, flags, mode: 0o600)
        } catch {
            if error.number != ENOENT { throw error }
            makeFolders(upTo: FilePath.folder(of: target))
            descriptor = try SystemCalls.open(target, flags, mode: 0o600)
        }
        defer { SystemCalls.close(descriptor) }
        let size = try SystemCalls.status(of: descriptor, target).st_size
        let isNew = size == 0
        do {
            try SystemCalls.write(descriptor, target, isNew ? beginning + bytes : bytes)
        } catch {
            // What stands before must stay readable: half a record would take the next one with it.
            ftruncate(descriptor, size)
            throw error
        }
        return isNew
    }

    /// `text` as part of a file name: what is no letter, digit, hyphen or inner dot becomes its number between `_`. No
    /// text is `..`, no two are alike.
    static func plainName(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-": result.unicodeScalars.append(scalar)
            case "." where !result.isEmpty: result += "."
            default: result += "_\(String(scalar.value, radix: 16))_"
            }
        }
        return result
    }

    func read(_ name: String) -> [UInt8]? {
        try? FileReading.contents(ofFileAt: FilePath.join(path, name)).bytes
    }

    /// The names of the finished files in a folder of the state, sorted.
    func names(in folder: String) -> [String] {
        FolderContents.names(in: FilePath.join(path, folder)).filter { $0.hasSuffix(".rec") }
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
