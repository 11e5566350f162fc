import WorkbookModel

/// Evidence of one item, and the copy that was made of its file.
public struct CollectedEvidence: Sendable {
    public let located: LocatedEvidence
    /// The copy's path in the folder; `nil` where none was made.
    public let copy: FilePath?
    /// The copy's SHA-256, 64 lower-case hex digits.
    public let digest: String?
    /// Why the file could not be copied though it is there.
    public let failure: SystemError?

    /// Whether the folder holds a copy of exactly what was attached, or there is no file to copy.
    public var isWhole: Bool {
        switch located.status {
        case .url, .words: true
        case .intact, .moved, .changed, .missing, .unchecked: copy != nil && digest == located.evidence.digest
        }
    }

    /// The copy's line in the list of digests; `nil` where no copy was made.
    var sum: EvidenceCollection.Sum? {
        guard let copy, let digest else { return nil }
        return EvidenceCollection.Sum(path: copy, digest: digest)
    }
}
