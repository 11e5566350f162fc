/// The system's C library under one name: importing this imports Glibc, Musl or Darwin.
#if canImport(Glibc)
@_exported import Glibc
#elseif canImport(Musl)
@_exported import Musl
#else
@_exported import Darwin
#endif

// What differs between the systems.

/// Whether the system is Linux, which has /proc.
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

/// Writes a file's data through to the device: on macOS, fsync(2) leaves it in the drive's cache. Returns -1 with errno set
/// where it fails.
public func syncToDevice(_ descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
    fcntl(descriptor, F_FULLFSYNC)
    #else
    fsync(descriptor)
    #endif
}

/// The value that posix_spawn_file_actions_init(3) initialises.
public func noFileActions() -> posix_spawn_file_actions_t {
    #if canImport(Darwin)
    nil
    #else
    posix_spawn_file_actions_t()
    #endif
}

/// The value that posix_spawnattr_init(3) initialises.
public func noAttributes() -> posix_spawnattr_t {
    #if canImport(Darwin)
    nil
    #else
    posix_spawnattr_t()
    #endif
}
