import WorkbookModel

/// A piece of evidence in JSON.
struct EvidenceRow: Encodable, Sendable {
    let reference: String
    let description: String
    /// Of a file when it was attached, 64 hex digits; else empty.
    let sha256: String
    /// `file`, `url` or `words`.
    let kind: String
    /// Of a file: `intact`, `missing`, `changed`, or `unchecked` (outside); absent where files were not looked up.
    let state: String?
    /// Whether the reference leads out of the workbook's folder.
    let outside: Bool

    init(_ evidence: Evidence, _ status: EvidenceStatus?) {
        reference = evidence.reference
        description = evidence.description
        sha256 = evidence.digest ?? ""
        outside = evidence.leadsOutside
        kind =
            switch evidence.kind {
            case .file: "file"
            case .url: "url"
            case .words: "words"
            }
        state =
            switch evidence.kind == .file ? status : nil {
            case .intact: "intact"
            case .missing: "missing"
            case .changed: "changed"
            case .unchecked: "unchecked"
            case nil: nil
            }
    }
}
