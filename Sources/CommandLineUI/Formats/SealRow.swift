import WorkbookModel

/// A seal in JSON, and what came since.
struct SealRow: Encodable, Sendable {
    /// Its id, 64 hex digits.
    let entry: String
    let by: String
    let at: String
    let atUTC: String
    let note: String
    /// The number of sound entries that it covers.
    let covered: Int
    /// Whether all that it covers is there unchanged.
    let whole: Bool
    /// The ids that it covers and that are missing or changed.
    let broken: [String]
    /// The ids of the sound entries that it neither is nor covers, in file order.
    let since: [String]
    /// What represents it outside the file.
    let line: String

    private enum CodingKeys: String, CodingKey {
        case entry, by, at, note, covered, whole, broken, since
        case atUTC = "at-utc"
        case line = "seal-line"
    }

    init(_ check: SealCheck, in workbook: Workbook) {
        let seal = check.seal
        (entry, by, at, note) = (seal.id.description, seal.by, seal.at, seal.note)
        atUTC = Instant(seal.at).utc
        covered = check.covered
        whole = check.isWhole
        broken = check.broken.map(\.description)
        since = workbook.entries(since: seal.id).map(\.id.description)
        line = workbook.line(of: check)
    }
}
