import OfficeFiles
import TerminalUI
import WorkbookReports
import WorkbookUI

/// What `tenken portfolio` prints: a table of the workbooks.
public enum PortfolioReport {
    /// Each workbook as its title and its numbers beneath; numbers that are 0 are left out.
    public static func lines(_ table: ReportTable, _ format: ReportFormat) -> [String] {
        Array(
            table.rows.map { row in
                let cells = zip(table.columns, row.cells).dropFirst(2).compactMap { column, cell -> String? in
                    guard let cell, cell.text != "0", !cell.text.isEmpty else { return nil }
                    return "\(column.head) \(cell.text.split(separator: "\n").joined(separator: " "))"
                }
                // The file and its title; what is wrong stands among the numbers, with its head.
                let title = row.cells.prefix(2).compactMap { $0?.text }.filter { !$0.isEmpty }.joined(separator: "  ")
                return format.paragraph(title)
                    + (cells.isEmpty ? [] : format.paragraph(cells.joined(separator: "  "), indent: 2))
            }.joined(separator: [""]))
    }

    public static func csv(_ table: ReportTable) -> String {
        SeparatedValues.csv(
            table.rows.map { row in row.cells.map { $0?.text ?? "" } }, columns: table.columns.map(\.head))
    }
}
