import CXlsxWriter

/// Writes spreadsheets as workbooks of Office Open XML, by libxlsxwriter.
///
/// The same document always becomes the same bytes. Texts stay texts, whatever they look like. A problem that a sheet has is
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
        // What any sheet has wrong is said before the first is written.
        try SpreadsheetCheck.check(document.sheets)
        let names = document.sheets.map(\.name)
        return try bytes(title: document.title, created: document.created, names: names) {
            book throws(SpreadsheetProblem) in
            for sheet in document.sheets { try book.add(sheet) }
        }
    }

    /// The bytes of a file whose sheets `body` adds one after the other, so that no more than one of them need be in memory.
    ///
    /// - Parameters:
    ///   - created: seconds since 1970.
    ///   - names: those of sheets that links lead to before they are added.
    public static func bytes(
        title: String, created: Int, names: [String] = [],
        _ body: (inout XLSXBook) throws(SpreadsheetProblem) -> Void
    ) throws(SpreadsheetProblem) -> [UInt8] {
        try XLSXLibrary.using { library throws(SpreadsheetProblem) in
            let file = try MemoryFile()
            guard let workbook = library.pointee.workbook_new(file.path) else { throw .failed("workbook_new") }
            do throws(SpreadsheetProblem) {
                try library.expectSuccess(
                    tenken_xlsxwriter_set_properties(
                        library, workbook, XLSXText.plain(title), Int64(max(created, 1))))
                var book = XLSXBook(library, workbook, names: names)
                try body(&book)
                try book.finish()
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
}

extension UnsafePointer<tenken_xlsxwriter> {
    func expectSuccess(_ status: lxw_error) throws(SpreadsheetProblem) {
        guard status != LXW_NO_ERROR else { return }
        throw .failed(pointee.lxw_strerror(status).map { String(cString: $0) } ?? "\(status.rawValue)")
    }
}
