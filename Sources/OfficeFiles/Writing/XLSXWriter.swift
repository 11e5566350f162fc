import CXlsxWriter

/// Writes spreadsheets as workbooks of Office Open XML, by libxlsxwriter.
///
/// The same document always becomes the same bytes. Texts stay texts, whatever they look like. A problem that the document has is
/// found before the library sees it: the library says its own on standard error, where the screen is.
///
/// While it writes, the library has each part of the workbook in a temporary file without a name, in `TMPDIR` or `/tmp`.
public enum XLSXWriter {
    /// Whether the library is installed and one that can be used.
    public static var isAvailable: Bool {
        (try? XLSXLibrary.using { _ throws(SpreadsheetProblem) in true }) ?? false
    }

    /// The bytes of an .xlsx file.
    public static func bytes(of document: SpreadsheetDocument) throws(SpreadsheetProblem) -> [UInt8] {
        let lists = ChoiceLists(document)
        let sheets = document.sheets + (lists.sheet.map { [$0] } ?? [])
        try SpreadsheetCheck.check(sheets)
        return try XLSXLibrary.using { library throws(SpreadsheetProblem) in
            let file = try MemoryFile()
            guard let workbook = library.pointee.workbook_new(file.path) else { throw .failed("workbook_new") }
            do throws(SpreadsheetProblem) {
                try write(document, sheets, lists, library, workbook)
            } catch {
                library.pointee.lxw_workbook_free(workbook)
                throw error
            }
            // Frees the workbook, whatever comes of it.
            try library.expectSuccess(library.pointee.workbook_close(workbook))
            let bytes = try file.bytes()
            try XLSXPartsCheck.check(bytes)
            return bytes
        }
    }

    private static func write(
        _ document: SpreadsheetDocument, _ sheets: [SheetDocument], _ lists: ChoiceLists,
        _ library: UnsafePointer<tenken_xlsxwriter>, _ workbook: UnsafeMutablePointer<lxw_workbook>
    ) throws(SpreadsheetProblem) {
        try library.expectSuccess(
            tenken_xlsxwriter_set_properties(
                library, workbook, XLSXText.plain(document.title), Int64(max(document.created, 1))))
        let formats = XLSXFormats(library, workbook)
        let names = Set(sheets.map(\.name))
        // All of them first: a chart's or a link's sheet must be there.
        var targets: [UnsafeMutablePointer<lxw_worksheet>] = []
        for sheet in sheets {
            guard let target = library.pointee.workbook_add_worksheet(workbook, sheet.name) else {
                throw .sheetName(sheet.name)
            }
            targets.append(target)
        }
        if let first = sheets.firstIndex(where: { !$0.isHidden }), first > 0 {
            library.pointee.worksheet_activate(targets[first])
            library.pointee.worksheet_set_first_sheet(targets[first])
        }
        for (sheet, target) in zip(sheets, targets) {
            var writer = XLSXSheetWriter(
                sheet, library: library, workbook: workbook, target: target, formats: formats, names: names)
            try writer.write(lists)
        }
    }
}

extension UnsafePointer<tenken_xlsxwriter> {
    func expectSuccess(_ status: lxw_error) throws(SpreadsheetProblem) {
        guard status != LXW_NO_ERROR else { return }
        throw .failed(pointee.lxw_strerror(status).map { String(cString: $0) } ?? "\(status.rawValue)")
    }
}
