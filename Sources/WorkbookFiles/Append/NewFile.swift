import CLibrary
import CSystem
import WorkbookModel

/// Creates a file whole or not at all.
public enum NewFile {
    /// Whether a file could come there, told before the work of making it: nothing is written.
    ///
    /// - Throws: where its folder is missing or can not be written to, or a folder has its name.
    public static func checkPlace(_ path: FilePath) throws(FileProblem) {
        if path.hasSuffix("/") || SystemCalls.isFolder(path) {
            throw SystemCalls.isFolder(path) ? .isFolderAlready(path: path) : .noFolder(path: path)
        }
        guard SystemCalls.isFolder(path.folder) else { throw .noFolder(path: path.folder) }
        if !SystemCalls.isAccessible(path.folder, W_OK) { throw .cannotCreate(path: path, SystemError("access", path)) }
    }

    /// Writes `bytes` to a temporary file beside `path`, syncs it, and renames it to `path` if nothing has that name yet.
    public static func create(_ path: FilePath, _ bytes: [UInt8]) throws(FileProblem) {
        let folder = path.folder
        do {
            removeAbandonedTemporaries(in: folder, of: path.name)
            if SystemCalls.isAccessible(path) { throw FileProblem.exists(path: path) }
            let temporary = folder.appending(temporaryPrefix(path.name).adding(String(getpid())))
            try SystemCalls.writeFile(temporary, bytes, O_EXCL, mode: 0o666)
            do {
                try moveIntoPlace(temporary, path, bytes)
            } catch {
                SystemCalls.remove(temporary)
                throw error
            }
            try confirm(path)
        } catch {
            throw problem(error, path, folder)
        }
    }

    /// The same where a file that is there may be replaced: a regular one, never what a link leads to.
    public static func put(_ path: FilePath, _ bytes: [UInt8]) throws(FileProblem) {
        var old = stat()
        if lstat(path.cString, &old) != 0 { return try create(path, bytes) }
        guard old.st_mode & S_IFMT == S_IFREG else { throw .exists(path: path) }
        do {
            try replace(path, bytes, like: old)
        } catch {
            throw problem(error, path, path.folder)
        }
    }

    /// Puts a file of `bytes` in the place of the one at `path`, whole or not at all.
    ///
    /// - Parameter old: the status of the file that goes; nobody may do more with the new one.
    static func replace(_ path: FilePath, _ bytes: [UInt8], like old: stat) throws {
        let folder = path.folder
        removeAbandonedTemporaries(in: folder, of: path.name)
        let temporary = folder.appending(temporaryPrefix(path.name).adding(String(getpid())))
        // Nobody else may read it before it has its mode.
        try SystemCalls.writeFile(temporary, bytes, O_EXCL, mode: 0o600)
        do {
            if chmod(temporary.cString, mode(for: temporary, like: old)) != 0 { throw SystemError("chmod", temporary) }
            if rename(temporary.cString, path.cString) != 0 { throw SystemError("rename", path) }
        } catch {
            SystemCalls.remove(temporary)
            throw error
        }
        try confirm(path)
    }

    /// Gives the file the old one's owner and group as far as that is allowed.
    ///
    /// - Returns: the old one's mode; without what the group may do, where that is another group.
    private static func mode(for file: FilePath, like old: stat) -> mode_t {
        let isOfGroup =
            chown(file.cString, old.st_uid, old.st_gid) == 0 || chown(file.cString, uid_t.max, old.st_gid) == 0
        return old.st_mode & (isOfGroup ? 0o777 : 0o707)
    }

    /// Syncs the folder of a file that is in its place.
    private static func confirm(_ path: FilePath) throws(FileProblem) {
        do {
            try SystemCalls.syncFolder(path.folder)
        } catch {
            throw .unconfirmed(path: path, after: .system(error))
        }
    }

    private static func moveIntoPlace(_ temporary: FilePath, _ path: FilePath, _ bytes: [UInt8]) throws {
        if tenken_rename_exclusive(temporary.cString, path.cString) == 0 { return }
        switch errno {
        case EEXIST: throw FileProblem.exists(path: path)
        case EINVAL, ENOSYS, ENOTSUP: break
        default: throw SystemError("rename", path)
        }
        if link(temporary.cString, path.cString) == 0 {
            SystemCalls.remove(temporary)
            return
        }
        switch errno {
        case EEXIST: throw FileProblem.exists(path: path)
        case EPERM, ENOSYS, ENOTSUP, EMLINK: break
        default: throw SystemError("link", path)
        }
        // FAT and its like have neither: the file is written under its own name, if that is new.
        do {
            try SystemCalls.writeFile(path, bytes, O_EXCL, mode: 0o666)
        } catch {
            throw error.number == EEXIST ? FileProblem.exists(path: path) : error
        }
        SystemCalls.remove(temporary)
    }

    private static func temporaryPrefix(_ name: FilePath) -> FilePath {
        FilePath(bytes: [0x2E] + name.bytes).adding(".tenken-")
    }

    /// Removes what killed processes left. The number that ends a temporary's name is the process that made it; our own
    /// number means an earlier process too, as numbers come again with every start of a container.
    private static func removeAbandonedTemporaries(in folder: FilePath, of name: FilePath) {
        let prefix = temporaryPrefix(name).bytes
        for found in FolderContents.names(in: folder) where found.bytes.starts(with: prefix) {
            let number = String(decoding: found.bytes.dropFirst(prefix.count), as: UTF8.self)
            guard let process = pid_t(number) else { continue }
            let isGone = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
            if isGone { SystemCalls.remove(folder.appending(found)) }
        }
    }

    private static func problem(_ error: any Error, _ path: FilePath, _ folder: FilePath) -> FileProblem {
        switch error {
        case let problem as FileProblem: return problem
        case let error as SystemError:
            if error.number == ENOENT || error.number == ENOTDIR { return .noFolder(path: folder) }
            return .cannotCreate(path: path, error)
        default: return .cannotCreate(path: path, SystemError("open", path, EIO))
        }
    }
}
