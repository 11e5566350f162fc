/// The origin of an assessment that was carried over from another workbook: `WORKBOOK-ID | ENTRY-ID | AT`, and on the lines
/// that follow who assessed it there, one name each.
///
/// The item counts as carried over until somebody records it again.
public struct CarriedFrom: Hashable, Sendable {
    /// The other workbook's id.
    public var workbook: String
    public var entry: EntryID
    /// Who assessed it there.
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

    /// The form that a `CarriedFrom` field stores.
    public var stored: String {
        ([[workbook, entry.description, at].joined(separator: CarriedFrom.separator)] + assessors)
            .joined(separator: "\n")
    }

    /// Reads the stored form; `nil` where it is incomplete.
    public init?(stored text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let parts = lines[0].split(separator: CarriedFrom.separator, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let entry = EntryID(hex: parts[1]) else { return nil }
        self.init(
            workbook: parts[0], entry: entry, assessors: lines.dropFirst().filter { !$0.isEmpty }, at: parts[2])
    }
}
