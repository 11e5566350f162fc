/// Rows under a line of heads, for spreadsheets and other programs.
enum SeparatedValues {
    /// Fields separated by tabs, one record a line: LF, CR, tab and backslash in a field are `\n`, `\r`, `\t` and `\\`.
    static func tsv(_ rows: [ItemRow]) -> String { tsv(rows.map(\.cells), columns: ItemRow.columns) }

    /// The same of any rows.
    static func tsv(_ rows: [[String]], columns: [String]) -> String {
        ([columns] + rows).map { cells in cells.map(escaped).joined(separator: "\t") + "\n" }.joined()
    }

    /// RFC 4180, led by a byte order mark, without which Excel does not take it for UTF-8.
    static func csv(_ rows: [ItemRow]) -> String {
        "\u{FEFF}"
            + ([ItemRow.columns] + rows.map(\.cells)).map { cells in
                cells.map(quoted).joined(separator: ",") + "\r\n"
            }.joined()
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

    /// Excel takes a cell that begins with one of these for a formula, which could run; an apostrophe makes it text.
    private static let formulaSigns: Set<Character> = ["=", "+", "-", "@", "\t", "\r"]

    private static func quoted(_ plain: String) -> String {
        let cell = plain.first.map(formulaSigns.contains) == true ? "'" + plain : plain
        guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return cell }
        let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }
}
