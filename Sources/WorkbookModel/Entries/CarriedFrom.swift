/// The origin of an assessment that was carried over from another workbook: `WORKBOOK-ID | ENTRY-ID | ASSESSORS | AT`.
///
/// The item counts as carried over until somebody records it again.
public struct CarriedFrom: Hashable, Sendable {
    /// The other workbook's id.
    public var workbook: String
    public var entry: EntryID
    /// Who assessed it there. They are stored with `; ` between them.
    public var assessors: [String]
    /// When it was recorded there, RFC 3339.
    public var at: String

    public init(workbook: String, entry: EntryID, assessors: [String], at: String) {
        self.workbook = workbook
        self.entry = entry
        self.assessors = assessors
        self.at = at
    }

    private static let separator = " | "
    private static let nameSeparator = "; "

    /// The form that a `CarriedFrom` field stores. A name may hold the separator, as only the time comes after it.
    public var stored: String {
        [workbook, entry.description, assessors.joined(separator: CarriedFrom.nameSeparator), at]
            .joined(separator: CarriedFrom.separator)
    }

    /// Reads the stored form; `nil` where it is incomplete.
    public init?(stored text: String) {
        let parts = text.split(separator: CarriedFrom.separator, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, let entry = EntryID(hex: parts[1]) else { return nil }
        let names = parts[2..<parts.count - 1].joined(separator: CarriedFrom.separator)
        self.init(
            workbook: parts[0], entry: entry,
            assessors: names.split(separator: CarriedFrom.nameSeparator).map(String.init), at: parts[parts.count - 1])
    }
}
