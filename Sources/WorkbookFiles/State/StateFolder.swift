import CLibrary

/// The person's own state: `$XDG_STATE_HOME/tenken`, default `~/.local/state/tenken` (XDG Base Directory Specification).
/// Readable by its owner only.
public struct StateFolder: Sendable {
    public let path: FilePath

    /// - Parameter environment: looked up for `XDG_STATE_HOME` and `HOME`; `nil` where neither is an absolute path.
    public init?(environment: [String: String]) {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
            path = FilePath(state).appending("tenken")
        } else if let home = environment["HOME"], home.hasPrefix("/") {
            path = FilePath(home).appending(".local/state/tenken")
        } else {
            return nil
        }
    }

    /// Replaces a file of the state as a whole: a crash leaves the old one or the new one.
    func write(_ bytes: [UInt8], to name: FilePath) throws(SystemError) {
        let target = path.appending(name)
        makeFolders(upTo: target.folder)
        let temporary = target.adding(".\(getpid())")
        try SystemCalls.writeFile(temporary, bytes, O_TRUNC, mode: 0o600)
        if rename(temporary.cString, target.cString) != 0 { throw SystemError("rename", target) }
    }

    /// Adds to a file of the state, which is made with its folders where it is missing.
    ///
    /// - Parameter beginning: what a new file begins with.
    /// - Returns: whether the file is new.
    func append(_ bytes: [UInt8], to name: FilePath, beginning: [UInt8] = []) throws(SystemError) -> Bool {
        let target = path.appending(name)
        let flags = O_WRONLY | O_APPEND | O_CREAT
        let descriptor: Int32
        do {
            descriptor = try SystemCalls.openForWriting(target, flags, mode: 0o600)
        } catch {
            if error.number != ENOENT { throw error }
            makeFolders(upTo: target.folder)
            descriptor = try SystemCalls.openForWriting(target, flags, mode: 0o600)
        }
        defer { SystemCalls.close(descriptor) }
        let size = try SystemCalls.status(of: descriptor, target).st_size
        let isNew = size == 0
        do {
            try SystemCalls.write(descriptor, target, isNew ? beginning + bytes : bytes)
        } catch {
            // Half a record would make the next one unreadable too.
            ftruncate(descriptor, size)
            throw error
        }
        return isNew
    }

    func read(_ name: FilePath) -> [UInt8]? {
        try? FileReading.contents(ofFileAt: path.appending(name)).bytes
    }

    /// The bytes of a file of the state; `nil` where there is none.
    func contents(of name: FilePath) throws(FileProblem) -> [UInt8]? {
        do {
            return try FileReading.contents(ofFileAt: path.appending(name)).bytes
        } catch .missing {
            return nil
        }
    }

    /// The names of the finished files in a folder of the state, sorted; none where it can not be read.
    func names(in folder: FilePath) -> [FilePath] { (try? finishedFiles(in: folder)) ?? [] }

    /// The same; none where there is no such folder.
    func finishedFiles(in folder: FilePath) throws(SystemError) -> [FilePath] {
        do {
            return try FolderContents.read(path.appending(folder)).filter { $0.hasSuffix(".rec") }
        } catch {
            if error.number == ENOENT { return [] }
            throw error
        }
    }

    func remove(_ name: FilePath) { SystemCalls.remove(path.appending(name)) }

    private func makeFolders(upTo folder: FilePath) {
        var missing: [FilePath] = []
        var next = folder
        while !SystemCalls.isFolder(next), next != "/" {
            missing.append(next)
            next = next.folder
        }
        for folder in missing.reversed() { mkdir(folder.cString, 0o700) }
    }
}
