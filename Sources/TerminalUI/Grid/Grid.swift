/// The cells of one frame, to draw on.
///
/// What is put outside is clipped, no half character is left, and no control gets in.
public struct Grid: Sendable {
    /// The extent in cells.
    public let size: Size

    /// How wide the terminal draws each scalar.
    public let measure: TextMeasure

    /// The terminal's cursor, nil when it is hidden.
    public var cursor: Position?

    /// The rows, one after another.
    private(set) var cells: [PackedCell]

    /// By position, the marks on those of the cells that have some; what stands here of others is left over.
    private var marks: [Int: [Unicode.Scalar]] = [:]

    /// Makes a grid of blank cells. A negative extent counts as 0.
    public init(size: Size, measure: TextMeasure = TextMeasure()) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        self.measure = measure
        cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    }

    /// The whole grid.
    public var bounds: Rect { Rect(size) }

    /// The cell in `row` and `column`; a blank one outside of the grid.
    public subscript(row: Int, column: Int) -> Cell {
        bounds.contains(Position(row: row, column: column)) ? cell(at: row * size.columns + column) : .blank
    }

    /// The cells of one row, from left to right; none outside of the grid.
    public func cells(inRow row: Int) -> [Cell] { positions(inRow: row).map(cell(at:)) }

    /// Where the cells of one row are in `cells`; empty outside of the grid.
    func positions(inRow row: Int) -> Range<Int> {
        (0..<size.rows).contains(row) ? row * size.columns..<(row + 1) * size.columns : 0..<0
    }

    /// The marks on the cell at a position.
    func marks(at position: Int) -> [Unicode.Scalar] { cells[position].hasMarks ? marks[position] ?? [] : [] }

    private func cell(at position: Int) -> Cell { Cell(cells[position], marks: marks(at: position)) }

    /// Writes `text` from `row` and `column` on, into at most `limit` columns, and returns the columns used.
    ///
    /// What does not fit is cut. A wide character cut in half shows as a space, and so does the rest of one that is
    /// half overwritten. Controls show as their stand-ins (see ``visible(_:keepingLineFeeds:)``).
    /// Joiners and variation selectors are not drawn: terminals disagree about the width of the result.
    /// Draws nothing when the start is outside the grid.
    @discardableResult
    public mutating func put(
        _ text: String, row: Int, column: Int, columns limit: Int? = nil, style: Style = .plain
    ) -> Int {
        guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return 0 }
        let room = min(limit ?? .max, size.columns - column)
        guard room > 0, !text.isEmpty else { return 0 }
        let rowStart = row * size.columns
        let start = rowStart + column
        blankLeftHalf(before: start, rowStart: rowStart)
        let end = write(text, from: start, to: start + room, style: style)
        blankRightHalf(at: end, rowEnd: rowStart + size.columns)
        return end - start
    }

    /// Writes `text` into the cells from `start` up to `limit`, and returns where it ended.
    private mutating func write(_ text: String, from start: Int, to limit: Int, style: Style) -> Int {
        let measure = measure
        var marks: [Int: [Unicode.Scalar]] = [:]
        swap(&marks, &self.marks)
        defer { swap(&marks, &self.marks) }
        return cells.withUnsafeMutableBufferPointer { cells in
            func add(_ mark: Unicode.Scalar, at position: Int) {
                guard isDrawn(mark: mark) else { return }
                if !cells[position].hasMarks { marks[position] = [] }
                cells[position].hasMarks = true
                if marks[position, default: []].count < Cell.maximumMarks { marks[position, default: []].append(mark) }
            }
            var position = start
            /// The last character's position, for the marks that follow it.
            var basePosition = start
            var hasBase = false
            for scalar in text.unicodeScalars {
                if let columns = measure.plainWidth(of: scalar), position + columns <= limit {
                    hasBase = true
                    basePosition = position
                    cells[position] = PackedCell(scalar, columns: UInt8(columns), style: style)
                    if columns == 2 { cells[position + 1] = .rightHalf(style: style) }
                    position += columns
                    continue
                }
                let joinsBase = hasBase
                guard let columns = measure.advance(past: scalar, hasBase: &hasBase) else {
                    if joinsBase { add(scalar, at: basePosition) }
                    continue
                }
                guard position + columns <= limit else {
                    if position < limit {
                        cells[position] = PackedCell(" ", columns: 1, style: style)
                        position += 1
                    }
                    break
                }
                basePosition = position
                let shown = standIn(for: scalar) ?? scalar
                if columns == 1, !shown.isASCII, measure.width(of: shown) == 0 {
                    // A mark without a base is drawn on a space.
                    cells[position] = PackedCell(" ", columns: 1, style: style)
                    add(shown, at: position)
                } else {
                    cells[position] = PackedCell(shown, columns: UInt8(columns), style: style)
                }
                if columns == 2 { cells[position + 1] = .rightHalf(style: style) }
                position += columns
            }
            return position
        }
    }

    /// Fills `rect` with `character`, one character of one column.
    public mutating func fill(_ rect: Rect, character: Unicode.Scalar = " ", style: Style = .plain) {
        let rect = rect.intersection(bounds)
        guard !rect.isEmpty else { return }
        let shown = standIn(for: character) ?? character
        let cell = PackedCell(measure.width(of: shown) == 1 ? shown : " ", columns: 1, style: style)
        for row in rect.row..<rect.endRow {
            let rowStart = row * size.columns
            blankLeftHalf(before: rowStart + rect.column, rowStart: rowStart)
            for position in rowStart + rect.column..<rowStart + rect.endColumn {
                cells[position] = cell
            }
            blankRightHalf(at: rowStart + rect.endColumn, rowEnd: rowStart + size.columns)
        }
    }

    /// Changes the style of every cell in `rect` and leaves its text.
    public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        for range in ranges(of: rect) {
            for position in range { change(&cells[position].style) }
        }
    }

    /// Gives every cell in `rect` whose character `isChanged` another style, and leaves its text.
    public mutating func restyle(_ rect: Rect, to style: Style, where isChanged: (Unicode.Scalar) -> Bool) {
        for range in ranges(of: rect) {
            for position in range where isChanged(cells[position].scalar) { cells[position].style = style }
        }
    }

    /// The cells of each row of `rect`.
    private func ranges(of rect: Rect) -> [Range<Int>] {
        let rect = rect.intersection(bounds)
        guard !rect.isEmpty else { return [] }
        return (rect.row..<rect.endRow).map { row in
            let start = row * size.columns
            return start + rect.column..<start + rect.endColumn
        }
    }

    /// Blanks the left half of a wide character whose right half at `position` is about to be overwritten.
    private mutating func blankLeftHalf(before position: Int, rowStart: Int) {
        guard position > rowStart, cells[position].columns == 0 else { return }
        cells[position - 1].clear()
    }

    /// Blanks the right half at `position` of a wide character whose left half has been overwritten.
    private mutating func blankRightHalf(at position: Int, rowEnd: Int) {
        guard position < rowEnd, cells[position].columns == 0 else { return }
        cells[position].clear()
    }
}

extension Grid: Equatable {
    public static func == (left: Grid, right: Grid) -> Bool {
        left.size == right.size && left.measure == right.measure && left.cursor == right.cursor
            && left.cells.indices.allSatisfy { left.cell(at: $0, equalsThatOf: right) }
    }

    /// Whether both grids show the same at a position.
    func cell(at position: Int, equalsThatOf other: Grid) -> Bool {
        cells[position] == other.cells[position]
            && (!cells[position].hasMarks || marks[position] == other.marks[position])
    }
}

/// Whether a zero-width scalar is drawn on its base: joiners and variation selectors are not.
private func isDrawn(mark: Unicode.Scalar) -> Bool {
    !mark.properties.isDefaultIgnorableCodePoint
}
