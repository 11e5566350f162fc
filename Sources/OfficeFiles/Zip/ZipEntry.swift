import CMinizip

/// A file in a zip archive, as the archive's directory describes it.
struct ZipEntry {
    /// As it stands there.
    let name: String
    let position: unz64_file_pos
    /// Bytes when inflated. What the directory says: it is held against what comes out.
    let size: UInt64
    /// 0 is stored, 8 deflated.
    let method: UInt
    let isEncrypted: Bool
}
