import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// Prints the summary as text, which several commands end with.
enum SummaryPrinting {
    /// - Parameters:
    ///   - session: what the session that ends here changed, if one does.
    ///   - evidence: the files, where some were read already.
    static func printText(
        of file: WorkbookFile, after session: SessionChanges? = nil, evidence: EvidenceFiles? = nil,
        _ environment: CommandEnvironment
    ) throws {
        try StandardStreams.print(
            lines: SummaryReport.lines(
                environment.summary(of: file, evidence: evidence), catalog: file.workbook.catalog,
                file: file.path.description,
                changes: session, format: environment.reportFormat))
    }
}
