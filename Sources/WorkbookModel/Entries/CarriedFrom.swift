/// The origin of an assessment that was carried over from another workbook: `WORKBOOK-ID | ENTRY-ID | BY | AT`.
///
/// The item counts as carried over until somebody records it again.
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

    /// The form that a `CarriedFrom` field stores. A name may hold the separator, as only the time comes after it.
    public var stored: String { [workbook, entry.description, by, at].joined(separator: CarriedFrom.separator) }

    /// Reads the stored form; `nil` where it is incomplete.
    public init?(stored text: String) {
        let parts = text.split(separator: CarriedFrom.separator, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, let entry = EntryID(hex: parts[1]) else { return nil }
        self.init(
            workbook: parts[0], entry: entry, by: parts[2..<parts.count - 1].joined(separator: CarriedFrom.separator),
            at: parts[parts.count - 1])
    }
}
