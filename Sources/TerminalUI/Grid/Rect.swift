/// A rectangle of cells. Its extent is never negative: a negative one counts as 0.
public struct Rect: Hashable, Sendable {
    /// The first row.
    public var row: Int
    /// The first column.
    public var column: Int
    /// The width in columns.
    public var columns: Int
    /// The height in rows.
    public var rows: Int

    /// Makes a rectangle whose top left cell is at `row` and `column`.
    public init(row: Int, column: Int, columns: Int, rows: Int) {
        self.row = row
        self.column = column
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// The whole of a grid of this size.
    public init(_ size: Size) {
        self.init(row: 0, column: 0, columns: size.columns, rows: size.rows)
    }

    /// The row after the last.
    public var endRow: Int { row + rows }
    /// The column after the last.
    public var endColumn: Int { column + columns }
    /// The extent.
    public var size: Size { Size(columns: columns, rows: rows) }
    /// Whether it holds no cell.
    public var isEmpty: Bool { rows == 0 || columns == 0 }

    /// Whether the cell at `position` is inside.
    public func contains(_ position: Position) -> Bool {
        position.row >= row && position.row < endRow && position.column >= column && position.column < endColumn
    }

    /// The rectangle without `rows` rows at top and bottom and `columns` columns at left and right.
    public func inset(rows: Int = 0, columns: Int = 0) -> Rect {
        let rows = min(rows, self.rows / 2)
        let columns = min(columns, self.columns / 2)
        return Rect(
            row: row + rows, column: column + columns,
            columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
    }

    /// The first `count` rows, and the rest.
    public func split(top count: Int) -> (top: Rect, rest: Rect) {
        let count = min(max(0, count), rows)
        return (
            Rect(row: row, column: column, columns: columns, rows: count),
            Rect(row: row + count, column: column, columns: columns, rows: rows - count)
        )
    }

    /// All but the last `count` rows, and these.
    public func split(bottom count: Int) -> (rest: Rect, bottom: Rect) {
        let (rest, bottom) = split(top: rows - min(max(0, count), rows))
        return (rest, bottom)
    }

    /// The first `count` columns, and the rest.
    public func split(left count: Int) -> (left: Rect, rest: Rect) {
        let count = min(max(0, count), columns)
        return (
            Rect(row: row, column: column, columns: count, rows: rows),
            Rect(row: row, column: column + count, columns: columns - count, rows: rows)
        )
    }

    /// All but the last `count` columns, and these.
    public func split(right count: Int) -> (rest: Rect, right: Rect) {
        let (rest, right) = split(left: columns - min(max(0, count), columns))
        return (rest, right)
    }

    /// The cells in both rectangles, or an empty rectangle.
    public func intersection(_ other: Rect) -> Rect {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rect(
            row: top, column: left,
            columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
    }
}
