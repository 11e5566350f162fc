import OfficeFiles
import Recfile
import WorkbookModel

/// The part of a sheet that holds answers: its columns by meaning, and its rows below the head.
public struct AnswerSheet: Sendable {
    public let sheet: Sheet
    /// The columns of each meaning, counted from 0, from left to right.
    public let columns: [ColumnMeaning: [Int]]
    /// The rows below the head, counted from 0, in order.
    public let rows: [Int]
    /// Those that are hidden and not to be read.
    public let hidden: Set<Int>
    /// The rows of the head.
    let headRows: Range<Int>
    /// The columns that are there for people to read, and hold nothing to import.
    let readingColumns: Set<Int>
    public let fill: TableProfile.Fill
    /// What else its columns tell where it is a list of items (`tenken list`); `nil` for other tables.
    let listing: Listing?

    /// The columns of a list of items, counted from 0, that tell which entry each row shows.
    public struct Listing: Sendable {
        /// When it was recorded; empty in a cell where nothing was.
        var at: Int?
        var recordedBy: Int?
        /// What stands in a result's cell, in lower case, where the sides of a conflict differ: it says nothing.
        var conflictWords: Set<String>

        public init(at: Int?, recordedBy: Int?, conflictWords: Set<String>) {
            self.at = at
            self.recordedBy = recordedBy
            self.conflictWords = conflictWords
        }
    }

    private let layout: TableColumns
    /// What holds for a row in whose own cell nothing stands, by column and row.
    private let above: [Int: [Int: PlacedCell]]

    public init(
        _ sheet: Sheet, columns: [ColumnMeaning: [Int]], rows: [Int], hidden: Set<Int> = [],
        fill: TableProfile.Fill = .none, headRows: Range<Int> = 0..<0, readingColumns: Set<Int> = [],
        listing: Listing? = nil
    ) {
        self.listing = listing
        self.headRows = headRows
        self.readingColumns = readingColumns
        self.sheet = sheet
        self.columns = columns
        self.rows = rows
        self.hidden = hidden
        self.fill = fill
        let layout = TableColumns(positions: columns, firstRow: rows.first ?? 0, width: sheet.columnCount)
        self.layout = layout
        var above: [Int: [Int: PlacedCell]] = [:]
        if fill == .above {
            // What an empty cell above an answer means is known of places only: an answer left empty is no answer.
            for column in columns.filter(\.key.isPlace).values.joined() {
                var last: PlacedCell?
                for row in rows {
                    let own = PlacedCell(TableRow(sheet: sheet, columns: layout, fill: fill, row: row).cell(column))
                    if own == nil { above[column, default: [:]][row] = last }
                    last = own ?? last
                }
            }
        }
        self.above = above
    }

    /// The columns that mean something.
    var knownColumns: Set<Int> { Set(layout.all) }

    /// The cell that holds for a row in the column of that meaning, the first that holds something where there are several;
    /// `nil` where it is empty or holds blanks only.
    func cell(_ meaning: ColumnMeaning, row: Int) -> PlacedCell? { cells(meaning, row: row).first }

    /// The cell itself in that column of a row; `nil` where it is empty or holds blanks only, and where there is no column.
    func cell(column: Int?, row: Int) -> PlacedCell? {
        column.flatMap { PlacedCell(TableRow(sheet: sheet, columns: layout, fill: .none, row: row).cell($0)) }
    }

    /// The cells that hold for a row in the columns of that meaning, from left to right; those that hold nothing are left out.
    func cells(_ meaning: ColumnMeaning, row: Int) -> [PlacedCell] {
        guard let columns = columns[meaning] else { return [] }
        let cells = TableRow(sheet: sheet, columns: layout, fill: fill, row: row)
        return columns.compactMap { PlacedCell(cells.cell($0)) ?? above[$0]?[row] }
    }
}

extension ColumnMeaning {
    /// Whether it tells where in the table an item stands.
    fileprivate var isPlace: Bool {
        switch self {
        case .heading, .section, .sectionNumber, .group, .groupNumber: true
        case .number, .id, .text, .obligation, .scenario, .part, .chapter, .category, .requirement, .requirementNumber,
            .assessment, .assessedBy, .entry:
            false
        }
    }

    /// Whether several columns of a table may say it: texts are joined then, and evidence is added up.
    var mayRepeat: Bool {
        switch self {
        case .assessment(let field):
            switch field.kind {
            case .text, .evidence: true
            case .result, .line, .date: false
            }
        case .heading, .section, .sectionNumber, .group, .groupNumber, .number, .id, .text, .obligation, .scenario,
            .part, .chapter, .category, .requirement, .requirementNumber, .assessedBy, .entry:
            false
        }
    }
}

/// A cell that holds something, and where.
struct PlacedCell: Hashable, Sendable {
    let kind: Cell.Kind
    /// As a workbook can store it, without blanks and line breaks around it.
    let text: String
    /// `対応表!D7`
    let address: String

    /// `nil` where the cell is empty or holds blanks only.
    init?(_ cell: RowCell) {
        text = RecordWriter.storable(cell.text).trimmingBlanks()
        if text.isEmpty { return nil }
        kind = cell.kind
        address = cell.address
    }

    /// What a text is once a file with it in a cell was read.
    static func text(of text: String) -> String {
        RecordWriter.storable(Cell.text(asReadFrom: text)).trimmingBlanks()
    }

    /// Several cells of a row as one: their texts on lines of their own, at the address of the first.
    init?(joining cells: [PlacedCell]) {
        guard let first = cells.first else { return nil }
        text = cells.map(\.text).joined(separator: "\n")
        kind = first.kind
        address = first.address
    }

    /// Its lines without blanks around them; those that hold nothing are left out.
    var lines: [String] {
        text.split(whereSeparator: \.isNewline).map { String($0).trimmingBlanks() }.filter { !$0.isEmpty }
    }
}
