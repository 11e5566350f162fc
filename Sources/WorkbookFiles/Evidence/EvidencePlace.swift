import CLibrary
import WorkbookModel

/// One piece of evidence of one item, and where its file is.
public struct EvidencePlace: Sendable {
    public enum Standing: Hashable, Sendable {
        case intact, changed, missing
        /// The same file is at another place, relative to the workbook's folder.
        case moved(to: String)
        case url, words
    }

    /// The item's id.
    public let item: String
    public let evidence: Evidence
    public let standing: Standing
    /// The reference leads out of the workbook's folder, in its text or through a link.
    public let isOutside: Bool
    /// Where the file is now, absolute and with links followed; `nil` where there is none.
    let path: String?
}
