import CXlsxWriter

/// A workbook that is being written, which takes sheet after sheet.
public struct XLSXBook {
    private let library: UnsafePointer<tenken_xlsxwriter>
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let formats: XLSXFormats
    /// Of the sheets that were added, and of those that links may lead to already.
    private var names: Set<String>
    private var added: [String] = []
    private var lists: ChoiceLists
    private var showsSheet = false

    init(
        _ library: UnsafePointer<tenken_xlsxwriter>, _ workbook: UnsafeMutablePointer<lxw_workbook>, names: [String]
    ) {
        self.library = library
        self.workbook = workbook
        formats = XLSXFormats(library, workbook)
        self.names = Set(names)
        lists = ChoiceLists(names)
    }

    public mutating func add(_ sheet: SheetDocument) throws(SpreadsheetProblem) {
        added.append(sheet.name)
        if let name = SheetNames.firstFault(in: added) { throw .sheetName(name) }
        try SpreadsheetCheck.check(sheet)
        names.insert(sheet.name)
        lists.add(sheet)
        guard let target = library.pointee.workbook_add_worksheet(workbook, sheet.name) else {
            throw .sheetName(sheet.name)
        }
        if !sheet.isHidden, !showsSheet {
            showsSheet = true
            // The library takes the first of all for the one to be shown.
            if added.count > 1 {
                library.pointee.worksheet_activate(target)
                library.pointee.worksheet_set_first_sheet(target)
            }
        }
        var writer = XLSXSheetWriter(
            sheet, library: library, workbook: workbook, target: target, formats: formats, names: names)
        try writer.write(lists)
    }

    /// Adds what sheets need beside themselves, once all are there.
    mutating func finish() throws(SpreadsheetProblem) {
        if !showsSheet { throw .noVisibleSheet }
        if let sheet = lists.sheet { try add(sheet) }
    }
}
