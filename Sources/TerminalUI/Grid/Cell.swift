/// What one cell of a grid shows.
public struct Cell: Hashable, Sendable {
    /// The most marks that a cell keeps on its scalar: as many as an ncurses `cchar_t`.
    public static let maximumMarks = 4

    /// The scalar that is drawn and the zero-width ones on it; none in the right half of a wide character. They are compared
    /// one by one: two spellings of a character are not drawn alike everywhere.
    let scalars: [Unicode.Scalar]

    public let style: Style

    /// The width in columns: 1 or 2, or 0 for the right half of the wide character to the left.
    public let columns: UInt8

    /// Makes a cell that shows `text`, one scalar and the marks on it, which is `columns` columns wide.
    public init(text: String, columns: UInt8, style: Style = .plain) {
        scalars = Array(text.unicodeScalars.prefix(1 + Self.maximumMarks))
        self.columns = columns
        self.style = style
    }

    init(_ cell: PackedCell, marks: [Unicode.Scalar]) {
        scalars = cell.columns == 0 ? [] : [cell.scalar] + marks
        columns = cell.columns
        style = cell.style
    }

    /// A space in the plain style.
    public static let blank = Cell(text: " ", columns: 1)

    /// What is drawn: one scalar and the marks on it; empty in the right half of a wide character.
    public var text: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// Whether it is a space without marks.
    var isSpace: Bool { scalars == [" "] }
}
