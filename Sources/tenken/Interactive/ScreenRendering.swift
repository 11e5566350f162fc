import TerminalUI
import WorkbookFiles
import WorkbookUI

/// The screen without a terminal.
enum ScreenRendering {
    /// The rows of a screen of that size after `keys` were pressed in the workbook.
    static func lines(
        of file: WorkbookFile, size: Size, keys: [Key], person: String, surroundings: Surroundings
    ) -> [String] {
        let format = ReportFormat(columns: size.columns, language: surroundings.language)
        let lines = SummaryReport.lines(
            surroundings.summary(of: file), catalog: file.workbook.catalog, file: file.path, format: format)
        return lines.prefix(size.rows).map { format.measure.truncated($0, columns: size.columns) }
    }
}
