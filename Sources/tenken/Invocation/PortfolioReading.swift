import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// Reads a workbook of a portfolio; one that can not be read does not end the others.
enum PortfolioReading {
    static func entry(_ path: FilePath, _ environment: CommandEnvironment) -> PortfolioEntry {
        do throws(FileProblem) {
            let file = try environment.openToRead(path, showsFindings: true)
            return PortfolioEntry(
                file: path.description, .workbook(file.workbook), around: environment.findings(around: file).count)
        } catch {
            return PortfolioEntry(file: path.description, .unreadable(error.message(environment.language)))
        }
    }
}
