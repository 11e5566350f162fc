import CLibrary
import CommandLineUI
import OfficeFiles
import WorkbookFiles
import WorkbookModel

/// Reads a file of tables, and says on a terminal how far it is where that takes long.
enum TableReading {
    /// How long nobody wonders what goes on.
    private static let patience = Duration.milliseconds(500)

    /// - Parameter path: `-` is standard input.
    static func table(_ path: FilePath, _ language: Language) throws -> TableFile {
        let isInput = path.description == "-"
        let bytes =
            try isInput
            ? StandardInput.bytes(atMost: TableBounds.standard.fileBytes + 1, language)
            : TextFile.contents(ofFileAt: path)
        let name = isInput ? "" : path.name.description
        let started = ContinuousClock.now
        var shown = -1
        do {
            return try TableFormat.readTable(bytes, name: name) { done in
                guard StandardStreams.canAsk, .now - started > patience else { return }
                let percent = Int(done * 10) * 10
                if percent == shown { return }
                shown = percent
                StandardStreams.complain(
                    language(ja: "\(path): 読んでいます… \(percent) %", en: "\(path): reading… \(percent) %"))
            }
        } catch let problem as TableProblem {
            throw CommandProblem(problem, in: path, language)
        }
    }
}
