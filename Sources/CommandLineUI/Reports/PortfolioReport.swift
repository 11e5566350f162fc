import OfficeFiles
import TerminalUI
import WorkbookModel
import WorkbookReports
import WorkbookUI

/// What `tenken portfolio` prints: a row a workbook, or where that is too wide, its numbers beneath it in columns; then the
/// requirements in which the workbooks differ.
public struct PortfolioReport {
    private let table: ReportTable
    private let format: ReportFormat
    /// The positions of the columns that hold numbers; those of the texts behind them.
    private let numbers: [Int]
    private let texts: [Int]
    private var measure: TextMeasure { format.measure }
    private var language: Language { format.language }

    /// File, title and what is wrong stand before the numbers.
    private static let leadColumns = 3
    /// So many requirements are told; the rest is counted.
    private static let mostRequirements = 20

    public static func lines(_ portfolio: Portfolio, _ format: ReportFormat) -> [String] {
        let report = PortfolioReport(portfolio.systems, format)
        let parts = [report.wide ?? report.narrow, report.legend, report.requirements(portfolio.sharedRequirements)]
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    public static func csv(_ table: ReportTable) -> String {
        SeparatedValues.csv(
            table.rows.map { row in row.cells.map { $0?.text ?? "" } }, columns: table.columns.map(\.head))
    }

    private init(_ table: ReportTable, _ format: ReportFormat) {
        self.table = table
        self.format = format
        let places = Array(table.columns.indices.dropFirst(PortfolioReport.leadColumns))
        texts = places.filter { ["seal", "latest"].contains(table.columns[$0].name) }
        numbers = places.filter { !["seal", "latest"].contains(table.columns[$0].name) }
    }

    // MARK: A row a workbook

    /// `nil` where it is wider than the report.
    private var wide: [String]? {
        let places = [0, 1] + numbers + texts
        let widths = places.map { place in
            table.rows.map { measure.columns(of: text($0, place)) }.reduce(measure.columns(of: head(place)), max)
        }
        if widths.reduce(0, +) + 2 * (widths.count - 1) > format.columns { return nil }
        func line(_ cells: [String]) -> String {
            let padded = zip(places, zip(cells, widths)).map { place, cell in
                measure.padded(cell.0, columns: cell.1, alignment: numbers.contains(place) ? .trailing : .leading)
            }
            return trimmed(padded.joined(separator: "  "))
        }
        return [line(places.map(head))]
            + table.rows.flatMap { row in [line(places.map { text(row, $0) })] + problem(of: row) }
    }

    // MARK: A few lines a workbook

    /// Pairs of head and number, as many beside each other as fit, in the same places for every workbook: first how far it is,
    /// then what there is to do.
    private var narrow: [String] {
        let progress = Set(["items", "assessed"] + AssessmentResult.allCases.map(\.word))
        let grids = [true, false].map { isProgress in
            PairGrid(numbers.filter { progress.contains(table.columns[$0].name) == isProgress }, self)
        }
        return Array(
            table.rows.map { row -> [String] in
                let title = [text(row, 0), text(row, 1)].filter { !$0.isEmpty }.joined(separator: "  ")
                let lead = format.paragraph(title) + problem(of: row)
                // Of what can not be read there are none.
                if numbers.allSatisfy({ text(row, $0).isEmpty }) { return lead }
                return lead + grids.flatMap { $0.lines(of: row) }
                    + texts.flatMap { format.paragraph("\(head($0)) \(text(row, $0))", indent: 2) }
            }.joined(separator: [""]))
    }

    /// Pairs of head and number in columns. A pair is never broken.
    private struct PairGrid {
        private let report: PortfolioReport
        private let places: [Int]
        /// The columns of the widest number of each place.
        private let digits: [Int]
        /// The columns of each pair of a line.
        private let widths: [Int]

        init(_ places: [Int], _ report: PortfolioReport) {
            let measure = report.measure
            let digits = places.map { place in
                report.table.rows.map { measure.columns(of: report.text($0, place)) }.max() ?? 0
            }
            let pairs = zip(places, digits).map { measure.columns(of: report.head($0)) + 1 + $1 }
            func widths(_ perLine: Int) -> [Int] {
                (0..<perLine).map { column in
                    stride(from: column, to: pairs.count, by: perLine).map { pairs[$0] }.max() ?? 0
                }
            }
            let fitting = (1...max(1, pairs.count)).last { perLine in
                widths(perLine).reduce(0) { $0 + 2 + $1 } <= report.format.columns
            }
            self.report = report
            self.places = places
            self.digits = digits
            self.widths = widths(fitting ?? 1)
        }

        func lines(of row: ReportTable.Row) -> [String] {
            let cells = zip(places, digits).enumerated().map { index, cell in
                let number = report.measure.padded(
                    report.text(row, cell.0), columns: cell.1, alignment: .trailing)
                return report.measure.padded(
                    "\(report.head(cell.0)) \(number)", columns: widths[index % widths.count])
            }
            return stride(from: 0, to: cells.count, by: widths.count).map { start in
                report.trimmed("  " + cells[start..<min(cells.count, start + widths.count)].joined(separator: "  "))
            }
        }
    }

    // MARK: What the marks mean, and the requirements

    private var legend: [String] {
        let results = AssessmentResult.allCases.map { "\($0.mark) \($0.name(language))" }
        return format.pieces(results)
    }

    /// The requirements whose state is not the same everywhere, each with the marks in the order of the workbooks.
    private func requirements(_ shared: ReportTable?) -> [String] {
        guard let shared else { return [] }
        let states = shared.columns.indices.filter { shared.columns[$0].name == "state" }
        let differing = shared.rows.filter { row in
            Set(states.compactMap { row.cells[$0]?.text }.filter { !$0.isEmpty }).count > 1
        }
        let head = language(
            ja: "共通の要求事項 \(shared.rows.count) 件のうち、状態の異なるもの \(differing.count) 件（印は上の順）",
            en: "Of \(Language.counted(shared.rows.count, "shared requirement")), \(differing.count) "
                + "\(differing.count == 1 ? "differs" : "differ") in state (marks in the order above)")
        let shown = differing.prefix(PortfolioReport.mostRequirements)
        let lines = shown.map { row -> String in
            let marks = states.map { measure.padded(String((row.cells[$0]?.text ?? "").prefix(1)), columns: 2) }
            // In English the last line of a text is its gloss.
            let words = [1, 2].map { row.cells[$0]?.text.split(separator: "\n").last.map(String.init) ?? "" }
            return measure.truncated(
                "  " + marks.joined() + " " + words.joined(separator: "  "), columns: format.columns)
        }
        let rest = differing.count - shown.count
        let more = language(ja: "ほか \(rest) 件（-o FILE.html ですべて）", en: "and \(rest) more (-o FILE.html has all)")
        return format.paragraph(head) + lines + (rest > 0 ? format.paragraph(more, indent: 2) : [])
    }

    // MARK: Cells

    /// A result's column is headed by its mark, which the legend explains.
    private func head(_ place: Int) -> String {
        let column = table.columns[place]
        return AssessmentResult.allCases.first { $0.word == column.name }.map { String($0.mark) } ?? column.head
    }

    private func text(_ row: ReportTable.Row, _ place: Int) -> String {
        (row.cells[place]?.text ?? "").split(separator: "\n").joined(separator: " ")
    }

    private func problem(of row: ReportTable.Row) -> [String] {
        let problem = text(row, 2)
        return problem.isEmpty ? [] : format.paragraph("\(head(2)): \(problem)", indent: 2)
    }

    private func trimmed(_ line: String) -> String { String(line.reversed().drop { $0 == " " }.reversed()) }
}
