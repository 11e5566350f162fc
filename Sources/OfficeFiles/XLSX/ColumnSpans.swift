/// A set of columns made of spans, which may be many and long: each costs the same.
struct ColumnSpans {
    /// How many spans begin at a column, less those that ended before it.
    private var changes: [Int] = []

    mutating func insert(_ span: ClosedRange<Int>, limit: Int) {
        if changes.isEmpty { changes = Array(repeating: 0, count: limit + 1) }
        guard span.lowerBound < limit else { return }
        changes[span.lowerBound] += 1
        changes[min(span.upperBound + 1, limit)] -= 1
    }

    func columns(below end: Int) -> Set<Int> {
        var columns: Set<Int> = []
        var depth = 0
        for (column, change) in changes.prefix(end).enumerated() {
            depth += change
            if depth > 0 { columns.insert(column) }
        }
        return columns
    }
}
