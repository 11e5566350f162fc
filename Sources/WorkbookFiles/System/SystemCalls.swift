import CLibrary
import CSystem

/// The system calls that files need. They throw, and go on after an interruption (EINTR).
enum SystemCalls {
    static func open(_ path: FilePath, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> Int32 {
        try retried("open", path) {
            CLibrary.open(path.cString, flags | O_CLOEXEC, mode)
        }
    }

    /// Opens a regular file to write to, never through a link, and without waiting for a pipe's other end.
    ///
    /// - Throws: ELOOP where a link is in its place, ENODEV where anything else is that is no regular file.
    static func openForWriting(_ path: FilePath, _ flags: Int32, mode: mode_t) throws(SystemError) -> Int32 {
        let descriptor: Int32
        do {
            descriptor = try open(path, flags | O_NOFOLLOW | O_NONBLOCK, mode: mode)
        } catch {
            // ENXIO: a pipe that nobody reads.
            throw error.number == ENXIO || error.number == EISDIR ? SystemError("open", path, ENODEV) : error
        }
        do throws(SystemError) {
            guard try status(of: descriptor, path).st_mode & S_IFMT == S_IFREG else {
                throw SystemError("open", path, ENODEV)
            }
        } catch {
            close(descriptor)
            throw error
        }
        return descriptor
    }

    /// Opens a regular file to read from, links followed, and without waiting for a pipe's other end.
    ///
    /// - Throws: ENODEV where it is no regular file.
    static func openForReading(_ path: FilePath) throws(SystemError) -> (descriptor: Int32, status: stat) {
        let descriptor = try open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
        do throws(SystemError) {
            let status = try status(of: descriptor, path)
            guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError("open", path, ENODEV) }
            return (descriptor, status)
        } catch {
            close(descriptor)
            throw error
        }
    }

    static func status(of descriptor: Int32, _ path: FilePath) throws(SystemError) -> stat {
        var status = stat()
        _ = try retried("fstat", path) { fstat(descriptor, &status) }
        return status
    }

    static func status(atPath path: FilePath) throws(SystemError) -> stat {
        var status = stat()
        _ = try retried("stat", path) { stat(path.cString, &status) }
        return status
    }

    /// Whether a regular file is there, links followed.
    static func isRegularFile(_ path: FilePath) -> Bool { kind(of: path) == S_IFREG }

    /// Whether a folder is there, links followed.
    static func isFolder(_ path: FilePath) -> Bool { kind(of: path) == S_IFDIR }

    private static func kind(of path: FilePath) -> mode_t? { (try? status(atPath: path)).map { $0.st_mode & S_IFMT } }

    /// Whether something that may be used so (`F_OK`, `W_OK` …; access(2)) is there.
    static func isAccessible(_ path: FilePath, _ mode: Int32 = F_OK) -> Bool { access(path.cString, mode) == 0 }

    static func remove(_ path: FilePath) { unlink(path.cString) }

    /// `count` bytes from `offset` on, fewer where the file ends before.
    static func read(_ descriptor: Int32, _ path: FilePath, from offset: Int, count: Int) throws(SystemError) -> [UInt8]
    {
        var problem: SystemError?
        // Uninitialised: filling a large file's memory with zeros first takes measurable time.
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count, problem == nil {
                do throws(SystemError) {
                    let got = try retried("read", path) {
                        pread(descriptor, buffer.baseAddress! + done, count - done, off_t(offset + done))
                    }
                    if got == 0 { return }
                    done += got
                } catch {
                    problem = error
                }
            }
        }
        if let problem { throw problem }
        return bytes
    }

    /// All bytes from the descriptor's position to its end, or `limit` of them.
    static func readToEnd(_ descriptor: Int32, _ path: FilePath, atMost limit: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let got: Int
            do {
                got = try retried("read", path) {
                    CLibrary.read(descriptor, &chunk, min(chunk.count, limit - bytes.count))
                }
            } catch  where error.number == EAGAIN {
                // Somebody else made it so that reading does not wait.
                var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&waiting, 1, -1)
                continue
            }
            if got == 0 { break }
            bytes += chunk[..<got]
        }
        return bytes
    }

    /// Writes all of `bytes` at the file's position, or at its end where it was opened so.
    static func write(_ descriptor: Int32, _ path: FilePath, _ bytes: [UInt8]) throws(SystemError) {
        var done = 0
        while done < bytes.count {
            let written = try retried("write", path) {
                bytes.withUnsafeBytes {
                    CLibrary.write(descriptor, $0.baseAddress! + done, bytes.count - done)
                }
            }
            // A device that takes nothing and reports nothing would keep the loop going for ever.
            if written == 0 { throw SystemError("write", path, ENOSPC) }
            done += written
        }
    }

    /// Writes a whole file and syncs it; where that fails, nothing is left of it.
    ///
    /// - Parameter flags: how it is created, beside `O_WRONLY | O_CREAT`.
    static func writeFile(_ path: FilePath, _ bytes: [UInt8], _ flags: Int32, mode: mode_t) throws(SystemError) {
        let descriptor = try openForWriting(path, O_WRONLY | O_CREAT | flags, mode: mode)
        defer { close(descriptor) }
        do {
            try write(descriptor, path, bytes)
            try sync(descriptor, path)
        } catch {
            remove(path)
            throw error
        }
    }

    /// Has the device confirm that what was written is on it.
    static func sync(_ descriptor: Int32, _ path: FilePath) throws(SystemError) {
        _ = try retried("fsync", path) { syncToDevice(descriptor) }
    }

    static func truncate(_ descriptor: Int32, _ path: FilePath, to size: Int) throws(SystemError) {
        _ = try retried("ftruncate", path) { ftruncate(descriptor, off_t(size)) }
    }

    /// Has the device confirm a folder's entries, where the file system can.
    static func syncFolder(_ path: FilePath) throws(SystemError) {
        let descriptor: Int32
        do {
            descriptor = try open(path, O_RDONLY | O_DIRECTORY)
        } catch {
            // A folder that can be written to and not read can not be opened to be synced.
            if error.number == EACCES { return }
            throw error
        }
        defer { close(descriptor) }
        do { try sync(descriptor, path) } catch  where error.number == EINVAL || error.number == ENOTSUP {}
    }

    static func close(_ descriptor: Int32) {
        // After close(2) the descriptor is gone whatever it returns; what matters is synced before.
        _ = CLibrary.close(descriptor)
    }

    /// Calls `body` again for as long as a signal interrupts it; any other failure (-1) is thrown.
    static func retried<Value: SignedInteger>(
        _ call: String, _ path: FilePath, _ body: () -> Value
    ) throws(SystemError) -> Value {
        while true {
            let result = body()
            if result >= 0 { return result }
            let number = errno
            if number != EINTR { throw SystemError(call, path, number) }
        }
    }
}
