import WorkbookModel

/// Evidence of one item, and where its file is.
public struct LocatedEvidence: Sendable {
    public enum Status: Hashable, Sendable {
        case intact, changed, missing
        /// A file with the same digest is at another path, relative to the workbook's folder.
        case moved(to: FilePath)
        case url, words
        /// It leads out of the workbook's folder, and was not looked at.
        case unchecked
    }

    /// The item's id.
    public let item: String
    public let evidence: Evidence
    public let status: Status
    /// Whether the reference leads out of the workbook's folder, in its text or through a link.
    public let isOutside: Bool
    /// Where the file is now, absolute and with links followed; `nil` where there is none.
    let path: FilePath?
}
