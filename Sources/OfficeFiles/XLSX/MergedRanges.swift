/// The merged ranges of a sheet, held against its data and each other.
enum MergedRanges {
    /// The ranges that begin within the data, in the file's order, each once: behind the data they say nothing.
    ///
    /// - Throws: where two overlap. Which of them holds for a cell that both have can not be known, and spreadsheet programs do not
    ///   write such.
    static func checked(
        _ ranges: [CellRange], rows: [[Cell]], sheet: String, _ budget: TableBudget
    ) throws(TableProblem) -> [CellRange] {
        let rowCount = rows.count
        var seen: Set<CellRange> = []
        let result = ranges.filter { $0.first.row < rowCount && seen.insert($0).inserted }
        /// The last range of a row so far. From left to right no other can overlap the next one.
        var last: [Int: CellRange] = [:]
        for range in result.sorted(by: { $0.first.column < $1.first.column }) {
            let covered = range.rows.clamped(to: 0...rowCount - 1)
            try budget.takeMergedRows(covered.count, at: sheet)
            let first = rows[range.first.row]
            if first.indices.contains(range.first.column) {
                let shown = first[range.first.column].text.utf8.count
                try budget.takeShown(shown * (covered.count - 1), at: sheet)
            }
            for row in covered {
                if let other = last.updateValue(range, forKey: row), other.last.column >= range.first.column {
                    throw .damaged(
                        "\(sheet)!\(range.first):\(range.last)", ja: "結合セルが \(other.first):\(other.last) と重なっています",
                        en: "this merged range overlaps \(other.first):\(other.last)")
                }
            }
        }
        return result
    }
}
