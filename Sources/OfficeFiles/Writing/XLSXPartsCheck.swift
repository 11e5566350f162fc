import Dispatch
import Synchronization

/// Reads back what libxlsxwriter wrote: where a disk is full, it takes a part's half for the whole and says nothing.
enum XLSXPartsCheck {
    private final class Ignoring: XMLHandler {
        func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {}
    }

    /// Reads each part by itself, on all processors: a table and its texts are two large ones.
    ///
    /// - Throws: where a part is no whole XML.
    static func check(_ bytes: [UInt8]) throws(SpreadsheetProblem) {
        var names: [String] = []
        try reading(bytes) { archive in
            names = archive.files.sorted { ($1.size, $0.name) < ($0.size, $1.name) }.map(\.name)
        }
        let parts = names
        let problems = Mutex([SpreadsheetProblem?](repeating: nil, count: parts.count))
        DispatchQueue.concurrentPerform(iterations: parts.count) { index in
            do throws(SpreadsheetProblem) {
                try check(parts[index], of: bytes)
            } catch {
                problems.withLock { $0[index] = error }
            }
        }
        if let problem = problems.withLock({ $0.lazy.compactMap { $0 }.first }) { throw problem }
    }

    private static func check(_ part: String, of bytes: [UInt8]) throws(SpreadsheetProblem) {
        try reading(bytes) { archive in
            guard let entry = archive.entry(part) else { throw TableProblem.brokenArchive(part) }
            let reading = try XMLReading(entry.name, handler: Ignoring(), bounds: .standard)
            try archive.inflate(entry) { piece in try reading.take(piece) }
        }
    }

    private static func reading(
        _ bytes: [UInt8], _ body: (borrowing ZipArchive) throws -> Void
    ) throws(SpreadsheetProblem) {
        do {
            try ZipArchive.reading(bytes, bounds: .standard, body)
        } catch let problem as TableProblem {
            throw .failed(problem.place ?? "zip")
        } catch XMLReading.Failure.syntax(let problem), XMLReading.Failure.refused(let problem) {
            throw .failed(problem.place ?? "XML")
        } catch {
            throw .failed("\(error)")
        }
    }
}
