import CLibrary
import Digest
import WorkbookModel

/// A piece of evidence, and the copy that was made of its file.
public struct CollectedEvidence: Sendable {
    public let place: EvidencePlace
    /// The copy's path in the folder; `nil` where none was made.
    public let copy: String?
    /// The copy's SHA-256, 64 lower-case hex digits.
    public let digest: String?
    /// Why the file could not be copied though it is there.
    public let failure: SystemError?

    /// Whether what was attached is in the folder word for word, or is no file.
    public var isWhole: Bool {
        switch place.standing {
        case .url, .words: true
        case .intact, .moved, .changed, .missing: copy != nil && digest == place.evidence.digest
        }
    }
}

extension CollectedEvidence {
    /// `nil` where no copy was made.
    var sum: EvidenceCollection.Sum? {
        guard let copy, let digest else { return nil }
        return EvidenceCollection.Sum(path: copy, digest: digest)
    }
}
