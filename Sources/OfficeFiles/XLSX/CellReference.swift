/// Addresses as worksheets write them: `D7`, and ranges `A1:B3`.
enum CellReference {
    /// The cell; `nil` for other text, and outside of what sheets can have.
    static func cell(_ bytes: some Sequence<UInt8>, bounds: TableBounds) -> CellAddress? {
        var (row, column) = (0, 0)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "$"): break
            case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
            case 0x61...0x7A where row == 0: column = column * 26 + Int(byte - 0x60)
            case 0x30...0x39 where column > 0 && (row > 0 || byte > 0x30): row = row * 10 + Int(byte - 0x30)
            default: return nil
            }
            if column > bounds.columns || row > bounds.rows { return nil }
        }
        return row > 0 ? CellAddress(row: row - 1, column: column - 1) : nil
    }

    /// The range, its first cell before its last; one cell is a range too.
    static func range(_ bytes: some Collection<UInt8>, bounds: TableBounds) -> CellRange? {
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first.flatMap({ cell($0, bounds: bounds) }),
            let last = parts.last.flatMap({ cell($0, bounds: bounds) })
        else { return nil }
        return CellRange(
            CellAddress(row: min(first.row, last.row), column: min(first.column, last.column)),
            CellAddress(row: max(first.row, last.row), column: max(first.column, last.column)))
    }
}
