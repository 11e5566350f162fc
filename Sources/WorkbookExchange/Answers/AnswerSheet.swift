import OfficeFiles
import Recfile
import WorkbookModel

/// The part of a sheet that holds answers: its columns by meaning, and its rows below the head.
public struct AnswerSheet: Sendable {
    public let sheet: Sheet
    /// The column of each meaning, counted from 0.
    public let columns: [ColumnMeaning: Int]
    /// The rows below the head, counted from 0, in order.
    public let rows: [Int]
    /// Those that are hidden and not to be read.
    public let hidden: Set<Int>
    public let fill: TableProfile.Fill

    public init(
        _ sheet: Sheet, columns: [ColumnMeaning: Int], rows: [Int], hidden: Set<Int> = [],
        fill: TableProfile.Fill = .none
    ) {
        self.sheet = sheet
        self.columns = columns
        self.rows = rows
        self.hidden = hidden
        self.fill = fill
    }

    /// The cell that holds for a row in the column of that meaning; `nil` where it is empty or holds blanks only.
    func cell(_ meaning: ColumnMeaning, row: Int) -> PlacedCell? {
        guard let column = columns[meaning] else { return nil }
        var source = row
        switch fill {
        case .none: break
        case .merged: source = firstRow(row, column)
        case .above:
            source = firstRow(row, column)
            // What an empty cell above an answer means is known of places only: an answer left empty is no answer.
            while meaning.isPlace, source > rows.first ?? source, placed(source, column) == nil { source -= 1 }
        }
        return placed(source, column)
    }

    private func firstRow(_ row: Int, _ column: Int) -> Int {
        sheet.mergedRange(row: row, column: column)?.first.row ?? row
    }

    private func placed(_ row: Int, _ column: Int) -> PlacedCell? {
        // A merged range holds its value in its first column.
        let first = sheet.mergedRange(row: row, column: column)?.first.column ?? column
        return PlacedCell(sheet[row, first], at: sheet.address(row: row, column: first))
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
}

/// A cell that holds something, and where.
struct PlacedCell: Hashable, Sendable {
    let kind: Cell.Kind
    /// As a workbook can store it, without blanks and line breaks around it.
    let text: String
    /// `対応表!D7`
    let address: String

    /// `nil` where the cell is empty or holds blanks only.
    init?(_ cell: Cell, at address: String) {
        text = RecordWriter.storable(cell.text).withoutBlanksAround
        if cell.isEmpty || text.isEmpty { return nil }
        kind = cell.kind
        self.address = address
    }

    /// Its lines without blanks around them; those that hold nothing are left out.
    var lines: [String] {
        text.split(whereSeparator: \.isNewline).map { String($0).withoutBlanksAround }.filter { !$0.isEmpty }
    }
}

extension String {
    /// Without white space and line breaks at either end.
    var withoutBlanksAround: String {
        let start = drop(while: \.isWhitespace)
        return String(start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
    }
}
