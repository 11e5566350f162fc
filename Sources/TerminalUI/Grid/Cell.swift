/// One cell of a grid.
public struct Cell: Hashable, Sendable {
    /// What is drawn: one scalar and the marks on it; empty in the right half of a wide character.
    public var text: String

    /// The columns that `text` takes: 1 or 2, or 0 for the right half of the wide character to the left.
    public var columns: UInt8

    /// How it looks.
    public var style: Style

    /// Makes a cell that shows `text`, which is `columns` columns wide.
    public init(text: String, columns: UInt8, style: Style = .plain) {
        self.text = text
        self.columns = columns
        self.style = style
    }

    /// A space in the plain style.
    public static let blank = Cell(text: " ", columns: 1)
}
