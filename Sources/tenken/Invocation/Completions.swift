import ArgumentParser
import WorkbookFiles
import WorkbookModel

/// What the shell offers when Tab is pressed.
enum Completions {
    static let results = CompletionKind.list(AssessmentResult.allCases.map(\.word))
    static let catalogs = CompletionKind.list([CatalogLibrary.builtInID])

    /// The item ids of the workbook that comes earlier on the line.
    static let items = CompletionKind.custom { words, _, _ in
        for word in words.dropFirst() where !word.hasPrefix("-") {
            if let file = try? WorkbookFile.open(FilePath(word), knownCatalogs: []) {
                return file.workbook.catalog.items.map(\.id)
            }
        }
        return []
    }
}
