/// The system's C library under one name: whoever imports this has its functions, whatever system it is.
#if canImport(Glibc)
@_exported import Glibc
#elseif canImport(Musl)
@_exported import Musl
#else
@_exported import Darwin
#endif

// Where the systems differ.

/// Whether the system is Linux, with what it has in /proc.
public let isLinux: Bool = {
    #if os(Linux)
    true
    #else
    false
    #endif
}()

/// When a file's bytes were last changed, and when anything about it was.
public func times(of status: stat) -> (modified: timespec, changed: timespec) {
    #if canImport(Darwin)
    (status.st_mtimespec, status.st_ctimespec)
    #else
    (status.st_mtim, status.st_ctim)
    #endif
}

/// fsync(2) that reaches the device: on macOS, fsync(2) leaves the data in the drive's cache. -1 with errno set where it fails.
public func syncToDevice(_ descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
    fcntl(descriptor, F_FULLFSYNC)
    #else
    fsync(descriptor)
    #endif
}

/// What posix_spawn(3) shall do with descriptors, for posix_spawn_file_actions_init(3) to begin.
public func noFileActions() -> posix_spawn_file_actions_t {
    #if canImport(Darwin)
    nil
    #else
    posix_spawn_file_actions_t()
    #endif
}
