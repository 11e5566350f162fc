import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// Reads a workbook of a portfolio; one that can not be read does not end the others.
enum PortfolioReading {
    static func entry(_ path: FilePath, _ language: Language) -> PortfolioEntry {
        do throws(FileProblem) {
            let file =
                StreamedWorkbook.isStream(path)
                ? try WorkbookFile.read(
                    StandardInput.contents(ofStream: path, language), streamedFrom: path,
                    knownCatalogs: CatalogLibrary.known)
                : try WorkbookFile.open(path, knownCatalogs: CatalogLibrary.known)
            return PortfolioEntry(file: path.description, .workbook(file.workbook))
        } catch {
            return PortfolioEntry(file: path.description, .unreadable(error.message(language)))
        }
    }
}
