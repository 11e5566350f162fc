import WorkbookModel

/// What a look at an evidence file has shown.
public struct EvidenceLook: Hashable, Sendable {
    public var status: EvidenceStatus
    /// Where a missing file is now, relative to the workbook's folder, if it was found.
    public var movedTo: String?
    /// The reference leads out of the workbook's folder.
    public var isOutside: Bool

    public init(_ status: EvidenceStatus, movedTo: String? = nil, isOutside: Bool = false) {
        self.status = status
        self.movedTo = movedTo
        self.isOutside = isOutside
    }
}
