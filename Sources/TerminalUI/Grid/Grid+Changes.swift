extension Grid {
    /// The columns from the first to the last cell of `row` that differ from `before`, a grid of the same size; nil
    /// where none does. Never starts inside a wide character of either grid, nor ends inside one of this grid.
    public func changedColumns(inRow row: Int, since before: Grid) -> Range<Int>? {
        let cells = cells(inRow: row)
        return cells.withUnsafeBufferPointer { new in
            before.cells(inRow: row).withUnsafeBufferPointer { old in
                guard new.count == old.count else { return new.isEmpty ? nil : 0..<new.count }
                var start = 0
                while start < new.count, new[start] == old[start] { start += 1 }
                if start == new.count { return nil }
                var end = new.count
                while new[end - 1] == old[end - 1] { end -= 1 }
                while start > 0, new[start].columns == 0 || old[start].columns == 0 { start -= 1 }
                while end < new.count, new[end].columns == 0 { end += 1 }
                return start..<end
            }
        }
    }

    /// Calls `body` with each run of one style in `columns` of `row`: its first column, its scalars (those of a wide
    /// character once, NUL as a space), and its style.
    public func forEachRun(
        inRow row: Int, in columns: Range<Int>, _ body: (_ column: Int, _ scalars: [UInt32], _ style: Style) -> Void
    ) {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(columns.count)
        cells(inRow: row).withUnsafeBufferPointer { cells in
            var start = columns.lowerBound
            for column in columns {
                cells[column].forEachScalar { scalars.append($0.value == 0 ? 0x20 : $0.value) }
                let next = column + 1
                if next < columns.upperBound, cells[next].style == cells[start].style { continue }
                body(start, scalars, cells[start].style)
                scalars.removeAll(keepingCapacity: true)
                start = next
            }
        }
    }
}
