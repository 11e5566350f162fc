import CLibrary
import Recfile
import WorkbookModel

/// Reads whole files.
enum FileReading {
    /// Offsets in a text are 32 bits wide.
    static let maximumBytes = Int(Int32.max)

    static func contents(ofFileAt path: FilePath) throws(FileProblem) -> (bytes: [UInt8], stamp: FileStamp) {
        try opened(path) { try contents($0, path) }
    }

    /// A workbook, read from its file, the texts that it was read from, and the file's stamp.
    static func workbook(
        ofFileAt path: FilePath, _ knownCatalogs: KnownCatalogs
    ) throws(FileProblem) -> (workbook: Workbook, texts: [RecfileText], stamp: FileStamp) {
        try opened(path) { try workbook($0, path, knownCatalogs) }
    }

    private static func opened<Result>(_ path: FilePath, _ read: (Int32) throws -> Result) throws(FileProblem) -> Result
    {
        do {
            // O_NONBLOCK: a named pipe without a writer must not hang us.
            let descriptor = try SystemCalls.open(path, O_RDONLY | O_NONBLOCK)
            defer { SystemCalls.close(descriptor) }
            return try read(descriptor)
        } catch {
            throw problem(error, path)
        }
    }

    /// The file's bytes and its stamp, which is taken first: what is written meanwhile then shows as a change.
    static func contents(_ descriptor: Int32, _ path: FilePath) throws -> (bytes: [UInt8], stamp: FileStamp) {
        let (size, stamp) = try readable(descriptor, path)
        return (try SystemCalls.read(descriptor, path, from: 0, count: size), stamp)
    }

    /// The size of a file that can be read whole.
    private static func readable(_ descriptor: Int32, _ path: FilePath) throws -> (size: Int, stamp: FileStamp) {
        let status = try SystemCalls.status(of: descriptor, path)
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw FileProblem.isFolder(path: path)
        default: throw FileProblem.notRegular(path: path)
        }
        let stamp = FileStamp(status)
        guard stamp.size <= maximumBytes else { throw FileProblem.tooLarge(path: path, bytes: stamp.size) }
        return (stamp.size, stamp)
    }

    /// The same of an open file.
    static func workbook(
        _ descriptor: Int32, _ path: FilePath, _ knownCatalogs: KnownCatalogs
    ) throws -> (workbook: Workbook, texts: [RecfileText], stamp: FileStamp) {
        let (size, stamp) = try readable(descriptor, path)
        let chunks = try WorkbookChunks(ofFileOf: size) { start, count in
            try SystemCalls.read(descriptor, path, from: start, count: count)
        }
        let workbook = try Workbook.read(chunks, knownCatalogs: knownCatalogs)
        return (workbook, chunks.texts, stamp)
    }

    static func problem(_ error: any Error, _ path: FilePath) -> FileProblem {
        switch error {
        case let problem as FileProblem: problem
        case let problem as WorkbookProblem: .notAWorkbook(path: path, problem)
        case let error as SystemError:
            switch error.number {
            case ENOENT where error.call == "open" || error.call == "stat": .missing(path: path)
            case EISDIR: .isFolder(path: path)
            default: .system(error)
            }
        default: .system(SystemError("read", path, EIO))
        }
    }
}
