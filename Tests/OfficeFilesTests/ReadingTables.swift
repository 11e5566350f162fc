import OfficeFiles
import TableSupport
import Testing

/// The only sheet of a workbook.
func sheet(_ parts: WorkbookParts, bounds: TableBounds = .standard) throws -> Sheet {
    try #require(TableFormat.readTable(parts.bytes, name: "a.xlsx", bounds: bounds).sheets.first)
}

/// The first row of a sheet with these cells in its XML.
func cells(_ xml: String, texts: String = "", formats: [String] = [], builtIn: [Int] = [], properties: String = "")
    throws
    -> [Cell]
{
    let parts = WorkbookParts(
        rows: "<row>\(xml)</row>", texts: texts, formats: formats, builtIn: builtIn, properties: properties)
    return try sheet(parts).rows.first ?? []
}

/// The text of the first cell.
func text(_ xml: String, texts: String = "") throws -> String { try cells(xml, texts: texts).first?.text ?? "" }

/// Separated values.
func table(_ text: String, name: String = "a.csv", bounds: TableBounds = .standard) throws -> TableFile {
    try TableFormat.readTable(Array(text.utf8), name: name, bounds: bounds)
}

/// The texts of separated values, row by row.
func rows(_ text: String, name: String = "a.csv") throws -> [[String]] {
    try #require(table(text, name: name).sheets.first).rows.map { $0.map(\.text) }
}

/// Why it is refused.
func problem(_ bytes: [UInt8], name: String = "a", bounds: TableBounds = .standard) throws -> TableProblem {
    try #require(throws: TableProblem.self) { try TableFormat.readTable(bytes, name: name, bounds: bounds) }
}

func problem(_ parts: WorkbookParts, _ change: (inout TableBounds) -> Void = { _ in }) throws -> TableProblem {
    var bounds = TableBounds.standard
    change(&bounds)
    return try problem(parts.bytes, bounds: bounds)
}
