/// One sheet of a spreadsheet file.
public struct SheetDocument: Hashable, Sendable {
    /// As spreadsheets take it: 1 to 31 UTF-16 units, none of `[]:*?/\`, no `'` at its ends, different from the others whatever the
    /// case. Of letters, digits, `_` and `.` of ASCII alone it may not be what a formula takes for something else: `3.13`, `A1`.
    public var name: String
    public var columns: [Column] = []
    public var rows: [Row] = []
    /// They look as their first cells do, and show those alone. One of a single cell is none.
    public var merges: [CellRange] = []
    /// How many rows at the top stay in sight.
    public var headRows = 0
    /// The rows that are printed at the top of every page; `nil` for those that stay in sight.
    public var repeatedRows: ClosedRange<Int>?
    /// Whether only cells of the style `input` can be changed, until somebody takes the protection off: it has no password. Sorting,
    /// filtering, and the widths and heights of columns and rows stay free.
    public var isProtected = false
    /// The cells that can be filtered, the row of the columns' heads first.
    public var filter: CellRange?
    public var validations: [Validation] = []
    public var colourings: [Colouring] = []
    public var charts: [Chart] = []
    public var page = Page()
    public var isHidden = false

    public init(name: String) { self.name = name }

    public struct Column: Hashable, Sendable {
        /// In half-width characters.
        public var width: Double
        public var isHidden: Bool

        public init(width: Double, isHidden: Bool = false) {
            self.width = width
            self.isHidden = isHidden
        }
    }

    public struct Row: Hashable, Sendable {
        public var cells: [Cell?]
        /// In points, up to 409; LibreOffice cuts texts in rows that have none. In Excel a line takes some 17 points (Yu Gothic of 10),
        /// elsewhere less.
        public var height: Double?

        public init(_ cells: [Cell?], height: Double? = nil) {
            self.cells = cells
            self.height = height
        }
    }

    public struct Cell: Hashable, Sendable {
        public enum Value: Hashable, Sendable {
            /// Never a formula, whatever it begins with. At most 32,767 UTF-16 units.
            case text(String)
            /// Finite.
            case number(Double)
            /// Written as text where there is no such day, or none of 1900 to 9999.
            case date(year: Int, month: Int, day: Int)
            case blank
        }

        public var value: Value
        public var style: Style
        /// A URL of http or https, or `#SHEET!A1`. Other links, those to a sheet that is not there, and too long or too many ones for
        /// Excel (2,079 bytes; 65,530 in a sheet) are left out; the value stays.
        public var link: String?

        public init(_ value: Value, style: Style = .text, link: String? = nil) {
            self.value = value
            self.style = style
            self.link = link
        }
    }

    /// How a cell looks.
    public enum Style: Int, Hashable, Sendable, CaseIterable {
        /// Wrapped, at the top, framed.
        case text
        /// The same, in the middle.
        case centred
        /// A column's head.
        case head
        /// A title within a table: of a heading, a section, a group.
        case title0, title1, title2
        /// The title of a sheet, in large letters.
        case sheetTitle
        /// Framed, and meant to be filled in: not locked in a sheet that is protected.
        case input
        /// A name beside a value.
        case label
        /// Without a frame.
        case plain
    }

    /// A drop-down list.
    public struct Validation: Hashable, Sendable {
        public var range: CellRange
        public var choices: [String]
        /// What is said where something else is typed; at most 255 UTF-16 units.
        public var message: String

        public init(range: CellRange, choices: [String], message: String) {
            self.range = range
            self.choices = choices
            self.message = message
        }
    }

    /// A colour of all cells of a range that hold a text, of at most 255 UTF-16 units.
    public struct Colouring: Hashable, Sendable {
        public var range: CellRange
        public var text: String
        /// 0xRRGGBB.
        public var background: UInt32

        public init(range: CellRange, text: String, background: UInt32) {
            self.range = range
            self.text = text
            self.background = background
        }
    }

    /// Stacked horizontal bars of numbers in the sheet.
    public struct Chart: Hashable, Sendable {
        public struct Series: Hashable, Sendable {
            /// The cell that holds its name.
            public var name: CellAddress
            /// The cells that hold its numbers, one column or one row.
            public var values: CellRange
            /// 0xRRGGBB.
            public var colour: UInt32

            public init(name: CellAddress, values: CellRange, colour: UInt32) {
                self.name = name
                self.values = values
                self.colour = colour
            }
        }

        public var title: String
        /// The cells that hold the names of the bars.
        public var labels: CellRange
        public var series: [Series]
        /// Where its upper left corner is.
        public var position: CellAddress
        /// In pixels of 1/96 inch.
        public var width: Int
        public var height: Int
        /// What it shows, in words, for those who do not see it.
        public var description: String

        public init(
            title: String, labels: CellRange, series: [Series], position: CellAddress, width: Int, height: Int,
            description: String
        ) {
            self.title = title
            self.labels = labels
            self.series = series
            self.position = position
            self.width = width
            self.height = height
            self.description = description
        }
    }

    /// How the sheet is printed.
    public struct Page: Hashable, Sendable {
        public enum Paper: Hashable, Sendable { case a4, a3 }

        public var paper = Paper.a4
        public var isLandscape = false
        /// Whether all columns fit on one page.
        public var fitsWidth = true
        /// Printed at the foot of every page, beside the page's number; cut after some 230 characters.
        public var foot = ""

        public init() {}
    }
}
