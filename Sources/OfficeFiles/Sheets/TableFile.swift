/// A file of tables, read whole.
public struct TableFile: Sendable {
    /// The file's name without its folder, as shown and recorded.
    public var name: String
    /// SHA-256 of the file's bytes, 64 lower-case hex digits.
    public var digest: String
    /// What it was read as, for people: `xlsx`, `csv, CP932, CRLF`.
    public var format: String
    public var sheets: [Sheet]

    public init(name: String, digest: String, format: String, sheets: [Sheet]) {
        self.name = name
        self.digest = digest
        self.format = format
        self.sheets = sheets
    }
}
