import WorkbookModel

/// Fits parts side by side on one line; parts that do not fit are left out from the right.
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
