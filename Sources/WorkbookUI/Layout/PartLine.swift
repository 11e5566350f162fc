import WorkbookModel

/// Parts set side by side on one line, whole parts left out from the right where there is no room.
enum PartLine {
    /// How many of `widths` (columns) fit into `columns` with `gap` columns between them.
    static func count(fitting widths: [Int], gap: Int, columns: Int) -> Int {
        var used = 0
        for (index, width) in widths.enumerated() {
            used += width + (index == 0 ? 0 : gap)
            if used > columns { return index }
        }
        return widths.count
    }
}
