import FuzzChecks
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the fuzzers have found interesting, looked at once more: see Tests/Fuzzing/README.md.
struct CorpusTests {
    @Test func everyWorkbookKeepsItsPromises() throws { try replay("workbook", WorkbookCheck.run) }

    @Test func everyKeyInputKeepsItsPromises() throws { try replay("keys", KeyCheck.run) }

    @Test func everyTextKeepsItsPromises() throws { try replay("text", TextCheck.run) }

    @Test func everySpreadsheetKeepsItsPromises() throws { try replay("xlsx", TableCheck.runWorkbook) }

    @Test func everyTableOfSeparatedValuesKeepsItsPromises() throws { try replay("csv", TableCheck.runSeparatedValues) }

    private func replay(_ name: String, _ check: ([UInt8]) throws -> Void) throws {
        let here = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        let folder = "/\(here)/Corpus/\(name)"
        let inputs = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(inputs.count >= 20, "the corpus \(name) is not there")
        for input in inputs {
            let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(input)"))
            do {
                try check(Array(bytes))
            } catch {
                Issue.record("\(name)/\(input): \(error)")
            }
        }
    }
}
