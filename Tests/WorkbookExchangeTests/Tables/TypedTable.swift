import OfficeFiles

/// Tables for tests, written as people see them.
enum TypedTable {
    /// A sheet of lines of cells: `①-1 | 見本`, a cell's line break as `⏎`.
    ///
    /// - Parameter merged: ranges as spreadsheets print them: `A4:A8`.
    static func sheet(_ text: String, name: String = "", merged: [String] = [], hiddenRows: Set<Int> = []) -> Sheet {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map { cell(String($0)) }
        }
        return Sheet(name: name, rows: rows, merged: merged.map(range), hiddenRows: hiddenRows)
    }

    /// Text as it is; `#3.1` a number, `@2026-12-15` a date, `!#REF!` an error, `=A1` a formula without a value.
    private static func cell(_ text: String) -> Cell {
        let text = trimmed(text).split(separator: "⏎", omittingEmptySubsequences: false).joined(separator: "\n")
        switch text.first {
        case nil: return .empty
        case "#": return Cell(.number, String(text.dropFirst()))
        case "@": return Cell(.date, String(text.dropFirst()))
        case "!": return Cell(.error, String(text.dropFirst()))
        case "=": return Cell(.uncomputed, text)
        default: return Cell(.text, text)
        }
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    static func range(_ text: String) -> CellRange {
        let ends = text.split(separator: ":").map(address)
        return CellRange(ends[0], ends[ends.count - 1])
    }

    private static func address(_ text: Substring) -> CellAddress {
        let letters = text.prefix { $0.isLetter }
        return CellAddress(
            row: (Int(text.dropFirst(letters.count)) ?? 1) - 1, column: CellAddress.column(ofLetters: letters) ?? 0)
    }

    static func file(_ sheets: Sheet..., name: String = "mihon.xlsx") -> TableFile {
        TableFile(name: name, digest: String(repeating: "0", count: 64), format: "xlsx", sheets: sheets)
    }

    /// The sheet with nothing merged: values only in the first cell of each range, as a CSV has them.
    static func unmerged(_ sheet: Sheet) -> Sheet { Sheet(name: "", rows: sheet.rows) }
}
