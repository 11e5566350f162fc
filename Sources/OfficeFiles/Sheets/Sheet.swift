/// A grid of cells with a name, as a reader of some format makes it.
public struct Sheet: Sendable {
    /// Empty for a format whose files are one table, such as CSV.
    public var name: String
    public var isHidden: Bool
    /// Row by row; each row ends with its last cell that is not empty, and the rows with the last that has one.
    public let rows: [[Cell]]
    /// Merged ranges, in the file's order. They do not overlap.
    public let merged: [CellRange]
    public let hiddenRows: Set<Int>
    public let hiddenColumns: Set<Int>

    /// The positions in `merged` of the ranges of each row, from left to right.
    private let mergedByRow: [Int: [Int]]

    public init(
        name: String, rows: [[Cell]], merged: [CellRange] = [], isHidden: Bool = false, hiddenRows: Set<Int> = [],
        hiddenColumns: Set<Int> = []
    ) {
        self.name = name
        self.isHidden = isHidden
        var trimmed = rows
        // A row that is right already is not copied.
        for (index, row) in rows.enumerated() where row.last?.isEmpty == true {
            trimmed[index] = Array(row[..<(row.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)])
        }
        while trimmed.last?.isEmpty == true { trimmed.removeLast() }
        self.rows = trimmed
        self.merged = merged
        self.hiddenRows = hiddenRows
        self.hiddenColumns = hiddenColumns
        var byRow: [Int: [Int]] = [:]
        for (index, range) in merged.enumerated() {
            // A range may go on to the last row of the sheet; behind the data it says nothing.
            for row in range.rows.clamped(to: 0...max(trimmed.count, range.first.row)) {
                byRow[row, default: []].append(index)
            }
        }
        for (row, ranges) in byRow where ranges.count > 1 {
            byRow[row] = ranges.sorted { merged[$0].first.column < merged[$1].first.column }
        }
        mergedByRow = byRow
    }

    /// The number of columns that hold anything.
    public var columnCount: Int { rows.lazy.map(\.count).max() ?? 0 }

    /// The cell itself; empty outside of the data, and in a merged range but for its first cell.
    public subscript(row: Int, column: Int) -> Cell {
        rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column] : .empty
    }

    /// The merged range that the cell belongs to.
    public func mergedRange(row: Int, column: Int) -> CellRange? {
        guard let ranges = mergedByRow[row] else { return nil }
        // The last one that begins at the column or left of it.
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if merged[ranges[middle]].first.column <= column { low = middle + 1 } else { high = middle }
        }
        guard low > 0, merged[ranges[low - 1]].columns.contains(column) else { return nil }
        return merged[ranges[low - 1]]
    }

    /// The cell's address with the sheet's name, as messages and records show it: `対応表!D7`, or `D7`.
    public func address(row: Int, column: Int) -> String {
        let cell = CellAddress(row: row, column: column).description
        return name.isEmpty ? cell : "\(name)!\(cell)"
    }

    /// The row's address: `対応表!7`, or `7`.
    public func address(row: Int) -> String { name.isEmpty ? String(row + 1) : "\(name)!\(row + 1)" }
}
