import CLibrary
import OfficeFiles

// Prints what a table file was read as, for Tests/Oracles/compare-tables.py: one JSON object a line, the file first, then each
// sheet and its cells.

/// A string of JSON.
func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": result += "\\\(scalar)"
        case "\n": result += "\\n"
        case "\t": result += "\\t"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}

/// The whole of a file.
func contents(of name: String) -> [UInt8]? {
    guard let file = fopen(name, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
    return bytes
}

guard CommandLine.arguments.count == 2, let bytes = contents(of: CommandLine.arguments[1]) else {
    print("{\"problem\": \"usage: dump-table FILE\"}")
    exit(2)
}
let name = CommandLine.arguments[1].split(separator: "/").last.map(String.init) ?? ""
do {
    let start = ContinuousClock.now
    let table = try TableFormat.readTable(bytes, name: name)
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    print(
        "{\"format\": \(quoted(table.format)), \"digest\": \(quoted(table.digest)), \"milliseconds\": \(milliseconds)}")
    for sheet in table.sheets {
        let merged = sheet.merged.map { quoted("\($0.first):\($0.last)") }.joined(separator: ", ")
        print(
            "{\"sheet\": \(quoted(sheet.name)), \"hidden\": \(sheet.isHidden), \"merged\": [\(merged)], "
                + "\"hiddenRows\": \(sheet.hiddenRows.sorted()), \"hiddenColumns\": \(sheet.hiddenColumns.sorted())}")
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() where !cell.isEmpty {
                print("{\"at\": [\(row), \(column)], \"kind\": \"\(cell.kind)\", \"text\": \(quoted(cell.text))}")
            }
        }
    }
} catch let problem as TableProblem {
    print(
        "{\"problem\": \(quoted(problem.english)), \"japanese\": \(quoted(problem.japanese)), "
            + "\"place\": \(quoted(problem.place ?? ""))}")
}
