/// A worksheet: rows of cells, merged ranges, what is hidden.
///
/// Only cells that hold something take room: rows and cells that are there for their looks, and the dimension that the sheet claims,
/// cost nothing.
final class WorksheetPart: XMLHandler {
    private enum Section {
        case rows, columns, merged, other
    }

    private enum Inside {
        case nothing, value, formula, inline
    }

    private let name: String
    private let values: CellValues
    private let budget: TableBudget
    private var bounds: TableBounds { budget.bounds }

    private var grid: GridBuilder
    private var hiddenRows: [Int] = []
    private var hiddenColumns = ColumnSpans()
    private var merged: [CellRange] = []

    private var section = Section.other
    private var isInRow = false
    private var row = -1

    private var isInCell = false
    private var column = -1
    private var kind = CellValues.Kind.number
    private var style = 0
    private var inside = Inside.nothing
    /// What `v` and `f` hold; `nil` where the cell has none.
    private var value: [UInt8]?
    private var formula: [UInt8]?
    private var inline = RichText()
    private var hasInline = false

    init(_ name: String, values: CellValues, budget: TableBudget) {
        self.name = name
        self.values = values
        self.budget = budget
        grid = GridBuilder(budget)
    }

    /// What was read.
    func sheet(isHidden: Bool) throws(TableProblem) -> Sheet {
        let rows = grid.rows
        let columnCount = rows.lazy.map(\.count).max() ?? 0
        return Sheet(
            name: name, rows: rows, merged: try MergedRanges.checked(merged, rows: rows, sheet: name, budget),
            isHidden: isHidden, hiddenRows: Set(hiddenRows.prefix { $0 < rows.count }),
            hiddenColumns: hiddenColumns.columns(below: columnCount))
    }

    // MARK: Elements

    func start(_ element: XMLName, _ attributes: XMLAttributes, depth: Int) throws(TableProblem) {
        switch depth {
        case 1:
            guard "worksheet" ~= element else {
                throw .damaged(name, ja: "シートの中身が表ではありません", en: "the sheet holds no table")
            }
            inline.keepsSpaceByDefault = attributes["space"].map { $0 == "preserve" } ?? false
        case 2:
            switch element {
            case "sheetData": section = .rows
            case "cols": section = .columns
            case "mergeCells": section = .merged
            default: section = .other
            }
        case 3:
            switch section {
            case .rows: if "row" ~= element { try startRow(attributes) }
            case .columns: if "col" ~= element { try hideColumns(attributes) }
            case .merged: if "mergeCell" ~= element { try merge(attributes) }
            case .other: break
            }
        case 4: if isInRow, "c" ~= element { try startCell(attributes) }
        case 5: if isInCell { startContent(element) }
        default: if inside == .inline { inline.start(element, attributes) }
        }
    }

    func end(_ element: XMLName, depth: Int) throws(TableProblem) {
        switch depth {
        case 2: section = .other
        case 3: if isInRow { try endRow() }
        case 4: if isInCell { try endCell() }
        case 5: inside = .nothing
        default: if inside == .inline { inline.end(element) }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableProblem) {
        switch inside {
        case .nothing: return
        case .inline: return try inline.text(bytes, bounds: bounds, at: place)
        case .value: value?.append(contentsOf: bytes)
        case .formula: formula?.append(contentsOf: bytes)
        }
        if (value?.count ?? 0) > bounds.cellBytes || (formula?.count ?? 0) > bounds.cellBytes {
            throw .tooMuch("セルの文字", "the text of a cell", bounds.cellBytes, at: place)
        }
    }

    /// The current cell, for messages.
    private var place: String { "\(name)!\(CellAddress(row: row, column: max(column, 0)))" }

    // MARK: Rows

    private func startRow(_ attributes: XMLAttributes) throws(TableProblem) {
        let next = row + 1
        row = next
        if let number = attributes["r"] {
            guard let number = number.number, number > next else {
                throw .damaged("\(name)!\(next + 1)", ja: "行の番号が正しくありません", en: "the row's number is not right")
            }
            row = number - 1
        }
        if row >= bounds.rows { throw .tooMany("行", "rows", bounds.rows, at: name) }
        if attributes["hidden"]?.isTrue == true { hiddenRows.append(row) }
        isInRow = true
        column = -1
    }

    private func endRow() throws(TableProblem) {
        isInRow = false
        try grid.endRow(row, at: "\(name)!\(row + 1)")
    }

    // MARK: Cells

    private func startCell(_ attributes: XMLAttributes) throws(TableProblem) {
        let next = column + 1
        column = next
        if let reference = attributes["r"] {
            guard let address = CellReference.cell(reference.bytes, bounds: bounds), address.row == row,
                address.column >= next
            else {
                throw .damaged(place, ja: "セルの番地が正しくありません", en: "the cell's address is not right")
            }
            column = address.column
        }
        if column >= bounds.columns { throw .tooMany("列", "columns", bounds.columns, at: name) }
        isInCell = true
        kind = CellValues.Kind(attributes["t"])
        style = attributes["s"]?.number ?? 0
        value = nil
        formula = nil
        inline.clear()
        hasInline = false
    }

    private func startContent(_ element: XMLName) {
        switch element {
        case "v":
            inside = .value
            value = []
        case "f":
            inside = .formula
            formula = []
        case "is":
            inside = .inline
            hasInline = true
        default: inside = .nothing
        }
    }

    private func endCell() throws(TableProblem) {
        isInCell = false
        guard let cell = try cell() else { return }
        if kind != .shared { try budget.takeText(cell.text.utf8.count, at: place) }
        try grid.put(cell, column: column, at: place)
    }

    /// What the cell holds, of its value, its formula and its text.
    private func cell() throws(TableProblem) -> Cell? {
        if kind == .inline, hasInline {
            let text = inline.cellText
            return text.isEmpty ? .empty : Cell(.text, text)
        }
        // A formula may have an empty text for its value; a number, a flag or a date is never empty.
        let isText = kind == .text || kind == .inline
        let hasValue = value.map { isText || $0.contains { $0 > 0x20 } } ?? false
        if let formula, !hasValue { return Cell(.uncomputed, "=" + CellText.cleaned(formula)) }
        guard hasValue, let value, !value.isEmpty else { return nil }
        guard let cell = values.cell(value, kind, style: style) else {
            throw .damaged(place, ja: "セルの共有文字列がありません", en: "the cell's shared string is not there")
        }
        return cell
    }

    // MARK: Columns and merged ranges

    private func hideColumns(_ attributes: XMLAttributes) throws(TableProblem) {
        guard attributes["hidden"]?.isTrue == true, let first = attributes["min"]?.number,
            let last = attributes["max"]?.number, 1 <= first, first <= last
        else { return }
        hiddenColumns.insert(first - 1...last - 1, limit: bounds.columns)
    }

    private func merge(_ attributes: XMLAttributes) throws(TableProblem) {
        guard let range = attributes["ref"].flatMap({ CellReference.range($0.bytes, bounds: bounds) }) else {
            throw .damaged(name, ja: "結合セルの範囲が正しくありません", en: "a merged range is not right")
        }
        if range.first == range.last { return }
        if merged.count >= bounds.mergedRanges {
            throw .tooMany("結合セル", "merged ranges", bounds.mergedRanges, at: name)
        }
        merged.append(range)
    }
}
