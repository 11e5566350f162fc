import CXlsxWriter

/// Writes one sheet of a document, which was checked before, into a sheet of a workbook.
struct XLSXSheetWriter {
    let sheet: SheetDocument
    let library: UnsafePointer<tenken_xlsxwriter>
    let workbook: UnsafeMutablePointer<lxw_workbook>
    let target: UnsafeMutablePointer<lxw_worksheet>
    let formats: XLSXFormats
    /// The names of all sheets.
    let names: Set<String>
    private var linkCount = 0

    init(
        _ sheet: SheetDocument, library: UnsafePointer<tenken_xlsxwriter>,
        workbook: UnsafeMutablePointer<lxw_workbook>, target: UnsafeMutablePointer<lxw_worksheet>, formats: XLSXFormats,
        names: Set<String>
    ) {
        self.sheet = sheet
        self.library = library
        self.workbook = workbook
        self.target = target
        self.formats = formats
        self.names = names
    }

    mutating func write(_ lists: ChoiceLists) throws(SpreadsheetProblem) {
        try writeColumns()
        try writeMerges()
        try writeCells()
        try writeFilter()
        try writeLists(lists)
        try writeColourings()
        for chart in sheet.charts { try write(chart) }
        try writePage()
        if sheet.isHidden { library.pointee.worksheet_hide(target) }
        if sheet.isProtected { tenken_xlsxwriter_protect(library, target) }
    }

    private func writeColumns() throws(SpreadsheetProblem) {
        for (index, column) in sheet.columns.enumerated() {
            var options = lxw_row_col_options(hidden: column.isHidden ? 1 : 0, level: 0, collapsed: 0)
            // Excel's greatest width; one of 0 would be hidden.
            let width = min(max(column.width, 0.5), 255)
            try library.expectSuccess(
                library.pointee.worksheet_set_column_opt(target, UInt16(index), UInt16(index), width, nil, &options))
        }
    }

    /// Merges ranges, whose cells all look as the first one does, so that the frame goes around.
    private func writeMerges() throws(SpreadsheetProblem) {
        for range in sheet.merges where range.first != range.last {
            let first = cell(range.first) ?? SheetDocument.Cell(.blank)
            let format = try format(of: first, isLink: link(of: first) != nil)
            try library.expectSuccess(
                library.pointee.worksheet_merge_range(
                    target, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
                    UInt16(range.last.column), "", format))
        }
    }

    private func cell(_ address: CellAddress) -> SheetDocument.Cell? {
        guard sheet.rows.indices.contains(address.row) else { return nil }
        let cells = sheet.rows[address.row].cells
        return cells.indices.contains(address.column) ? cells[address.column] : nil
    }

    private mutating func writeCells() throws(SpreadsheetProblem) {
        let covered = coveredColumns()
        for (row, content) in sheet.rows.enumerated() {
            // Excel's greatest height; one of 0 would hide the row.
            if let height = content.height {
                let points = min(max(height, 1), 409)
                try library.expectSuccess(library.pointee.worksheet_set_row(target, UInt32(row), points, nil))
            }
            let covered = covered[row] ?? []
            for (column, cell) in content.cells.enumerated() {
                guard let cell, !covered.contains(where: { $0.contains(column) }) else { continue }
                try write(cell, at: CellAddress(row: row, column: column))
            }
        }
    }

    /// The columns of each row that merged ranges cover, but for their first cells.
    private func coveredColumns() -> [Int: [Range<Int>]] {
        var covered: [Int: [Range<Int>]] = [:]
        for range in sheet.merges {
            for row in range.rows.clamped(to: 0...max(sheet.rows.count, range.first.row)) {
                let first = range.first.column + (row == range.first.row ? 1 : 0)
                covered[row, default: []].append(first..<range.last.column + 1)
            }
        }
        return covered
    }

    private func format(of cell: SheetDocument.Cell, isLink: Bool) throws(SpreadsheetProblem) -> XLSXFormats.Format {
        var isDate = false
        if case .date(let year, let month, let day) = cell.value { isDate = CalendarDay.isDay(year, month, day) }
        return try formats.format(cell.style, isLink: isLink, isDate: isDate)
    }

    /// The cell's link, where it has one that Excel takes.
    private func link(of cell: SheetDocument.Cell) -> XLSXLink? {
        guard let link = cell.link, linkCount < XLSXLink.mostInSheet else { return nil }
        return XLSXLink(link, sheets: names)
    }

    private mutating func write(_ cell: SheetDocument.Cell, at address: CellAddress) throws(SpreadsheetProblem) {
        let (row, column) = (UInt32(address.row), UInt16(address.column))
        let link = link(of: cell)
        let format = try format(of: cell, isLink: link != nil)
        if let link {
            linkCount += 1
            // The cell's value is written over the empty text, which the library would put into an attribute and cut.
            try library.expectSuccess(
                library.pointee.worksheet_write_url_opt(target, row, column, link.target, format, "", nil))
        }
        switch cell.value {
        case .text(let text):
            try write(text, at: address, format)
        case .number(let number):
            guard number.isFinite else { throw .notFinite(sheet.place(address)) }
            try library.expectSuccess(library.pointee.worksheet_write_number(target, row, column, number, format))
        case .date(let year, let month, let day):
            guard CalendarDay.isDay(year, month, day) else {
                return try write(CalendarDay.text(year, month, day), at: address, format)
            }
            // libxlsxwriter 1.2.3 says each day on standard output where it is to count it.
            let number = Double(CalendarDay.serial(year, month, day))
            try library.expectSuccess(library.pointee.worksheet_write_number(target, row, column, number, format))
        case .blank:
            try library.expectSuccess(library.pointee.worksheet_write_blank(target, row, column, format))
        }
    }

    private func write(_ text: String, at address: CellAddress, _ format: XLSXFormats.Format) throws(SpreadsheetProblem)
    {
        // A text has at most as many UTF-16 units as UTF-8 bytes.
        if text.utf8.count > XLSXText.longestCell, text.utf16.count > XLSXText.longestCell {
            throw .tooLong(sheet.place(address), limit: XLSXText.longestCell)
        }
        // A string that is handed over as it is would be copied.
        let status = XLSXText.cell(text).withCString { bytes in
            library.pointee.worksheet_write_string(
                target, UInt32(address.row), UInt16(address.column), bytes, format)
        }
        try library.expectSuccess(status)
    }
}
