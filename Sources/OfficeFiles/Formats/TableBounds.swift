/// How much a table may hold. A file from somebody else can say anything of itself, so that every bound is checked before memory
/// is taken for what it says.
///
/// The standard bounds leave room for some fifty times the largest table known (4,930 rows of 6 columns), and keep what reading a file
/// takes below about 300 MB: measured are 160 MB for 300,000 rows of 5 columns, 240 MB for 990,000 rows of 62 bytes, and 290 MB for
/// 330,000 rows of CP932 that reach the bound of cells. What is made of a table takes more: a catalogue of 300,000 items about 700 MB.
public struct TableBounds: Sendable {
    /// Bytes of the file itself.
    public var fileBytes = 64 << 20
    /// Entries of a zip archive, whether they are read or not.
    public var archiveEntries = 10_000
    /// Bytes of one part of a workbook when inflated, and of all parts that are read.
    public var partBytes = 256 << 20
    public var allPartBytes = 512 << 20
    /// Elements of XML within one another.
    public var nesting = 100
    /// Bytes of one tag or comment of XML. expat holds it whole, and looks at it anew with every piece that it gets.
    public var tagBytes = 1 << 20
    public var sheets = 1_000
    /// What a sheet can have, in every spreadsheet of today.
    public var rows = 1_048_576
    public var columns = 16_384
    /// Cells of all sheets: each row's up to its last that is not empty, and one for the row itself.
    public var cells = 2_000_000
    /// Texts that a workbook's cells share.
    public var sharedTexts = 1_000_000
    /// Formats of cells.
    public var cellFormats = 100_000
    /// UTF-8 bytes of one cell, and of all cells; a shared text counts once.
    public var cellBytes = 1 << 20
    public var textBytes = 64 << 20
    /// UTF-8 bytes of all cells as they are shown: a shared text counts for each of its cells, and a merged cell for each of its rows.
    public var shownBytes = 128 << 20
    /// Merged ranges of a sheet, and the rows of all sheets that they reach over, counted once for each range.
    public var mergedRanges = 100_000
    public var mergedRows = 500_000

    public init() {}

    public static let standard = TableBounds()
}
