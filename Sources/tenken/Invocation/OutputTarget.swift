import CLibrary
import CommandLineUI
import WorkbookFiles
import WorkbookModel
import WorkbookReports

/// Where a command puts the file that it makes.
struct OutputTarget {
    /// `nil` is standard output.
    private let path: FilePath?
    private let replaces: Bool

    /// - Parameters:
    ///   - path: `-` or `nil` is standard output.
    ///   - replace: whether a file of that name may go.
    init(_ path: FilePath?, replace: Bool) {
        self.path = path.flatMap { $0.description == "-" ? nil : $0 }
        replaces = replace
    }

    /// That the file can come there, as far as that is known before it is made: the work may take long.
    func check(_ language: Language) throws {
        guard let path else { return }
        try NewFile.checkPlace(path)
        var status = stat()
        guard lstat(path.cString, &status) == 0 else { return }
        if !replaces { throw OutputTarget.exists(path, language) }
        if OutputTarget.isWorkbook(path) {
            throw CommandProblem(
                language(
                    ja: "\(path): 点検簿なので置き換えません。別の名前にしてください",
                    en: "\(path): this is a workbook, and not replaced; give another name"),
                exitStatus: EX_CANTCREAT)
        }
    }

    /// Writes it whole or not at all.
    func write(_ bytes: [UInt8], _ language: Language) throws {
        guard let path else { return try StandardStreams.print(bytes: bytes) }
        // Something may have come there meanwhile.
        try check(language)
        if replaces { return try NewFile.put(path, bytes) }
        do {
            try NewFile.create(path, bytes)
        } catch FileProblem.exists {
            throw OutputTarget.exists(path, language)
        }
    }

    private static func exists(_ path: FilePath, _ language: Language) -> CommandProblem {
        CommandProblem(
            language(
                ja: "\(path): すでにあります。置き換えるなら --replace を付けるか、別の名前にしてください",
                en: "\(path) is there already; give --replace to replace it, or another name"),
            exitStatus: EX_CANTCREAT)
    }

    /// Whether a workbook is there already: reports may be replaced, what was recorded never.
    private static func isWorkbook(_ path: FilePath) -> Bool {
        guard let bytes = try? TextFile.contents(ofFileAt: path), !EmbeddedWorkbook.isPage(bytes) else { return false }
        return (try? ReportMaking.read(bytes, path)) != nil
    }

    /// Says on standard error what was made, where that is a file.
    ///
    /// - Parameter workbook: what it was made of, where that is one file.
    func tell(_ what: String, of workbook: FilePath? = nil, _ language: Language) {
        guard let path else { return }
        StandardStreams.complain(OutputTarget.made(path, what, of: workbook, language))
    }

    /// What was made, as it was typed; and in which folder, where a name alone would be looked for beside the workbook and is not
    /// there.
    static func made(_ path: FilePath, _ what: String, of workbook: FilePath?, _ language: Language) -> String {
        let folder = path.absolute().folder
        let isBeside = workbook.map { $0.absolute().folder.resolved == folder.resolved } ?? true
        if isBeside || path.isAbsolute {
            return language(ja: "\(path) を作りました（\(what)）", en: "made \(path) (\(what))")
        }
        return language(
            ja: "\(path) を作りました（フォルダー \(folder)。\(what)）", en: "made \(path) in the folder \(folder) (\(what))")
    }
}
