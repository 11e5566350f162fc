/// The row of a table that an entry was imported from: `FILE | SHEET!ROW | sha256:HEX`.
public struct EntrySource: Hashable, Sendable {
    /// The table's file name.
    public var file: String
    /// The sheet and row: `対応表!12`.
    public var address: String
    /// The table's SHA-256, 64 lower-case hex digits.
    public var digest: String

    public init(file: String, address: String, digest: String) {
        self.file = file
        self.address = address
        self.digest = digest
    }

    /// For people: without the digest.
    public var shown: String { "\(file)  \(address)" }

    private static let separator = " | "

    /// The form that a `Source` field stores.
    public var stored: String { [file, address, "sha256:" + digest].joined(separator: EntrySource.separator) }

    /// Reads the stored form; `nil` where it is incomplete. The file name may hold the separator.
    public init?(stored text: String) {
        let parts = text.split(separator: EntrySource.separator, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, let last = parts.last, last.hasPrefix("sha256:"),
            EntryID(hex: last.dropFirst("sha256:".count)) != nil
        else { return nil }
        self.init(
            file: parts[..<(parts.count - 2)].joined(separator: EntrySource.separator),
            address: parts[parts.count - 2], digest: String(last.dropFirst("sha256:".count)))
    }
}
