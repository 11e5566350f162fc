import CommandLineUI
import OfficeFiles
import WorkbookFiles
import WorkbookModel

/// Reads a file of tables, and says on a terminal how far it is where that takes long.
enum TableReading {
    /// How long nobody wonders what goes on.
    private static let patience = Duration.milliseconds(500)

    private static func contents(_ path: FilePath, _ language: Language) throws -> [UInt8] {
        try NamedFile.contents(
            path,
            missing: language(ja: "ありません。名前を確かめてください", en: "there is no such file; look at the name"),
            isFolder: language(
                ja: "フォルダーです。表のファイル（xlsx、csv、tsv）を指定してください",
                en: "this is a folder; name a table's file (xlsx, csv, tsv)"))
    }

    /// A file's bytes and its name without the folder.
    ///
    /// - Parameter path: `-` is standard input, whose name is empty.
    static func bytes(_ path: FilePath, _ language: Language) throws -> (bytes: [UInt8], name: String) {
        if path.description == "-" {
            return (try StandardInput.bytes(atMost: TableBounds.standard.fileBytes + 1, language), "")
        }
        return (try contents(path, language), path.name.description)
    }

    /// - Parameters:
    ///   - path: `-` is standard input.
    ///   - formats: further formats, which are asked first.
    ///   - watch: is told how far the reading is, from 0 to 1, and the file's size in bytes; where there is none, standard error
    ///     is, on a terminal and after a while.
    static func table(
        _ path: FilePath, _ language: Language, first formats: [TableFormat] = [],
        watch: ((Double, Int) throws -> Void)? = nil
    ) throws -> TableFile {
        let (bytes, name) = try bytes(path, language)
        do {
            let size = bytes.count
            let told = watch.map { watch in { (done: Double) in try watch(done, size) } } ?? telling(path, language)
            return try TableFormat.readTable(bytes, name: name, first: formats, watch: told)
        } catch let problem as TableProblem {
            throw CommandProblem(problem, in: path, language)
        }
    }

    private static func telling(_ path: FilePath, _ language: Language) -> TableFormat.Watch {
        guard StandardStreams.canAsk else { return { _ in } }
        let started = ContinuousClock.now
        var shown = -1
        return { done in
            let percent = Int(done * 10) * 10
            if percent == shown || .now - started < patience { return }
            shown = percent
            StandardStreams.complain(
                language(ja: "\(path): 読んでいます… \(percent) %", en: "\(path): reading… \(percent) %"))
        }
    }
}
