/// A cell of a sheet as its reader understood it.
public struct Cell: Hashable, Sendable {
    public enum Kind: UInt8, Hashable, Sendable {
        /// Nothing is in it.
        case empty
        case text
        /// The text is the number's shortest decimal form: `3.1`.
        case number
        /// The text is ISO 8601: `2026-12-15`, `2026-12-15T10:20:00` or `10:20:00`.
        case date
        /// The text is `TRUE` or `FALSE`.
        case flag
        /// The text is the spreadsheet's word for it: `#N/A`.
        case error
        /// A formula whose value the file does not hold. The text is the formula.
        case uncomputed
    }

    public var kind: Kind
    /// Line breaks are LF.
    public var text: String

    public static let empty = Cell(.empty, "")

    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    public var isEmpty: Bool { kind == .empty }

    /// What a cell says once a file that holds `text` in it was read.
    public static func text(asReadFrom text: String) -> String { CellText.cleaned(Array(text.utf8)) }
}
