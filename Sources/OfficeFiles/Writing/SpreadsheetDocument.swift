/// A spreadsheet file before it is bytes. It knows no workbooks; rows and columns count from 0.
public struct SpreadsheetDocument: Hashable, Sendable {
    /// Properties of the file.
    public var title: String
    /// Seconds since 1970, for the file's properties: without it the same content would not be the same bytes.
    public var created: Int
    public var sheets: [SheetDocument]

    public init(title: String, created: Int, sheets: [SheetDocument]) {
        self.title = title
        self.created = created
        self.sheets = sheets
    }
}
