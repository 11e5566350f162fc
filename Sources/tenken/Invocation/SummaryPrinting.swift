import ArgumentParser
import WorkbookFiles
import WorkbookModel
import WorkbookUI

/// The summary as text, which several commands end in.
enum SummaryPrinting {
    /// - Parameter before: the workbook when the sitting that ends here began, if one does.
    static func printText(of file: WorkbookFile, since before: Workbook? = nil, _ surroundings: Surroundings) throws {
        try StandardStreams.print(
            lines: SummaryReport.lines(
                surroundings.summary(of: file), catalog: file.workbook.catalog, file: file.path.description,
                changes: before.map { ItemChange.between($0, file.workbook) }, format: surroundings.reportFormat))
        surroundings.tellMissing(from: file)
    }
}
