/// Finds what spreadsheet programs would refuse, and what libxlsxwriter would not notice.
enum SpreadsheetCheck {
    /// What a sheet can have, in every spreadsheet program of today.
    private static let rows = 1_048_576
    private static let columns = 16_384
    /// The most UTF-16 units of a text in a formula, and of a list's message.
    static let longestLiteral = 255

    static func check(_ sheets: [SheetDocument]) throws(SpreadsheetProblem) {
        if let name = SheetNames.firstFault(in: sheets.map(\.name)) { throw .sheetName(name) }
        if sheets.allSatisfy(\.isHidden) { throw .noVisibleSheet }
        for sheet in sheets { try check(sheet) }
    }

    static func check(_ sheet: SheetDocument) throws(SpreadsheetProblem) {
        try check(
            CellAddress(
                row: max(sheet.headRows, (sheet.repeatedRows?.upperBound ?? 0) + 1, sheet.rows.count, 1) - 1,
                column: max(sheet.columns.count, 1) - 1),
            sheet)
        for (index, row) in sheet.rows.enumerated() where row.cells.count > columns {
            throw .outside(sheet.place(CellAddress(row: index, column: columns)))
        }
        for range in sheet.merges + (sheet.filter.map { [$0] } ?? []) { try check(range, sheet) }
        try checkOverlaps(sheet)
        for validation in sheet.validations {
            try check(validation.range, sheet)
            if validation.message.utf16.count > longestLiteral {
                throw .tooLong(sheet.place(validation.range), limit: longestLiteral)
            }
        }
        for colouring in sheet.colourings {
            try check(colouring.range, sheet)
            if colouring.text.utf16.count > longestLiteral {
                throw .tooLong(sheet.place(colouring.range), limit: longestLiteral)
            }
        }
        for chart in sheet.charts {
            try check(chart.position, sheet)
            try check(chart.labels, sheet)
            for series in chart.series {
                try check(series.name, sheet)
                try check(series.values, sheet)
            }
        }
    }

    private static func check(_ address: CellAddress, _ sheet: SheetDocument) throws(SpreadsheetProblem) {
        guard (0..<rows).contains(address.row), (0..<columns).contains(address.column) else {
            throw .outside("\(sheet.name)!R\(address.row + 1)C\(address.column + 1)")
        }
    }

    private static func check(_ range: CellRange, _ sheet: SheetDocument) throws(SpreadsheetProblem) {
        try check(range.first, sheet)
        try check(range.last, sheet)
        if range.first.row > range.last.row || range.first.column > range.last.column {
            throw .outside(sheet.place(range))
        }
    }

    /// Sweeps over the rows: `open` are the ranges that reach into the current one, by their last rows.
    private static func checkOverlaps(_ sheet: SheetDocument) throws(SpreadsheetProblem) {
        var open: [CellRange] = []
        for range in sheet.merges.sorted(by: { $0.first < $1.first }) {
            open.removeAll { $0.last.row < range.first.row }
            if open.contains(where: { $0.columns.overlaps(range.columns) }) {
                throw .overlappingMerges(sheet.place(range))
            }
            open.append(range)
        }
    }
}

extension SheetDocument {
    /// As messages show a place: `対応表!D7`.
    func place(_ address: CellAddress) -> String { "\(name)!\(address)" }

    func place(_ range: CellRange) -> String { "\(name)!\(range.first):\(range.last)" }
}
