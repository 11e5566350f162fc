import WorkbookModel

/// Who made a workbook and when, in JSON.
struct CreationRow: Encodable, Sendable {
    let by: String
    let at: String
    let atUTC: String

    private enum CodingKeys: String, CodingKey {
        case by, at
        case atUTC = "at-utc"
    }

    init(_ identity: WorkbookIdentity) {
        (by, at) = (identity.by, identity.created)
        atUTC = Instant(identity.created).utc
    }
}
