/// Rows under a row of column names, for spreadsheets and other programs.
public enum SeparatedValues {
    /// Cells separated by tabs, one row a line: LF, CR, tab and backslash in a cell become `\n`, `\r`, `\t` and `\\`.
    public static func tsv(_ rows: [[String]], columns: [String]) -> String {
        ([columns] + rows).map { cells in cells.map(escaped).joined(separator: "\t") + "\n" }.joined()
    }

    /// A cell of such a table as it was before: the escapes become what they stand for. A backslash before anything else stays.
    public static func unescaped(tsv cell: String) -> String {
        guard cell.unicodeScalars.contains("\\") else { return cell }
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in cell.unicodeScalars {
            if isEscaped {
                switch scalar {
                case "n": result.append("\n")
                case "r": result.append("\r")
                case "t": result.append("\t")
                case "\\": result.append("\\")
                default: result.append(contentsOf: ["\\", scalar])
                }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        if isEscaped { result.append("\\") }
        return String(result)
    }

    /// RFC 4180. A byte order mark comes first, without which Excel does not take it for UTF-8.
    public static func csv(_ rows: [[String]], columns: [String]) -> String {
        "\u{FEFF}" + ([columns] + rows).map { cells in cells.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func escaped(_ cell: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The most characters, in UTF-16 units, that Excel keeps of a cell; it drops the rest without a word.
    public static let maximumCellUnits = 32_767

    /// The cells that are too long for Excel, as addresses in the sheet: `J12`.
    public static func cellsTooLongForExcel(_ rows: [[String]]) -> [String] {
        rows.enumerated().flatMap { row, cells in
            // The first row is that of the column names.
            cells.indices.filter { guarded(cells[$0]).utf16.count > maximumCellUnits }.map {
                CellAddress(row: row + 1, column: $0).description
            }
        }
    }

    /// Excel takes a cell that begins with one of these for a formula, which could run; an apostrophe makes it text.
    private static let formulaSigns: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
    ]

    /// The cell with an apostrophe before it where a spreadsheet would take it for a formula. A text that begins with
    /// apostrophes and such a sign gets one more, so that taking one off gives every text back.
    static func guarded(_ plain: String) -> String {
        let sign = plain.unicodeScalars.first { $0 != "'" }
        return sign.map(formulaSigns.contains) == true ? "'" + plain : plain
    }

    private static func quoted(_ plain: String) -> String {
        let cell = guarded(plain)
        guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return cell }
        let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }
}
