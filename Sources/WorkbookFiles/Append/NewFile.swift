import CLibrary
import CSystem
import WorkbookModel

/// Puts a new file in place, whole or not at all.
public enum NewFile {
    /// Writes `bytes` to a temporary file beside `path`, has it synced, and gives it its name if nothing bears that yet.
    public static func create(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
        let folder = FilePath.folder(of: path)
        do {
            removeAbandonedTemporaries(in: folder, of: FilePath.name(of: path))
            if access(path, F_OK) == 0 { throw FileProblem.exists(path: path) }
            let temporary = FilePath.join(folder, "\(temporaryPrefix(FilePath.name(of: path)))\(getpid())")
            try SystemCalls.writeFile(temporary, bytes, O_EXCL, mode: 0o666)
            do {
                try moveIntoPlace(temporary, path, bytes)
            } catch {
                unlink(temporary)
                throw error
            }
            try SystemCalls.syncFolder(folder)
        } catch {
            throw problem(error, path, folder)
        }
    }

    private static func moveIntoPlace(_ temporary: String, _ path: String, _ bytes: [UInt8]) throws {
        if tenken_rename_exclusive(temporary, path) == 0 { return }
        switch errno {
        case EEXIST: throw FileProblem.exists(path: path)
        case EINVAL, ENOSYS, ENOTSUP: break
        default: throw SystemError("rename", path)
        }
        if link(temporary, path) == 0 {
            unlink(temporary)
            return
        }
        switch errno {
        case EEXIST: throw FileProblem.exists(path: path)
        case EPERM, ENOSYS, ENOTSUP, EMLINK: break
        default: throw SystemError("link", path)
        }
        // FAT and its like know neither: the name itself, created only if it is new.
        do {
            try SystemCalls.writeFile(path, bytes, O_EXCL, mode: 0o666)
        } catch {
            throw error.number == EEXIST ? FileProblem.exists(path: path) : error
        }
        unlink(temporary)
    }

    private static func temporaryPrefix(_ name: String) -> String { ".\(name).tenken-" }

    /// Removes what a killed process left; the number at the end of the name is the process that made it. One with our
    /// own number is of an earlier process too: numbers come again, in a container with every start.
    private static func removeAbandonedTemporaries(in folder: String, of name: String) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        let prefix = temporaryPrefix(name)
        while let entry = readdir(stream) {
            let found = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard found.hasPrefix(prefix), let process = pid_t(found.dropFirst(prefix.count)) else { continue }
            let isGone = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
            if isGone { unlink(FilePath.join(folder, found)) }
        }
    }

    private static func problem(_ error: any Error, _ path: String, _ folder: String) -> FileProblem {
        switch error {
        case let problem as FileProblem: return problem
        case let error as SystemError:
            if error.number == ENOENT || error.number == ENOTDIR { return .noFolder(path: folder) }
            return .cannotCreate(path: path, error)
        default: return .cannotCreate(path: path, SystemError("open", path, EIO))
        }
    }
}
