import CXlsxWriter

/// The formats of a workbook's cells, each made when it is first needed.
///
/// A class: all sheets of a workbook share them while it is written.
final class XLSXFormats {
    typealias Format = UnsafeMutablePointer<lxw_format>

    private let library: UnsafePointer<tenken_xlsxwriter>
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    /// By style, and whether they are of a link and a date: found by counting, as each of a hundred thousand cells asks for one.
    private var formats = [Format?](repeating: nil, count: SheetDocument.Style.allCases.count * 4)
    private var backgrounds: [UInt32: Format] = [:]

    init(_ library: UnsafePointer<tenken_xlsxwriter>, _ workbook: UnsafeMutablePointer<lxw_workbook>) {
        self.library = library
        self.workbook = workbook
    }

    func format(_ style: SheetDocument.Style, isLink: Bool, isDate: Bool) throws(SpreadsheetProblem) -> Format {
        let place = style.rawValue * 4 + (isLink ? 2 : 0) + (isDate ? 1 : 0)
        if let format = formats[place] { return format }
        let format = try newFormat()
        let functions = library.pointee
        let look = CellLook(style)
        // Every Windows of today has it; others take a Japanese font of their own for it, by its character set (128, Shift_JIS).
        functions.format_set_font_name(format, "Yu Gothic")
        functions.format_set_font_charset(format, 128)
        functions.format_set_font_size(format, look.size)
        if look.isBold { functions.format_set_bold(format) }
        if look.isWrapped { functions.format_set_text_wrap(format) }
        let upright = look.isInMiddle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
        functions.format_set_align(format, UInt8(upright.rawValue))
        if look.isCentred { functions.format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
        if look.isFramed {
            functions.format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            functions.format_set_border_color(format, 0x808080)
        }
        if let background = look.background { functions.format_set_bg_color(format, background) }
        if isLink {
            functions.format_set_font_color(format, 0x0563C1)
            functions.format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }
        if look.isUnlocked { functions.format_set_unlocked(format) }
        if isDate { functions.format_set_num_format(format, "yyyy-mm-dd") }
        formats[place] = format
        return format
    }

    /// A format that is a background alone, for cells that a condition colours.
    func background(_ colour: UInt32) throws(SpreadsheetProblem) -> Format {
        if let format = backgrounds[colour] { return format }
        let format = try newFormat()
        library.pointee.format_set_bg_color(format, colour & 0xFFFFFF)
        backgrounds[colour] = format
        return format
    }

    private func newFormat() throws(SpreadsheetProblem) -> Format {
        guard let format = library.pointee.workbook_add_format(workbook) else { throw .failed("workbook_add_format") }
        return format
    }
}
