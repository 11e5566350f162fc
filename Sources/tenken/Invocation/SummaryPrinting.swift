import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// Prints the summary as text, which several commands end with.
enum SummaryPrinting {
    /// - Parameters:
    ///   - before: the workbook when the session that ends here began, if one does.
    ///   - evidence: the files, where some were read already.
    static func printText(
        of file: WorkbookFile, since before: Workbook? = nil, evidence: EvidenceFiles? = nil,
        _ environment: CommandEnvironment
    ) throws {
        try StandardStreams.print(
            lines: SummaryReport.lines(
                environment.summary(of: file, evidence: evidence), catalog: file.workbook.catalog,
                file: file.path.description,
                changes: before.map { ItemChange.between($0, file.workbook) }, format: environment.reportFormat))
    }
}
