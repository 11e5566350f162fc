import OfficeFiles
import WorkbookModel

/// What an import passes over in a table, and that nobody may think it took: texts in no column that it knows, in rows that name no
/// item, above and below the table, and on other sheets.
public struct IgnoredCells: Hashable, Sendable {
    /// A cell, or the first of a column or a sheet that is passed over whole.
    public struct Place: Hashable, Sendable {
        /// `回答!P3`
        public let cell: String
        /// Its first words, on one line.
        public let text: String
    }

    /// The first of them, in the table's order.
    public private(set) var places: [Place] = []
    public private(set) var count = 0

    public static let mostPlaces = 5
    /// The most scalars of a text that are told.
    private static let longestText = 24

    init() {}

    /// - Parameter parts: what is read of the table, each with the rows that name an item or say something.
    init(_ table: TableFile, besides parts: [(sheet: AnswerSheet, rows: Set<Int>)]) {
        for part in parts { add(part.sheet, read: part.rows) }
        let own = ExportedSheet.ownSheets(in: table)
        let read = Set(parts.map(\.sheet.sheet.name))
        for sheet in table.sheets where !read.contains(sheet.name) && !own.contains(sheet.name) {
            addFirst(of: sheet)
        }
    }

    private mutating func add(_ part: AnswerSheet, read: Set<Int>) {
        let sheet = part.sheet
        let known = part.knownColumns
        let last = read.max() ?? -1
        let first = part.rows.first ?? 0
        let rows = Set(part.rows)
        // A column with a head is named by it once.
        var named: Set<Int> = []
        for row in sheet.rows.indices where !part.hidden.contains(row) {
            let isHead = part.headRows.contains(row)
            // A head that stands once more, at the top of a page.
            if row >= first, !rows.contains(row) { continue }
            for (column, cell) in sheet.rows[row].enumerated() {
                // Between the rows that are read, a place holds for those beneath it, and a requirement goes on.
                let isRead =
                    isHead || read.contains(row)
                    ? known.contains(column) || part.readingColumns.contains(column)
                    : row >= first && row < last && known.contains(column)
                if isRead || cell.isBlank || named.contains(column) && row <= last { continue }
                if isHead { named.insert(column) }
                add(cell, at: sheet.address(row: row, column: column))
            }
        }
    }

    private mutating func addFirst(of sheet: Sheet) {
        for row in sheet.rows.indices {
            guard let column = sheet.rows[row].firstIndex(where: { !$0.isBlank }) else { continue }
            return add(sheet[row, column], at: sheet.address(row: row, column: column))
        }
    }

    private mutating func add(_ cell: Cell, at address: String) {
        count += 1
        if places.count == IgnoredCells.mostPlaces { return }
        let words = cell.text.inOneLine().unicodeScalars
        let start = String(String.UnicodeScalarView(words.prefix(IgnoredCells.longestText)))
        places.append(Place(cell: address, text: words.count > IgnoredCells.longestText ? start + "…" : start))
    }
}

extension Cell {
    fileprivate var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
