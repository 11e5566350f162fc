import CommandLineUI
import WorkbookFiles
import WorkbookModel

extension CommandEnvironment {
    /// Prints what was recorded, a line for each item, or would be; how many there are goes to standard error.
    ///
    /// - Parameters:
    ///   - workbook: as it was before.
    ///   - file: the workbook's path, as it was given.
    ///   - name: who recorded it; `nil` where nothing was recorded yet.
    func tell(_ entries: [NewEntry], in workbook: Workbook, file: FilePath, by name: String?) throws {
        let changes = entries.compactMap { EntryChange($0, in: workbook) }
        guard let name else {
            try StandardStreams.print(lines: changes.map { report.planned($0.words(report.language), about: $0.item) })
            return StandardStreams.complain(report.wouldRecord(entries.count))
        }
        try printRecorded(changes.map { report.recorded($0.words(report.language), about: $0.item, by: name) })
        if let line = report.inOneStep(entries.count, in: file) { StandardStreams.complain(line) }
    }
}
