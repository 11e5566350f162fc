import Synchronization

/// The digest of each evidence file that was read, valid while the file's stamp is the same.
final class KnownDigests: Sendable {
    private struct Known {
        let stamp: FileStamp
        let digest: String
    }

    private let digests = Mutex<[FilePath: Known]>([:])

    /// 64 lower-case hex digits; `nil` where the file was not read, or has changed since.
    func digest(ofFileAt path: FilePath, _ stamp: FileStamp) -> String? {
        digests.withLock { known in known[path].flatMap { $0.stamp == stamp ? $0.digest : nil } }
    }

    func remember(_ digest: String, ofFileAt path: FilePath, _ stamp: FileStamp) {
        digests.withLock { $0[path] = Known(stamp: stamp, digest: digest) }
    }
}
