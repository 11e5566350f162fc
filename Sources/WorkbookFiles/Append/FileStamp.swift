import CLibrary

/// What shows whether a file is still as it was read: device, inode, size and times.
struct FileStamp: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
    let size: Int
    private let times: [Int]

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(truncatingIfNeeded: status.st_ino)
        size = Int(status.st_size)
        let (modified, changed) = CLibrary.times(of: status)
        times = [Int(modified.tv_sec), Int(modified.tv_nsec), Int(changed.tv_sec), Int(changed.tv_nsec)]
    }

    /// Whether both stamps are of one file, whatever was written to it in between.
    func isSameFile(as other: FileStamp) -> Bool { device == other.device && inode == other.inode }
}
