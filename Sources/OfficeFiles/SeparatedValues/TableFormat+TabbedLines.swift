extension TableFormat {
    /// What ``SeparatedValues/tsv(_:columns:)`` writes: a line is a row, and what stands between its tabs is a cell as it is, quotes
    /// and apostrophes as well. The escapes of line breaks, tabs and backslashes stay (see ``SeparatedValues/unescaped(tsv:)``).
    ///
    /// A spreadsheet that saved such a table has put quotes around cells with quotes in them, and doubled those; they are taken off.
    /// Where it ended lines with CRLF, or wrote another encoding, the table is read as any other.
    ///
    /// - Parameter isHead: whether these are the heads of such a table.
    public static func tabbedLines(_ isHead: @escaping @Sendable ([String]) -> Bool) -> TableFormat {
        TableFormat(
            recognizes: { bytes in
                let head = bytes.prefix(headBytes).prefix { $0 != lineFeed }
                return !head.contains(UInt8(ascii: "\r")) && head.count < headBytes
                    && isHead(head.split(separator: tab, omittingEmptySubsequences: false).map(text))
            },
            read: { bytes, _, bounds, watch in
                let decoded = try DecodedText(bytes)
                let budget = TableBudget(bounds)
                var grid = GridBuilder(budget)
                for (row, line) in decoded.bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
                    .enumerated()
                {
                    let place = "line \(row + 1)"
                    if row >= bounds.rows { throw TableProblem.tooMany("行", "rows", bounds.rows, at: place) }
                    if row % watchedRows == watchedRows - 1 {
                        try watch(Double(line.startIndex) / Double(decoded.bytes.count))
                    }
                    let cells = line.split(separator: tab, omittingEmptySubsequences: false)
                    if cells.count > bounds.columns {
                        throw TableProblem.tooMany("列", "columns", bounds.columns, at: place)
                    }
                    for (column, cell) in cells.enumerated() where !cell.isEmpty {
                        if cell.count > bounds.cellBytes {
                            throw TableProblem.tooMuch("セルの文字", "the text of a cell", bounds.cellBytes, at: place)
                        }
                        let text = CellText.cleaned(withoutQuotes(cell))
                        try budget.takeText(text.utf8.count, at: place)
                        try grid.put(text.isEmpty ? .empty : Cell(.text, text), column: column, at: place)
                    }
                    try grid.endRow(row, at: place)
                }
                return Content(
                    format: [Separator.tab.format, decoded.encoding, "LF"].joined(separator: ", "),
                    sheets: [Sheet(name: "", rows: grid.rows)])
            })
    }

    private static let (tab, lineFeed) = (UInt8(ascii: "\t"), UInt8(ascii: "\n"))
    private static let headBytes = 64 << 10
    private static let watchedRows = 1_000

    private static func text(_ cell: ArraySlice<UInt8>) -> String { String(decoding: cell, as: UTF8.self) }

    /// The text in quotes with its own quotes halved, where all of those are doubled and there are some; else the cell.
    private static func withoutQuotes(_ cell: ArraySlice<UInt8>) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        guard cell.count > 3, cell.first == quote, cell.last == quote else { return Array(cell) }
        var (result, quotes): ([UInt8], Int) = ([], 0)
        for byte in cell.dropFirst().dropLast() {
            if byte == quote { quotes += 1 } else if quotes % 2 == 1 { return Array(cell) }
            if byte != quote || quotes % 2 == 1 { result.append(byte) }
        }
        return quotes == 0 || quotes % 2 == 1 ? Array(cell) : result
    }
}
