import CXlsxWriter

// What a sheet does when it is worked with: its filter, drop-down lists and conditional colours.
extension XLSXSheetWriter {
    func writeFilter() throws(SpreadsheetProblem) {
        guard let range = sheet.filter else { return }
        try library.expectSuccess(
            library.pointee.worksheet_autofilter(
                target, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
                UInt16(range.last.column)))
    }

    func writeLists(_ lists: ChoiceLists) throws(SpreadsheetProblem) {
        for validation in sheet.validations where !validation.choices.isEmpty {
            let range = validation.range
            try library.expectSuccess(
                tenken_xlsxwriter_add_list(
                    library, target, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
                    UInt16(range.last.column), lists.formula(of: validation.choices), XLSXText.plain(validation.message)
                ))
        }
    }

    func writeColourings() throws(SpreadsheetProblem) {
        for colouring in sheet.colourings {
            let range = colouring.range
            let literal = "\"\(XLSXText.plain(colouring.text).replacing("\"", with: "\"\""))\""
            try library.expectSuccess(
                tenken_xlsxwriter_add_colouring(
                    library, target, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
                    UInt16(range.last.column), literal, formats.background(colouring.background)))
        }
    }
}
