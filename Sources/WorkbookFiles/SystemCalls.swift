import CSystem

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A system call that failed: which one, on what, and the error number.
public struct SystemError: Error, Hashable, Sendable {
    public let call: String
    public let path: String
    public let number: Int32

    init(_ call: String, _ path: String, _ number: Int32 = errno) {
        self.call = call
        self.path = path
        self.number = number
    }
}

/// The system calls that files need, as functions that throw and go on after an interruption (EINTR).
enum SystemCalls {
    static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) -> Int32 {
        try retried("open", path) {
            #if canImport(Darwin)
            Darwin.open(path, flags | O_CLOEXEC, mode)
            #else
            Glibc.open(path, flags | O_CLOEXEC, mode)
            #endif
        }
    }

    static func status(of descriptor: Int32, _ path: String) throws(SystemError) -> stat {
        var status = stat()
        _ = try retried("fstat", path) { fstat(descriptor, &status) }
        return status
    }

    static func status(atPath path: String) throws(SystemError) -> stat {
        var status = stat()
        _ = try retried("stat", path) { stat(path, &status) }
        return status
    }

    /// `count` bytes from `offset` on, fewer where the file ends before.
    static func read(_ descriptor: Int32, _ path: String, from offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        var problem: SystemError?
        // The memory is filled by the system alone, and not with zeros before: that shows for large files.
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            tenken_prepare_memory(buffer.baseAddress, count)
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

    /// Writes all of `bytes` at the file's position, or at its end where it was opened so.
    static func write(_ descriptor: Int32, _ path: String, _ bytes: [UInt8]) throws(SystemError) {
        var done = 0
        while done < bytes.count {
            let written = try retried("write", path) {
                bytes.withUnsafeBytes {
                    #if canImport(Darwin)
                    Darwin.write(descriptor, $0.baseAddress! + done, bytes.count - done)
                    #else
                    Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done)
                    #endif
                }
            }
            // A write that takes nothing and reports nothing would loop for ever: a full device.
            if written == 0 { throw SystemError("write", path, ENOSPC) }
            done += written
        }
    }

    /// Writes a file of its own, synced; where that fails, nothing is left of it.
    ///
    /// - Parameter flags: how it is created, beside `O_WRONLY | O_CREAT`.
    static func writeFile(_ path: String, _ bytes: [UInt8], _ flags: Int32, mode: mode_t) throws(SystemError) {
        let descriptor = try open(path, O_WRONLY | O_CREAT | flags, mode: mode)
        defer { close(descriptor) }
        do {
            try write(descriptor, path, bytes)
            try sync(descriptor, path)
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Has the device confirm that what was written is on it.
    static func sync(_ descriptor: Int32, _ path: String) throws(SystemError) {
        #if canImport(Darwin)
        // fsync on macOS leaves the data in the drive's cache (fsync(2)).
        _ = try retried("fcntl", path) { fcntl(descriptor, F_FULLFSYNC) }
        #else
        _ = try retried("fsync", path) { fsync(descriptor) }
        #endif
    }

    static func truncate(_ descriptor: Int32, _ path: String, to size: Int) throws(SystemError) {
        _ = try retried("ftruncate", path) { ftruncate(descriptor, off_t(size)) }
    }

    /// Has a folder's entries confirmed on the device, where the file system can.
    static func syncFolder(_ path: String) throws(SystemError) {
        let descriptor = try open(path, O_RDONLY | O_DIRECTORY)
        defer { close(descriptor) }
        do { try sync(descriptor, path) } catch  where error.number == EINVAL || error.number == ENOTSUP {}
    }

    static func close(_ descriptor: Int32) {
        // After close(2) the descriptor is gone whatever it says; all that matters was synced before.
        #if canImport(Darwin)
        _ = Darwin.close(descriptor)
        #else
        _ = Glibc.close(descriptor)
        #endif
    }

    /// Calls `body` again for as long as a signal interrupts it; any other failure (-1) is thrown.
    static func retried<Value: SignedInteger>(
        _ call: String, _ path: String, _ body: () -> Value
    ) throws(SystemError) -> Value {
        while true {
            let result = body()
            if result >= 0 { return result }
            let number = errno
            if number != EINTR { throw SystemError(call, path, number) }
        }
    }
}
