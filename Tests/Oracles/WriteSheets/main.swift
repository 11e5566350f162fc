import CLibrary
import OfficeFiles
import TableSupport

// Writes a sample spreadsheet for Tests/Oracles/check-sheets.py, or a large one, and prints what it took.

guard CommandLine.arguments.count == 3, let file = fopen(CommandLine.arguments[2], "wb") else {
    print("usage: write-sheets sample|large FILE")
    exit(2)
}
let document =
    CommandLine.arguments[1] == "large" ? SampleSpreadsheet.large(rows: 10_000) : SampleSpreadsheet.document
do throws(SpreadsheetProblem) {
    let start = ContinuousClock.now
    let bytes = try XLSXWriter.bytes(of: document)
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    var usage = rusage()
    // 0 is RUSAGE_SELF, which Swift sees as another type on each system.
    getrusage(0, &usage)
    print(
        "\(bytes.count) bytes, \(milliseconds) ms; most memory of the program, its document included: \(usage.ru_maxrss) KiB"
    )
    if fwrite(bytes, 1, bytes.count, file) != bytes.count || fclose(file) != 0 { exit(1) }
} catch {
    print(error.japanese, error.english, separator: "\n")
    exit(1)
}
