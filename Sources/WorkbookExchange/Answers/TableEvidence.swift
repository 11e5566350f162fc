import WorkbookModel

/// A line of a table as evidence that is recorded.
public struct TableEvidence: Sendable {
    /// Why what is no file's name for certain is recorded as words.
    public enum Doubt: Hashable, Sendable {
        /// It looks like a file, and none is there.
        case noSuchFile
        case isFolder
        /// It leads out of the workbook's folder, where nothing is looked up for a table.
        case outside
        case unreadable
    }

    public var evidence: Evidence
    public var doubt: Doubt?

    public init(_ evidence: Evidence, doubt: Doubt? = nil) {
        self.evidence = evidence
        self.doubt = doubt
    }
}
