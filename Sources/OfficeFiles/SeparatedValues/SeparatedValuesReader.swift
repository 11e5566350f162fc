/// Reads separated values. All cells are text: what looks like a number may be an id.
///
/// A cell that begins with a quote goes on to the next that is not doubled, over line breaks too; what follows it up to the
/// separator belongs to it. A quote elsewhere is a character. An apostrophe that guards a cell against being taken for a formula is
/// taken off where tenken's own export puts one.
struct SeparatedValuesReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private let budget: TableBudget
    private var grid: GridBuilder
    private var row = 0
    private var column = 0
    /// The current line of the file, from 1.
    private var line = 1
    private var cell: [UInt8] = []
    private var ends = (lf: false, crlf: false, cr: false)

    /// - Parameter bytes: UTF-8.
    init(_ bytes: [UInt8], separator: Separator, bounds: TableBounds) {
        self.bytes = bytes
        self.separator = separator.rawValue
        budget = TableBudget(bounds)
        grid = GridBuilder(budget)
    }

    /// What ends the lines, for people: `CRLF`, `LF+CRLF`; empty where there is one line.
    var lineEnds: String {
        [(ends.lf, "LF"), (ends.crlf, "CRLF"), (ends.cr, "CR")].filter(\.0).map(\.1).joined(separator: "+")
    }

    mutating func rows(watch: TableFormat.Watch) throws -> [[Cell]] {
        let quote = UInt8(ascii: "\"")
        var index = 0
        var watched = 0
        while index < bytes.count {
            if index - watched >= SeparatedValuesReader.watchedBytes {
                watched = index
                try watch(Double(index) / Double(bytes.count))
            }
            if bytes[index] == quote { index = try quoted(from: index + 1) }
            let start = index
            while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
            cell += bytes[start..<index]
            try endCell()
            guard index < bytes.count else { break }
            if bytes[index] == separator {
                column += 1
                if column >= budget.bounds.columns {
                    throw TableProblem.tooMany("列", "columns", budget.bounds.columns, at: place)
                }
                index += 1
                // A separator at the end of the file has an empty cell behind it, which is nothing.
            } else {
                index += lineEnd(at: index, isOfRow: true)
                try endRow()
            }
        }
        let line = line
        try grid.endRow(row, at: "line \(line)")
        return grid.rows
    }

    private static let watchedBytes = 256 << 10

    private var place: String { "line \(line)" }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

    /// Takes the quoted text that begins there.
    ///
    /// - Returns: the index behind its closing quote.
    private mutating func quoted(from start: Int) throws(TableProblem) -> Int {
        let quote = UInt8(ascii: "\"")
        let firstLine = line
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == quote {
                index += 1
                guard index < bytes.count, bytes[index] == quote else { return index }
            } else if byte == 0x0A || byte == 0x0D {
                cell += bytes[index..<index + lineEnd(at: index, isOfRow: false)]
                index += byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
                continue
            }
            cell.append(byte)
            index += 1
            if cell.count > budget.bounds.cellBytes { break }
        }
        if cell.count > budget.bounds.cellBytes {
            throw .tooMuch("セルの文字", "the text of a cell", budget.bounds.cellBytes, at: "line \(firstLine)")
        }
        throw TableProblem(
            "line \(firstLine)", ja: "この行で始まる引用符 \" が閉じていません。閉じるか、引用符を二つ重ねてください",
            en:
                "the quote \" that opens in this line is never closed; close it, or double it where it is part of the text"
        )
    }

    /// Goes on to the next line.
    ///
    /// - Parameter isOfRow: whether the line's end is the row's end too, and not within quotes.
    /// - Returns: the bytes that the line's end has.
    private mutating func lineEnd(at index: Int, isOfRow: Bool) -> Int {
        line += 1
        let isReturn = bytes[index] == 0x0D
        let isPair = isReturn && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        if isOfRow {
            if isPair { ends.crlf = true } else if isReturn { ends.cr = true } else { ends.lf = true }
        }
        return isPair ? 2 : 1
    }

    private mutating func endCell() throws(TableProblem) {
        defer { cell.removeAll(keepingCapacity: true) }
        if cell.isEmpty { return }
        if cell.count > budget.bounds.cellBytes {
            throw .tooMuch("セルの文字", "the text of a cell", budget.bounds.cellBytes, at: place)
        }
        let line = line
        let text = CellText.cleaned(CellGuard.takenOff(cell))
        try budget.takeText(text.utf8.count, at: place)
        try grid.put(text.isEmpty ? .empty : Cell(.text, text), column: column, at: "line \(line)")
    }

    private mutating func endRow() throws(TableProblem) {
        let line = line
        try grid.endRow(row, at: "line \(line)")
        row += 1
        column = 0
        if row > budget.bounds.rows { throw .tooMany("行", "rows", budget.bounds.rows, at: place) }
    }
}
