/// Where an assessment comes from that was carried over from another workbook: `WORKBOOK-ID | ENTRY-ID | BY | AT`.
///
/// The item counts as carried over until somebody records it anew.
public struct CarriedFrom: Hashable, Sendable {
    /// The other workbook's id.
    public var workbook: String
    public var entry: EntryID
    /// Who recorded it there, and when (RFC 3339).
    public var by: String
    public var at: String

    public init(workbook: String, entry: EntryID, by: String, at: String) {
        self.workbook = workbook
        self.entry = entry
        self.by = by
        self.at = at
    }

    private static let separator = " | "

    /// The form that a `CarriedFrom` field stores. The time comes last, so that a name may hold the separator.
    public var stored: String { [workbook, entry.description, by, at].joined(separator: CarriedFrom.separator) }

    /// Reads the stored form; `nil` where a part of it is missing.
    public init?(stored text: String) {
        let parts = text.split(separator: CarriedFrom.separator, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, let entry = EntryID(hex: parts[1]) else { return nil }
        self.init(
            workbook: parts[0], entry: entry, by: parts[2..<parts.count - 1].joined(separator: CarriedFrom.separator),
            at: parts[parts.count - 1])
    }
}
