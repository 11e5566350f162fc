import CXlsxWriter

// How a sheet is scrolled and printed.
extension XLSXSheetWriter {
    func writePage() throws(SpreadsheetProblem) {
        let functions = library.pointee
        if sheet.headRows > 0 {
            functions.worksheet_freeze_panes(target, UInt32(sheet.headRows), 0)
        }
        if let rows = sheet.repeatedRows ?? (sheet.headRows > 0 ? 0...sheet.headRows - 1 : nil) {
            try library.expectSuccess(
                functions.worksheet_repeat_rows(target, UInt32(rows.lowerBound), UInt32(rows.upperBound)))
        }
        // The numbers of the paper sizes in ISO/IEC 29500-1, 18.3.1.63.
        functions.worksheet_set_paper(target, sheet.page.paper == .a4 ? 9 : 8)
        if sheet.page.isLandscape { functions.worksheet_set_landscape(target) }
        if sheet.page.fitsWidth { functions.worksheet_fit_to_pages(target, 1, 0) }
        // In inches: left, right, top, bottom.
        functions.worksheet_set_margins(target, 0.4, 0.4, 0.5, 0.7)
        try library.expectSuccess(functions.worksheet_set_footer(target, PageFoot.code(sheet.page.foot)))
    }
}
