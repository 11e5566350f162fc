import WorkbookFiles
import WorkbookModel

/// A piece of evidence in JSON.
public struct EvidenceRow: Encodable, Sendable {
    /// What was found of an evidence file.
    public struct Look: Sendable {
        let status: EvidenceStatus
        /// Where a missing file is now, relative to the workbook's folder.
        let movedTo: String?

        public init(_ status: EvidenceStatus, movedTo: String? = nil) {
            self.status = status
            self.movedTo = movedTo
        }
    }

    let reference: String
    let description: String
    /// Of a file when it was attached, 64 hex digits; else empty.
    let sha256: String
    /// `file`, `url` or `words`.
    let kind: String
    /// Of a file: `intact`, `missing`, `changed`, or `unchecked` (outside); absent where files were not looked up.
    let state: String?
    /// Where a missing file is now; absent where it was not found.
    let movedTo: String?
    /// Whether the reference leads out of the workbook's folder.
    let outside: Bool

    private enum CodingKeys: String, CodingKey {
        case reference, description, sha256, kind, state, outside
        case movedTo = "moved-to"
    }

    init(_ evidence: Evidence, _ look: Look?) {
        self.init(evidence, look, isOutside: evidence.leadsOutside)
    }

    init(_ located: LocatedEvidence) {
        let look: Look? =
            switch located.status {
            case .intact: Look(.intact)
            case .changed: Look(.changed)
            case .missing: Look(.missing)
            case .moved(to: let path): Look(.missing, movedTo: path.description)
            case .unchecked: Look(.unchecked)
            case .url, .words: nil
            }
        self.init(located.evidence, look, isOutside: located.isOutside)
    }

    private init(_ evidence: Evidence, _ look: Look?, isOutside: Bool) {
        reference = evidence.reference
        description = evidence.description
        sha256 = evidence.digest ?? ""
        outside = isOutside
        kind =
            switch evidence.kind {
            case .file: "file"
            case .url: "url"
            case .words: "words"
            }
        let isFile = evidence.kind == .file
        state =
            switch isFile ? look?.status : nil {
            case .intact: "intact"
            case .missing: "missing"
            case .changed: "changed"
            case .unchecked: "unchecked"
            case nil: nil
            }
        movedTo = isFile ? look?.movedTo : nil
    }
}
