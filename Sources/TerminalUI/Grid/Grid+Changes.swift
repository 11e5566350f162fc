extension Grid {
    /// The columns from the first to the last cell of `row` that differ from `before`, a grid of the same size; nil
    /// where none does. Never starts inside a wide character of either grid, nor ends inside one of this grid.
    public func changedColumns(inRow row: Int, since before: Grid) -> Range<Int>? {
        let new = positions(inRow: row)
        guard size == before.size else { return new.isEmpty ? nil : 0..<new.count }
        guard var start = new.first(where: { !cell(at: $0, equalsThatOf: before) }),
            var end = new.last(where: { !cell(at: $0, equalsThatOf: before) }).map({ $0 + 1 })
        else { return nil }
        while start > new.lowerBound, cells[start].columns == 0 || before.cells[start].columns == 0 { start -= 1 }
        while end < new.upperBound, cells[end].columns == 0 { end += 1 }
        return start - new.lowerBound..<end - new.lowerBound
    }

    /// Calls `body` with each run of one style in `columns` of `row`: its first column, its scalars (those of a wide
    /// character once, NUL as a space), and its style.
    public func forEachRun(
        inRow row: Int, in columns: Range<Int>, _ body: (_ column: Int, _ scalars: [UInt32], _ style: Style) -> Void
    ) {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(columns.count)
        let first = positions(inRow: row).lowerBound
        var start = columns.lowerBound
        for column in columns {
            let cell = cells[first + column]
            if cell.columns > 0 { scalars.append(cell.scalar == "\0" ? 0x20 : cell.scalar.value) }
            if cell.hasMarks { scalars += marks(at: first + column).map(\.value) }
            let next = column + 1
            if next < columns.upperBound, cells[first + next].style == cells[first + start].style { continue }
            body(start, scalars, cells[first + start].style)
            scalars.removeAll(keepingCapacity: true)
            start = next
        }
    }
}
