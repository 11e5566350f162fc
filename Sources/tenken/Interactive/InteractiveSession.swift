import WorkbookFiles

/// One sitting with a workbook in the terminal.
enum InteractiveSession {
    /// Opens the workbook at `path`, which exists, and returns when the person leaves.
    static func run(path: String, person: String, surroundings: Surroundings) throws {
        try SummaryPrinting.printText(of: surroundings.open(path), surroundings)
    }
}
