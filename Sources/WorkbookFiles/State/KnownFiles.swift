import CLibrary
import WorkbookModel

/// The files on this machine that entries of a workbook were recorded in, by the workbook's id: so that a copy is noticed
/// before anything is recorded in it. It may be of the same audit, or have been made for another system.
struct KnownFiles: Sendable {
    private let state: StateFolder
    /// One path a line.
    private let list: FilePath
    /// Of the workbook.
    private let id: String
    /// The file at hand, absolute and with links followed.
    private let path: FilePath

    /// - Parameter workbook: the workbook's UUID; `nil` comes back where it has none.
    init?(state: StateFolder, workbook: String, path: FilePath) {
        let path = path.resolved ?? path.absolute()
        if workbook.isEmpty || path.bytes.contains(0x0A) { return nil }
        self.state = state
        self.path = path
        id = workbook
        list = FilePath("files").appending(FilePath(nameFor: workbook).adding(".txt"))
    }

    private var paths: [FilePath] {
        (state.read(list) ?? []).split(separator: 0x0A).map { FilePath(bytes: Array($0)) }
    }

    /// Another file of the same workbook, where this one is not known yet; `nil` where it is, or is the only one.
    var otherCopy: FilePath? {
        let paths = paths
        return paths.contains(path) ? nil : paths.first(where: isCopy)
    }

    /// Remembers the file at hand: it is the first, or somebody has said that it is of the same audit as the others.
    func remember() throws(SystemError) {
        if !paths.contains(path) { _ = try state.append(path.bytes + [0x0A], to: list) }
    }

    /// Remembers the file at hand where there is nothing to be asked about it.
    func rememberIfAlone() throws(SystemError) {
        if otherCopy == nil { try remember() }
    }

    /// Whether there still is another file of the workbook at `other`.
    private func isCopy(_ other: FilePath) -> Bool {
        guard let there = try? SystemCalls.status(atPath: other), there.st_mode & S_IFMT == S_IFREG,
            there.st_size <= ConflictCopies.maximumBytes,
            let here = try? SystemCalls.status(atPath: path), !FileStamp(there).isSameFile(as: FileStamp(here)),
            let bytes = try? FileReading.contents(ofFileAt: other).bytes,
            let workbook = try? Workbook.read(Workbook.parse(bytes), knownCatalogs: [])
        else { return false }
        return workbook.identity.id == id
    }
}
