/// Reads back what libxlsxwriter wrote: where a disk is full, it takes a part's half for the whole and says nothing.
enum XLSXPartsCheck {
    private final class Ignoring: XMLHandler {
        func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {}
    }

    /// - Throws: where a part is no whole XML.
    static func check(_ bytes: [UInt8]) throws(SpreadsheetProblem) {
        do {
            try ZipArchive.reading(bytes, bounds: .standard) { archive in
                for entry in archive.files {
                    let reading = try XMLReading(entry.name, handler: Ignoring(), bounds: .standard)
                    try archive.inflate(entry) { piece in try reading.take(piece) }
                }
            }
        } catch let problem as TableProblem {
            throw .failed(problem.place ?? "zip")
        } catch XMLReading.Failure.syntax(let problem), XMLReading.Failure.refused(let problem) {
            throw .failed(problem.place ?? "XML")
        } catch {
            throw .failed("\(error)")
        }
    }
}
