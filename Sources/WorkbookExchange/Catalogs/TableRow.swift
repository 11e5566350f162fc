import OfficeFiles

/// A cell of a table as its profile has it understood.
struct RowCell {
    /// Without blanks at its ends. Of a merged range, in each of its rows.
    var text: String
    var kind: Cell.Kind
    /// Where the text stands: `対応表!D7`.
    var address: String
    /// The merged range of several rows that it belongs to.
    var range: CellRange?
    /// Whether it begins in this row.
    var isFirst: Bool

    var isEmpty: Bool { text.isEmpty && !isFaulty }
    /// Whether something is said in this row for the first time.
    var begins: Bool { isFirst && !isEmpty }
    /// Whether the file holds no value for it.
    var isFaulty: Bool { kind == .error || kind == .uncomputed }
}

/// A row of a table behind its head.
struct TableRow {
    let sheet: Sheet
    let columns: TableColumns
    let fill: TableProfile.Fill
    /// Counted from 0.
    let row: Int

    var address: String { sheet.address(row: row) }

    subscript(_ meaning: ColumnMeaning) -> RowCell {
        guard let column = columns[meaning] else {
            return RowCell(text: "", kind: .empty, address: address, range: nil, isFirst: true)
        }
        return cell(column)
    }

    func cell(_ column: Int) -> RowCell {
        guard let range = sheet.mergedRange(row: row, column: column) else {
            return make(sheet[row, column], row, column, range: nil)
        }
        let isOfRange = range.first.column == column && (fill != .none || range.first.row == row)
        let cell = isOfRange ? sheet[range.first.row, range.first.column] : .empty
        return make(
            cell, range.first.row, column, range: range.rows.count > 1 && fill != .none ? range : nil)
    }

    /// The bytes of a cell as it stands in the file; of a merged range in each of its rows.
    func rawBytes(_ column: Int) -> Int {
        let first = sheet.mergedRange(row: row, column: column)?.first ?? CellAddress(row: row, column: column)
        return sheet[first.row, first.column].text.utf8.count
    }

    private func make(_ cell: Cell, _ row: Int, _ column: Int, range: CellRange?) -> RowCell {
        RowCell(
            text: cell.kind == .empty ? "" : cell.text.trimmingBlanks(), kind: cell.kind,
            address: sheet.address(row: row, column: column), range: range,
            isFirst: range.map { $0.first.row == self.row } ?? true)
    }

    /// Whether no column of the profile says anything.
    var isBlank: Bool { columns.all.allSatisfy { cell($0).isEmpty } }

    /// The one text of a row that holds nothing else: a cell merged across the table, or one alone at its left.
    var loneText: RowCell? {
        let all = columns.all
        guard let left = all.first else { return nil }
        var lone: (column: Int, range: CellRange?)?
        for column in 0..<columns.width {
            let range = sheet.mergedRange(row: row, column: column)
            if let range, range.rows.count > 1 { return nil }
            if !sheet[row, column].isEmpty {
                if lone != nil { return nil }
                lone = (column, range)
            }
        }
        guard let lone, lone.column <= left else { return nil }
        return make(sheet[row, lone.column], row, lone.column, range: nil)
    }

    /// Bytes of a head's cell.
    private static let longestHead = 64 << 10

    /// Whether it repeats a row of the head, as tables over several pages do.
    func repeatsHead(_ heads: [[String]]) -> Bool {
        // No row of a head is so long, and folding one costs its length.
        guard !heads.isEmpty, rawBytes(0) <= TableRow.longestHead else { return false }
        return heads.contains { head in
            // Folded one by one: most rows differ in their first cell.
            let isSame = (0..<columns.width).allSatisfy {
                HeadText.folded(sheet[row, $0].text) == ($0 < head.count ? head[$0] : "")
            }
            return isSame && head.count(where: { !$0.isEmpty }) > 1
        }
    }
}
